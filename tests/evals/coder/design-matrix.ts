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
/** Examples multiplied at once; their sums are added in doubles. */
const blockRows = 4_096

/** The dense part is multiplied in WebAssembly, whose arithmetic is specified to the bit, the rest in doubles. */
export function designMatrix(inputs: readonly Float32Array[]): DesignMatrix {
  const examples = inputs.length
  const width = (inputs[0]?.length ?? 0) + 1
  const filled = new Uint32Array(width)
  for (const input of inputs)
    for (let column = 0; column < input.length; column += 1)
      if (input[column] !== 0) filled[column] = (filled[column] ?? 0) + 1
  filled[width - 1] = examples
  const columns = [...filled.keys()].filter((column) => (filled[column] ?? 0) >= sparseBelow * examples)
  const blocks = blocksOf(inputs, columns)
  const sparse = sparseOf(inputs, columns)

  return {
    width,
    times: (weights, outputs) => {
      const gathered = new Float32Array(columns.length * outputs)
      columns.forEach((column, at) => {
        gathered.set(weights.subarray(column * outputs, (column + 1) * outputs), at * outputs)
      })
      const scores = new Float64Array(examples * outputs)
      for (const { from, rows } of blocks)
        scores.set(product(rows, gathered, [columns.length, outputs]), from * outputs)
      sparse.addScores(scores, weights, outputs)
      return scores
    },
    transposedTimes: (residual, outputs) => {
      const sums = new Float64Array(width * outputs)
      for (const { from, count, transposed } of blocks) {
        const part = residual.subarray(from * outputs, (from + count) * outputs)
        const partial = product(transposed, part, [count, outputs])
        columns.forEach((column, at) => {
          for (let k = 0; k < outputs; k += 1)
            sums[column * outputs + k] = (sums[column * outputs + k] ?? 0) + (partial[at * outputs + k] ?? 0)
        })
      }
      sparse.addSums(sums, residual, outputs)
      return sums
    },
    dispose: () => {
      for (const { rows, transposed } of blocks) {
        rows.dispose()
        transposed.dispose()
      }
    },
  }
}

/** Some examples' dense columns, held both ways round: the library multiplies fast only what it need not transpose. */
type Block = {
  readonly from: number
  readonly count: number
  readonly rows: Matrix
  readonly transposed: Matrix
}

function blocksOf(inputs: readonly Float32Array[], columns: readonly number[]): readonly Block[] {
  const blocks: Block[] = []
  for (let from = 0; from < inputs.length; from += blockRows) {
    const within = inputs.slice(from, from + blockRows)
    const [count, across] = [within.length, columns.length]
    const [rows, transposed] = [new Float32Array(count * across), new Float32Array(count * across)]
    within.forEach((input, row) => {
      columns.forEach((column, at) => {
        const value = column === input.length ? 1 : (input[column] ?? 0)
        rows[row * across + at] = value
        transposed[at * count + row] = value
      })
    })
    blocks.push({
      from,
      count,
      rows: tensor2d(rows, [count, across]),
      transposed: tensor2d(transposed, [across, count]),
    })
  }
  return blocks
}

function product(matrix: Matrix, values: Float32Array, shape: readonly [number, number]): Float32Array {
  const result = tidy(() => matMul(matrix, tensor2d(values, shape), false, false))
  const data = result.dataSync()
  result.dispose()
  return data
}

/** The entries outside the dense columns, row by row: looked up in the inputs they would be a walk through gigabytes. */
function sparseOf(inputs: readonly Float32Array[], dense: readonly number[]) {
  const isDense = new Set(dense)
  const found = inputs.map((input) => {
    const at: number[] = []
    for (let column = 0; column < input.length; column += 1)
      if (input[column] !== 0 && !isDense.has(column)) at.push(column)
    return { at: Uint32Array.from(at), values: Float32Array.from(at, (column) => input[column] ?? 0) }
  })
  return {
    addScores: (scores: Float64Array, weights: Float64Array, outputs: number): void => {
      found.forEach(({ at, values }, row) => {
        for (let entry = 0; entry < at.length; entry += 1) {
          const value = values[entry] ?? 0
          const from = (at[entry] ?? 0) * outputs
          const to = row * outputs
          for (let k = 0; k < outputs; k += 1)
            scores[to + k] = (scores[to + k] ?? 0) + value * (weights[from + k] ?? 0)
        }
      })
    },
    addSums: (sums: Float64Array, residual: Float32Array, outputs: number): void => {
      found.forEach(({ at, values }, row) => {
        for (let entry = 0; entry < at.length; entry += 1) {
          const value = values[entry] ?? 0
          const to = (at[entry] ?? 0) * outputs
          const from = row * outputs
          for (let k = 0; k < outputs; k += 1)
            sums[to + k] = (sums[to + k] ?? 0) + value * (residual[from + k] ?? 0)
        }
      })
    },
  }
}
