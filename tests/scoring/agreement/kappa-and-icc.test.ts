import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addRatings, iccOf, ratingSums } from '#scoring/agreement/icc.ts'
import { addPairs, kappaOf, pairSums, quadraticKappa } from '#scoring/agreement/quadratic-kappa.ts'
import type { Rating } from '#scoring/agreement/rating.ts'

/** Ratings of a table: one row per item, one column per rater. */
const table = (rows: readonly (readonly (number | null)[])[]): Rating[] =>
  rows.flatMap((row, item) =>
    row.flatMap((value, rater) =>
      value === null ? [] : [{ item: String(item), cluster: 'all', rater: String(rater), value }],
    ),
  )
const icc = (rows: readonly (readonly (number | null)[])[]) => iccOf(ratingSums(table(rows)))

/** Pairs of a square table of counts. */
const counted = (rows: readonly (readonly number[])[]) =>
  rows.flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, () => [a, b] as const)))

/** Twenty people rated for anxiety by three raters on six levels: the data set `anxiety` of R's package irr. */
const anxiety = [
  [3, 3, 2],
  [3, 6, 1],
  [3, 4, 4],
  [4, 6, 4],
  [5, 2, 3],
  [5, 4, 2],
  [2, 2, 1],
  [3, 4, 6],
  [5, 3, 1],
  [2, 3, 1],
  [2, 2, 1],
  [6, 3, 2],
  [1, 3, 3],
  [5, 3, 3],
  [2, 2, 1],
  [2, 2, 1],
  [1, 1, 3],
  [2, 3, 3],
  [4, 3, 2],
  [3, 4, 2],
] as const

describe('quadratic weighted kappa', () => {
  it('comes to what is published for worked examples', () => {
    // irr: kappa2(anxiety[,1:2], "squared") gives 0.297.
    expect(quadraticKappa(anxiety.map(([a, b]) => [a, b]))).toBeCloseTo(0.297, 3)
    // psych: cohen.kappa of nine subjects gives a weighted kappa of 0.68.
    const second = [1, 3, 1, 6, 1, 5, 5, 6, 7]
    expect(quadraticKappa(second.map((b, index) => [index + 1, b]))).toBeCloseTo(0.68, 2)
    // vcd: Kappa(SexualFun, weights = "Fleiss-Cohen") gives 0.3320; 91 couples of Hout, Duncan and Sobel 1987.
    const couples = [
      [7, 7, 2, 3],
      [2, 8, 3, 7],
      [1, 5, 4, 9],
      [2, 8, 9, 14],
    ]
    expect(quadraticKappa(counted(couples))).toBeCloseTo(0.332, 4)
  })

  it('is what the table of squared distances gives', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
      minLength: 2,
      maxLength: 40,
    })
    fc.assert(
      fc.property(pairs, (rated) => {
        const seen = rated.reduce((sum, [a, b]) => sum + (a - b) ** 2, 0) / rated.length
        const expected =
          rated.reduce((sum, [a]) => sum + rated.reduce((inner, [, b]) => inner + (a - b) ** 2, 0), 0) /
          rated.length ** 2
        const kappa = quadraticKappa(rated)
        if (expected < 1e-12) expect(kappa).toBeNull()
        else expect(kappa).toBeCloseTo(1 - seen / expected, 9)
      }),
    )
  })

  it('is 1 for perfect agreement, and the same for swapped raters and a moved or turned scale', () => {
    const level = fc.integer({ min: 1, max: 5 })
    const pairs = fc.array(fc.tuple(level, level), { minLength: 3, maxLength: 30 })
    fc.assert(
      fc.property(pairs, (rated) => {
        const kappa = quadraticKappa(rated)
        const same = (other: number | null) =>
          kappa === null ? expect(other).toBeNull() : expect(other).toBeCloseTo(kappa, 9)
        same(quadraticKappa(rated.map(([a, b]) => [b, a])))
        same(quadraticKappa(rated.map(([a, b]) => [6 - a, 6 - b])))
        same(quadraticKappa(rated.map(([a, b]) => [a * 20 + 7, b * 20 + 7])))
        const perfect = quadraticKappa(rated.map(([a]) => [a, a]))
        if (new Set(rated.map(([a]) => a)).size > 1) expect(perfect).toBeCloseTo(1, 9)
        else expect(perfect).toBeNull()
      }),
    )
  })

  it('adds up over clusters', () => {
    const parts = [anxiety.slice(0, 7), anxiety.slice(7, 9), anxiety.slice(9)]
    const sums = parts.map((part) => pairSums(part.map(([a, b]) => [a, b] as const)))
    expect(kappaOf(addPairs(sums))).toBeCloseTo(0.297, 3)
    expect(kappaOf(addPairs([]))).toBeNull()
  })
})

