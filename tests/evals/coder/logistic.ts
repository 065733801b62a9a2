import { designMatrix } from './design-matrix.ts'
import { minimise } from './lbfgs.ts'
import { ready } from './tensor.ts'

export type LogisticFit = {
  /** One row of `width` weights per output. */
  readonly weights: readonly Float64Array[]
  readonly bias: readonly number[]
}

export type LogisticProblem = {
  /** One input per example, all of the same width. */
  readonly inputs: readonly Float32Array[]
  /** Wanted outputs 0–1, one row per example; for `softmax` a row sums to 1. */
  readonly targets: readonly (readonly number[])[]
  readonly importance?: readonly number[]
  readonly link: 'sigmoid' | 'softmax'
  /** Ridge on the weights, not on the bias, in units of one example. */
  readonly ridge: number
  readonly steps?: number
}

/**
 * Ridge logistic regression by L-BFGS. The same data give the same weights.
 */
export async function fitLogistic(problem: LogisticProblem): Promise<LogisticFit> {
  await ready()
  const { inputs, targets, link, ridge } = problem
  const examples = inputs.length
  const width = inputs[0]?.length ?? 0
  const outputs = targets[0]?.length ?? 0
  const matrix = designMatrix(inputs)
  const weightOf = (row: number): number => problem.importance?.[row] ?? 1

  const solution = minimise(
    (point) => {
      const scores = matrix.times(point, outputs)
      const residual = new Float32Array(examples * outputs)
      let value = 0
      for (let row = 0; row < examples; row += 1) {
        value +=
          weightOf(row) *
          rowLoss(scores, targets[row] ?? [], residual, row * outputs, outputs, link, weightOf(row))
      }
      const gradient = matrix.transposedTimes(residual, outputs)
      for (let index = 0; index < width * outputs; index += 1) {
        const weight = point[index] ?? 0
        value += 0.5 * ridge * weight * weight
        gradient[index] = (gradient[index] ?? 0) + ridge * weight
      }
      return { value, gradient }
    },
    new Float64Array((width + 1) * outputs),
    problem.steps ?? 60,
  )
  matrix.dispose()
  return {
    weights: Array.from({ length: outputs }, (_, output) =>
      Float64Array.from({ length: width }, (_unused, column) => solution[column * outputs + output] ?? 0),
    ),
    bias: Array.from({ length: outputs }, (_, output) => solution[width * outputs + output] ?? 0),
  }
}

/** Loss of one row; writes the gradient by score into `residual`. */
function rowLoss(
  scores: ArrayLike<number>,
  target: readonly number[],
  residual: Float32Array,
  at: number,
  outputs: number,
  link: 'sigmoid' | 'softmax',
  weight: number,
): number {
  let loss = 0
  let top = -Infinity
  for (let k = 0; k < outputs; k += 1) top = Math.max(top, scores[at + k] ?? 0)
  let sum = 0
  if (link === 'softmax') for (let k = 0; k < outputs; k += 1) sum += Math.exp((scores[at + k] ?? 0) - top)
  for (let k = 0; k < outputs; k += 1) {
    const score = scores[at + k] ?? 0
    const wanted = target[k] ?? 0
    if (link === 'softmax') {
      loss += wanted * (top + Math.log(sum) - score)
      residual[at + k] = weight * (Math.exp(score - top) / sum - wanted)
    } else {
      loss += Math.max(score, 0) - score * wanted + Math.log1p(Math.exp(-Math.abs(score)))
      residual[at + k] = weight * (1 / (1 + Math.exp(-score)) - wanted)
    }
  }
  return loss
}

/** The linear scores of one input. */
export const scoresOf = (fit: LogisticFit, input: Float32Array): number[] =>
  fit.weights.map((weights, output) => {
    let sum = fit.bias[output] ?? 0
    for (let column = 0; column < input.length; column += 1)
      sum += (weights[column] ?? 0) * (input[column] ?? 0)
    return sum
  })
