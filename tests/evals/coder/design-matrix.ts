import { matMul, tensor2d, tidy } from './tensor.ts'
import type { Matrix } from './tensor.ts'

/** The inputs of a fit, one row per example, with a last column of ones for the bias. */
export type DesignMatrix = {
  readonly width: number
  /** Scores, `outputs` per example, of weights that hold `outputs` per column. */
  readonly times: (weights: Float64Array, outputs: number) => Float64Array
  /** What the residuals, `outputs` per example, add up to in each column. */
  readonly transposedTimes: (residual: Float32Array, outputs: number) => Float64Array<ArrayBuffer>
  readonly dispose: () => void
}

/** Columns filled less than this are kept as a list of their entries: half of all are word slots, nearly empty. */
const sparseBelow = 0.1

/** The dense part is multiplied in WebAssembly, whose arithmetic is specified to the bit, the rest in doubles. */
export function designMatrix(inputs: readonly Float32Array[]): DesignMatrix {
  const examples = inputs.length
  const width = (inputs[0]?.length ?? 0) + 1
  const filled = new Uint32Array(width)
  for (const input of inputs)
    input.forEach((value, column) => {
      if (value !== 0) filled[column] = (filled[column] ?? 0) + 1
    })
  filled[width - 1] = examples
  const columns = [...filled.keys()].filter((column) => (filled[column] ?? 0) >= sparseBelow * examples)
  const isDense = new Set(columns)
  const dense = denseOf(inputs, columns)
  const entries = inputs.map((input) => [...input.keys()].filter((at) => input[at] !== 0 && !isDense.has(at)))

  const eachEntry = (visit: (row: number, column: number, value: number) => void): void => {
    entries.forEach((listed, row) => {
      for (const column of listed) visit(row, column, inputs[row]?.[column] ?? 0)
    })
  }
  return {
    width,
    times: (weights, outputs) => {
      const gathered = new Float32Array(columns.length * outputs)
      columns.forEach((column, at) => {
        gathered.set(weights.subarray(column * outputs, (column + 1) * outputs), at * outputs)
      })
      const scores = Float64Array.from(product(dense, gathered, columns.length, outputs, false))
      eachEntry((row, column, value) => {
        addTo(scores, row * outputs, weights, column * outputs, value, outputs)
      })
      return scores
    },
    transposedTimes: (residual, outputs) => {
      const sums = new Float64Array(width * outputs)
      const partial = product(dense, residual, examples, outputs, true)
      columns.forEach((column, at) => {
        sums.set(partial.subarray(at * outputs, (at + 1) * outputs), column * outputs)
      })
      eachEntry((row, column, value) => {
        addTo(sums, column * outputs, residual, row * outputs, value, outputs)
      })
      return sums
    },
    dispose: () => {
      dense.dispose()
    },
  }
}

function denseOf(inputs: readonly Float32Array[], columns: readonly number[]): Matrix {
  const flat = new Float32Array(inputs.length * columns.length)
  inputs.forEach((input, row) => {
    columns.forEach((column, at) => {
      flat[row * columns.length + at] = column === input.length ? 1 : (input[column] ?? 0)
    })
  })
  return tensor2d(flat, [inputs.length, columns.length])
}

function product(matrix: Matrix, values: Float32Array, rows: number, columns: number, transposed: boolean) {
  const result = tidy(() => matMul(matrix, tensor2d(values, [rows, columns]), transposed, false))
  const data = result.dataSync()
  result.dispose()
  return data
}

function addTo(
  sums: Float64Array,
  to: number,
  terms: Float32Array | Float64Array,
  from: number,
  factor: number,
  count: number,
): void {
  for (let k = 0; k < count; k += 1) sums[to + k] = (sums[to + k] ?? 0) + factor * (terms[from + k] ?? 0)
}
