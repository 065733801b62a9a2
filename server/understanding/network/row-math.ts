import type { Rows } from './matrix-memory.ts'

export type Norm = { readonly scale: Float32Array; readonly bias: Float32Array }

/** Keeps a row of equal entries from being divided by nothing; the model's own. */
const normEpsilon = 1e-6

/** Each row to mean 0 and variance 1, then scaled and moved as learnt. */
export function layerNorm(floats: Float32Array, from: Rows, rows: number, norm: Norm, to: Rows): void {
  const size = norm.scale.length
  for (let row = 0; row < rows; row++) {
    const source = from.address / 4 + row * from.stride
    const target = to.address / 4 + row * to.stride
    let sum = 0
    for (let at = 0; at < size; at++) sum += floats[source + at] ?? 0
    const mean = sum / size
    let squares = 0
    for (let at = 0; at < size; at++) squares += ((floats[source + at] ?? 0) - mean) ** 2
    const factor = 1 / Math.sqrt(squares / size + normEpsilon)
    for (let at = 0; at < size; at++) {
      floats[target + at] =
        ((floats[source + at] ?? 0) - mean) * factor * (norm.scale[at] ?? 0) + (norm.bias[at] ?? 0)
    }
  }
}

/** Adds rows that lie as the others do. */
export function addRows(floats: Float32Array, to: Rows, more: Rows, rows: number): void {
  const start = to.address / 4
  const from = more.address / 4
  for (let at = 0; at < rows * to.stride; at++) {
    floats[start + at] = (floats[start + at] ?? 0) + (floats[from + at] ?? 0)
  }
}

/** What is below zero becomes zero. */
export function rectify(floats: Float32Array, rows: Rows, count: number): void {
  const start = rows.address / 4
  for (let at = start; at < start + count * rows.stride; at++) {
    if ((floats[at] ?? 0) < 0) floats[at] = 0
  }
}

/** Writes a vector at unit length. */
export function unitLength(vector: Float32Array, to: Float32Array, at: number): void {
  let squares = 0
  for (const value of vector) squares += value * value
  const length = Math.sqrt(squares) || 1
  vector.forEach((value, index) => {
    to[at + index] = value / length
  })
}
