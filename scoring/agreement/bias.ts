import type { PairSums } from './quadratic-kappa.ts'

/** Mean difference `b − a`, in the unit of the ratings; null for no pairs. */
export const biasOf = ({ n, a, b }: PairSums): number | null => (n === 0 ? null : (b - a) / n)

/** 95 % of a normal distribution lies within this many deviations. */
const reach = 1.959964

/**
 * Limits of agreement (Bland and Altman 1986): between these two lie about 95 of 100 single differences `b − a`. Null
 * for fewer than two pairs.
 */
export function limitsOf({ n, a, b, aa, bb, ab }: PairSums): readonly [number, number] | null {
  if (n < 2) return null
  const mean = (b - a) / n
  const variance = (aa - 2 * ab + bb - n * mean * mean) / (n - 1)
  const half = reach * Math.sqrt(Math.max(0, variance))
  return [mean - half, mean + half]
}
