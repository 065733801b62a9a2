import type { MatrixMemory, Rows } from './matrix-memory.ts'
import { tileColumns } from './multiply-tile.ts'

const heads = 4
const padded = (count: number): number => Math.ceil(count / tileColumns) * tileColumns

/** Room for the attention of texts of up to so many tokens. */
export type AttentionRoom = {
  readonly keys: number
  readonly values: number
  readonly scores: number
  readonly zeros: number
}

export const attentionRoom = (memory: MatrixMemory, tokens: number, width: number): AttentionRoom => ({
  keys: memory.allocate((padded(tokens) * width) / heads),
  values: memory.allocate((padded(tokens) * width) / heads),
  scores: memory.allocate(padded(tokens) * tokens),
  zeros: memory.allocate(Math.max(padded(tokens), width)),
})

/**
 * What each token of one text takes over from the text's tokens: `mixed` = softmax(Q × Kᵀ / √size) × V, head by head.
 * @param qkv queries, keys and values of the text's tokens side by side, each `width` wide
 */
export function attend(
  memory: MatrixMemory,
  room: AttentionRoom,
  qkv: Rows,
  tokens: number,
  width: number,
  mixed: Rows,
): void {
  const size = width / heads
  const { floats } = memory
  const across = padded(tokens)
  const scores: Rows = { address: room.scores, stride: across }
  for (let head = 0; head < heads; head++) {
    const queries = { address: qkv.address + head * size * 4, stride: qkv.stride }
    const keys = qkv.address / 4 + width + head * size
    const values = keys + width
    packKeys(floats, keys, qkv.stride, tokens, size, room.keys / 4)
    packValues(floats, values, qkv.stride, tokens, size, room.values / 4)
    memory.multiply(queries, tokens, { address: room.keys, depth: size, width: across }, room.zeros, scores)
    for (let row = 0; row < tokens; row++) {
      softmax(floats, room.scores / 4 + row * across, tokens, across, 1 / Math.sqrt(size))
    }
    const out = { address: mixed.address + head * size * 4, stride: mixed.stride }
    memory.multiply(scores, tokens, { address: room.values, depth: across, width: size }, room.zeros, out)
  }
}

/** Keys stand on end: tokens become the columns of panels, with zeros up to a whole panel. */
function packKeys(
  floats: Float32Array,
  from: number,
  stride: number,
  tokens: number,
  size: number,
  to: number,
): void {
  const across = padded(tokens)
  for (let token = 0; token < across; token++) {
    const column = to + Math.floor(token / tileColumns) * tileColumns * size + (token % tileColumns)
    const row = from + token * stride
    for (let at = 0; at < size; at++) {
      floats[column + at * tileColumns] = token < tokens ? (floats[row + at] ?? 0) : 0
    }
  }
}

/** Values lie by token, with rows of zeros up to a whole step of the depth. */
function packValues(
  floats: Float32Array,
  from: number,
  stride: number,
  tokens: number,
  size: number,
  to: number,
): void {
  const depth = padded(tokens)
  for (let panel = 0; panel < size; panel += tileColumns) {
    for (let token = 0; token < depth; token++) {
      const row = to + panel * depth + token * tileColumns
      const source = from + token * stride + panel
      if (token < tokens) floats.copyWithin(row, source, source + tileColumns)
      else floats.fill(0, row, row + tileColumns)
    }
  }
}

function softmax(floats: Float32Array, from: number, count: number, padTo: number, scale: number): void {
  let largest = -Infinity
  for (let at = from; at < from + count; at++) largest = Math.max(largest, floats[at] ?? 0)
  let sum = 0
  for (let at = from; at < from + count; at++) {
    const share = Math.exp(((floats[at] ?? 0) - largest) * scale)
    floats[at] = share
    sum += share
  }
  for (let at = from; at < from + count; at++) floats[at] = (floats[at] ?? 0) / sum
  floats.fill(0, from + count, from + padTo)
}
