import { sigmoid } from '#scoring/behaviours/linear-head.ts'
import { minimise } from './lbfgs.ts'

export type Scored = { readonly score: number; readonly right: boolean }

/** Platt scaling: slope and offset that make the confidences of held-out scores as likely as can be. */
export function plattOf(pairs: readonly Scored[]): { readonly slope: number; readonly offset: number } {
  const [slope = 1, offset = 0] = minimise(
    (point) => {
      const [a = 0, b = 0] = point
      let value = 0
      const gradient = new Float64Array(2)
      for (const { score, right } of pairs) {
        const z = a * score + b
        value += Math.max(z, 0) - (right ? z : 0) + Math.log1p(Math.exp(-Math.abs(z)))
        const error = sigmoid(z) - (right ? 1 : 0)
        gradient[0] = (gradient[0] ?? 0) + error * score
        gradient[1] = (gradient[1] ?? 0) + error
      }
      return { value, gradient }
    },
    Float64Array.from([1, 0]),
  )
  return { slope: Number(slope.toPrecision(6)), offset: Number(offset.toPrecision(6)) }
}