describe('ICC(2,1)', () => {
  it('comes to what is published for worked examples', () => {
    // Shrout and Fleiss 1979, table 2: six targets, four judges, ICC(2,1) = .29.
    const shroutFleiss = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ]
    expect(icc(shroutFleiss)).toBeCloseTo(0.29, 3)
    // irr: icc(anxiety, model = "twoway", type = "agreement") gives 0.198.
    expect(icc(anxiety)).toBeCloseTo(0.198, 3)
  })

  it('is the formula of the mean squares for a full table', () => {
    const cell = fc.integer({ min: 1, max: 5 })
    const rows = fc
      .integer({ min: 2, max: 5 })
      .chain((k) => fc.array(fc.array(cell, { minLength: k, maxLength: k }), { minLength: 3, maxLength: 12 }))
    fc.assert(
      fc.property(rows, (full) => {
        const expected = byMeanSquares(full)
        if (expected === null) return
        expect(icc(full)).toBeCloseTo(expected, 8)
      }),
    )
  })

  it('stays near the truth where raters left gaps, and leaves out items with one rating', () => {
    // Three raters with a habit of their own each, and items that lie far apart.
    const rows = Array.from({ length: 60 }, (_, item) => {
      const level = (item * 7) % 11
      const all = [level - 1, level, level + 1]
      return all.map((value, rater) => ((item + rater) % 3 === 0 ? null : value))
    })
    const [whole, alone] = [icc(rows), icc([...rows, [9, null, null]])]
    // Variance between the levels is 10 and between the habits 1: .91.
    expect(whole).toBeGreaterThan(0.88)
    expect(whole).toBeLessThan(0.94)
    expect(alone).toBe(whole)
  })

  it('says nothing of one item, one rater or ratings that never vary', () => {
    expect(icc([[3, 4]])).toBeNull()
    expect(icc([[3], [4], [5]])).toBeNull()
    expect(
      icc([
        [3, 3],
        [3, 3],
      ]),
    ).toBeNull()
  })

  it('adds up over clusters', () => {
    const ratings = table(anxiety)
    const early = ratings.filter(({ item }) => Number(item) < 8)
    const late = ratings.filter(({ item }) => Number(item) >= 8)
    expect(iccOf(addRatings([ratingSums(early), ratingSums(late)]))).toBeCloseTo(0.198, 3)
  })
})

function byMeanSquares(rows: readonly (readonly number[])[]): number | null {
  const [n, k] = [rows.length, rows[0]?.length ?? 0]
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const grand = mean(rows.flat())
  const [ofRows, ofColumns] = [
    rows.map(mean),
    rows[0]?.map((_, column) => mean(rows.map((row) => row[column] ?? 0))) ?? [],
  ]
  const between = k * ofRows.reduce((sum, value) => sum + (value - grand) ** 2, 0)
  const raters = n * ofColumns.reduce((sum, value) => sum + (value - grand) ** 2, 0)
  const all = rows.flat().reduce((sum, value) => sum + (value - grand) ** 2, 0)
  const [row, column, error] = [
    between / (n - 1),
    raters / (k - 1),
    (all - between - raters) / ((n - 1) * (k - 1)),
  ]
  const whole = row + (k - 1) * error + (k * (column - error)) / n
  return all < 1e-9 || whole < 1e-9 ? null : (row - error) / whole
}
