/**
 * What quadratic weighted kappa needs of any number of pairs. Sums add up over clusters, so that a bootstrap never
 * looks at a rating twice.
 */
export type PairSums = {
  readonly n: number
  readonly a: number
  readonly b: number
  readonly aa: number
  readonly bb: number
  readonly ab: number
}

export const noPairs: PairSums = { n: 0, a: 0, b: 0, aa: 0, bb: 0, ab: 0 }

/** Sums of `pairs`, each counted `weight` times. */
export const pairSums = (pairs: Iterable<readonly [number, number]>, weight = 1): PairSums => {
  const sums = { ...noPairs }
  for (const [a, b] of pairs) {
    sums.n += weight
    sums.a += weight * a
    sums.b += weight * b
    sums.aa += weight * a * a
    sums.bb += weight * b * b
    sums.ab += weight * a * b
  }
  return sums
}

export function addPairs(parts: readonly PairSums[]): PairSums {
  const sums = { ...noPairs }
  for (const { n, a, b, aa, bb, ab } of parts) {
    sums.n += n
    sums.a += a
    sums.b += b
    sums.aa += aa
    sums.bb += bb
    sums.ab += ab
  }
  return sums
}

/**
 * Quadratic weighted kappa (Cohen 1968, squared distances): 1 for perfect agreement, 0 for what chance gives with the
 * same two distributions, negative below it. The expected squared distance over all cross pairs has a closed form, so
 * no table of categories is needed. Null for no pairs, and where both sides give one and the same value throughout:
 * chance alone would then agree always.
 */
export function kappaOf({ n, a, b, aa, bb, ab }: PairSums): number | null {
  if (n === 0) return null
  const seen = aa - 2 * ab + bb
  const expected = aa + bb - (2 * a * b) / n
  // Rounding leaves a trace where the difference is nothing.
  return expected <= 1e-9 * (aa + bb) ? null : 1 - seen / expected
}

/** `kappaOf` of plain pairs of ratings. */
export const quadraticKappa = (pairs: readonly (readonly [number, number])[]): number | null =>
  kappaOf(pairSums(pairs))
