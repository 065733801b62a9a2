/** A linear layer as it is checked in: 16-bit weights, one scale per output. */
export type PackedHead = {
  readonly outputs: readonly string[]
  readonly width: number
  /** Base64 of `outputs × width` little-endian 16-bit integers, output by output. */
  readonly weights: string
  readonly scales: readonly number[]
  readonly bias: readonly number[]
}

export type LinearHead = {
  readonly outputs: readonly string[]
  readonly width: number
  readonly rows: readonly Float32Array[]
  readonly bias: readonly number[]
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Unpacks a head. Throws where the text is not as long as outputs and width say. */
export function unpackHead(packed: PackedHead): LinearHead {
  const bytes = fromBase64(packed.weights)
  const { width, outputs } = packed
  if (bytes.length !== outputs.length * width * 2) {
    throw new Error(
      `Head weights hold ${bytes.length} bytes, ${outputs.length * width * 2} expected; train again`,
    )
  }
  const view = new DataView(bytes.buffer)
  const rows = outputs.map((_, output) =>
    Float32Array.from(
      { length: width },
      (_unused, column) => view.getInt16((output * width + column) * 2, true) * (packed.scales[output] ?? 0),
    ),
  )
  return { outputs, width, rows, bias: packed.bias }
}

/** One score (log-odds) per output. Nearly half of the input are word slots, of which few are filled. */
export function headScores(head: LinearHead, input: Float32Array): readonly number[] {
  const filled: number[] = []
  input.forEach((value, column) => {
    if (value !== 0) filled.push(column)
  })
  return head.rows.map((row, output) => {
    let sum = head.bias[output] ?? 0
    for (const column of filled) sum += (row[column] ?? 0) * (input[column] ?? 0)
    return sum
  })
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.replace(/=+$/, '').length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (const letter of text) {
    const value = alphabet.indexOf(letter)
    if (value < 0) break
    held = (held << 6) | value
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at] = (held >> bits) & 255
    at += 1
  }
  return bytes
}

export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score))

/** Shares that sum to 1. */
export function softmax(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - top))
  const sum = raised.reduce((total, value) => total + value, 0)
  return raised.map((value) => value / sum)
}
