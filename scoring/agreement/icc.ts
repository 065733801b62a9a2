import type { PairSums } from './quadratic-kappa.ts'
import type { Rating } from './rating.ts'

/** What the variance components need of the ratings of any number of items. They add up over clusters. */
export type RatingSums = {
  readonly n: number
  readonly items: number
  readonly total: number
  readonly squares: number
  /** Σ (sum of an item's ratings)² / (its number of ratings), and Σ (number of ratings of an item)². */
  readonly itemSquares: number
  readonly itemCounts: number
  readonly raters: ReadonlyMap<string, { readonly n: number; readonly sum: number }>
}

/** Sums over items with two ratings or more; a single rating says nothing of agreement. */
export function ratingSums(ratings: readonly Rating[]): RatingSums {
  const items = new Map<string, Rating[]>()
  for (const rating of ratings) items.set(rating.item, [...(items.get(rating.item) ?? []), rating])
  const sums = { n: 0, items: 0, total: 0, squares: 0, itemSquares: 0, itemCounts: 0 }
  const raters = new Map<string, { n: number; sum: number }>()
  for (const of of items.values()) {
    if (of.length < 2) continue
    const total = of.reduce((sum, { value }) => sum + value, 0)
    sums.n += of.length
    sums.items += 1
    sums.total += total
    sums.itemSquares += (total * total) / of.length
    sums.itemCounts += of.length * of.length
    for (const { rater, value } of of) {
      sums.squares += value * value
      const own = raters.get(rater) ?? { n: 0, sum: 0 }
      raters.set(rater, { n: own.n + 1, sum: own.sum + value })
    }
  }
  return { ...sums, raters }
}

/** The same of pairs, whose sides are two raters of one item each. */
export const ratingSumsOfPairs = ({ n, a, b, aa, bb, ab }: PairSums): RatingSums => ({
  n: 2 * n,
  items: n,
  total: a + b,
  squares: aa + bb,
  itemSquares: (aa + 2 * ab + bb) / 2,
  itemCounts: 4 * n,
  raters: new Map([
    ['a', { n, sum: a }],
    ['b', { n, sum: b }],
  ]),
})

export function addRatings(parts: readonly RatingSums[]): RatingSums {
  const sums = { n: 0, items: 0, total: 0, squares: 0, itemSquares: 0, itemCounts: 0 }
  const raters = new Map<string, { n: number; sum: number }>()
  for (const part of parts) {
    sums.n += part.n
    sums.items += part.items
    sums.total += part.total
    sums.squares += part.squares
    sums.itemSquares += part.itemSquares
    sums.itemCounts += part.itemCounts
    for (const [rater, { n, sum }] of part.raters) {
      const own = raters.get(rater)
      if (own) {
        own.n += n
        own.sum += sum
      } else raters.set(rater, { n, sum })
    }
  }
  return { ...sums, raters }
}

/**
 * ICC(2,1), absolute agreement of single ratings, two-way random effects (Shrout and Fleiss 1979): the share of the
 * variance that lies between items. Variance components come from the two-way analysis of variance; where raters did
 * not all rate every item, by Henderson's first method, which gives the same for a full table. Null where items or
 * raters are too few, or nothing varies.
 */
export function iccOf(sums: RatingSums): number | null {
  const { n, items, total, squares, itemSquares, itemCounts, raters } = sums
  const judges = raters.size
  if (items < 2 || judges < 2) return null
  let raterSquares = 0
  let raterCounts = 0
  for (const own of raters.values()) {
    raterSquares += (own.sum * own.sum) / own.n
    raterCounts += own.n * own.n
  }
  const mean = (total * total) / n
  const [betweenItems, betweenRaters, all] = [itemSquares - mean, raterSquares - mean, squares - mean]
  // Rounding leaves a trace where everybody gave the same to everything.
  if (all <= 1e-9 * squares) return null
  // Expected sums of squares: coefficients of the variances of items, raters and error.
  const [ofItems, ofRaters] = [n - itemCounts / n, n - raterCounts / n]
  const solved = solve([
    [ofItems, items - raterCounts / n, items - 1, betweenItems],
    [judges - itemCounts / n, ofRaters, judges - 1, betweenRaters],
    [ofItems, ofRaters, n - 1, all],
  ])
  if (solved === null) return null
  const [item, rater, error] = solved
  const whole = item + rater + error
  return whole <= 0 ? null : item / whole
}

type Row = readonly [number, number, number, number]

/** Cramer's rule for three equations; null where they do not determine an answer. */
function solve([p, q, r]: readonly [Row, Row, Row]): readonly [number, number, number] | null {
  const by = (one: 0 | 1 | 2 | 3, two: 0 | 1 | 2 | 3, three: 0 | 1 | 2 | 3): number =>
    p[one] * (q[two] * r[three] - q[three] * r[two]) -
    p[two] * (q[one] * r[three] - q[three] * r[one]) +
    p[three] * (q[one] * r[two] - q[two] * r[one])
  const whole = by(0, 1, 2)
  const size = Math.abs(p[0] * q[1] * r[2])
  if (Math.abs(whole) <= 1e-9 * size || size === 0) return null
  return [by(3, 1, 2) / whole, by(0, 3, 2) / whole, by(0, 1, 3) / whole]
}
