import { embeddingWidth } from '../worker-protocol.ts'
import { attend, attentionRoom } from './attention.ts'
import { addRows, layerNorm, rectify, unitLength } from './row-math.ts'
import { hiddenWidth, layerLoader, type Layer } from './layer-weights.ts'
import { MatrixMemory, type Rows } from './matrix-memory.ts'
import { bestArithmetic, type Arithmetic } from './multiply-tile.ts'
import type { SentenceWeights } from './sentence-weights.ts'

/** Width of the embedding of a token; from the first layer on a token is as wide as the sentence. */
const tokenWidth = 256
const width = embeddingWidth
/** Tokens that the network reads of a text. */
const maxTokens = 128
const vocabularySize = 8002

export type SentenceNetwork = {
  /** Unit-length rows of `embeddingWidth`, one after another. A text's row is the same bytes whatever else is asked. */
  readonly embed: (texts: readonly (readonly number[])[]) => Float32Array<ArrayBuffer>
}

/** The forward pass of Universal Sentence Encoder lite: two layers of a transformer, their mean, one dense layer. */
export function createSentenceNetwork(
  weights: SentenceWeights,
  arithmetic: Arithmetic = bestArithmetic(),
): SentenceNetwork {
  const memory = new MatrixMemory(arithmetic)
  const load = layerLoader(weights, memory)
  const widen = load.dense(
    'Layer_0/TransformerLayer/dense/kernel/ConcatPartitions/concat',
    'Layer_0/TransformerLayer/dense/bias/ConcatPartitions/concat',
    tokenWidth,
    width,
  )
  const layers = [load.layer(0, tokenWidth), load.layer(1, width)]
  const last = load.dense(
    'hidden_layers/tanh_layer_0/weights',
    'hidden_layers/tanh_layer_0/bias',
    width,
    width,
  )
  const embeddings = weights.floats('module/Embeddings_en', vocabularySize * tokenWidth).slice()
  const positions = positionTable(weights.floats('AddTimingSignal/TimingSignal/ExpandDims_1', tokenWidth / 2))

  const rowsOf = (stride: number): Rows => ({ address: memory.allocate(maxTokens * stride), stride })
  const tokens = rowsOf(tokenWidth)
  const stream = rowsOf(width)
  const change = rowsOf(width)
  const normed = rowsOf(width)
  const wide = rowsOf(hiddenWidth)
  const room = attentionRoom(memory, maxTokens, width)

  function read(ids: readonly (readonly number[])[]): void {
    const { floats } = memory
    let to = tokens.address / 4
    for (const text of ids) {
      text.forEach((id, position) => {
        for (let at = 0; at < tokenWidth; at++, to++) {
          // The signal is added to the embedding, and the embedding to that.
          floats[to] =
            2 * (embeddings[id * tokenWidth + at] ?? 0) + (positions[position * tokenWidth + at] ?? 0)
        }
      })
    }
  }

  function passLayer(one: Layer, from: Rows, lengths: readonly number[], rows: number): void {
    const { floats } = memory
    const narrow = { address: normed.address, stride: one.width }
    const qkv = { address: wide.address, stride: one.width * 3 }
    layerNorm(floats, from, rows, one.norm, narrow)
    memory.multiply(narrow, rows, one.qkv.weights, one.qkv.bias, qkv)
    let row = 0
    for (const length of lengths) {
      const at = (of: Rows): Rows => ({ address: of.address + row * of.stride * 4, stride: of.stride })
      attend(memory, room, at(qkv), length, one.width, at(narrow))
      row += length
    }
    memory.multiply(narrow, rows, one.output.weights, one.output.bias, change)
    addRows(floats, stream, change, rows)
    layerNorm(floats, stream, rows, one.hiddenNorm, normed)
    memory.multiply(normed, rows, one.up.weights, one.up.bias, wide)
    rectify(floats, wide, rows)
    memory.multiply(wide, rows, one.down.weights, one.down.bias, change)
    addRows(floats, stream, change, rows)
  }

  /** Up to `maxTokens` tokens in all. */
  function pass(ids: readonly (readonly number[])[]): Float32Array {
    const lengths = ids.map((text) => text.length)
    const rows = lengths.reduce((sum, length) => sum + length, 0)
    read(ids)
    memory.multiply(tokens, rows, widen.weights, widen.bias, stream)
    layers.forEach((one, index) => passLayer(one, index === 0 ? tokens : stream, lengths, rows))
    const { floats } = memory
    let row = 0
    lengths.forEach((length, text) => {
      for (let at = 0; at < width; at++) {
        let sum = 0
        for (let token = row; token < row + length; token++) {
          sum += floats[stream.address / 4 + token * width + at] ?? 0
        }
        floats[normed.address / 4 + text * width + at] = sum / Math.max(length, 1)
      }
      row += length
    })
    memory.multiply(normed, ids.length, last.weights, last.bias, change)
    const found = floats.slice(change.address / 4, change.address / 4 + ids.length * width)
    for (let text = 0; text < ids.length; text++) {
      unitLength(found.subarray(text * width, (text + 1) * width).map(Math.tanh), found, text * width)
    }
    return found
  }

  return {
    embed: (texts) => {
      const vectors = new Float32Array(texts.length * width)
      let done = 0
      for (const group of groupsOf(texts.map((ids) => ids.slice(0, maxTokens)))) {
        vectors.set(pass(group), done * width)
        done += group.length
      }
      return vectors
    },
  }
}

/** Sines and cosines of each position at the model's wave lengths. */
function positionTable(frequencies: Float32Array): Float32Array {
  const table = new Float32Array(maxTokens * tokenWidth)
  for (let position = 0; position < maxTokens; position++) {
    frequencies.forEach((frequency, at) => {
      const angle = Math.fround(position * frequency)
      table[position * tokenWidth + at] = Math.sin(angle)
      table[position * tokenWidth + tokenWidth / 2 + at] = Math.cos(angle)
    })
  }
  return table
}

/** Neighbours share one pass over the weights as long as their tokens have room in it. */
function groupsOf(texts: readonly (readonly number[])[]): (readonly number[])[][] {
  const groups: (readonly number[])[][] = []
  let room = 0
  for (const ids of texts) {
    // A text without tokens is counted as one: it has a row in the end.
    const size = Math.max(ids.length, 1)
    if (size > room) {
      groups.push([])
      room = maxTokens
    }
    groups.at(-1)?.push(ids)
    room -= size
  }
  return groups
}
