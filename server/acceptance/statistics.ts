/** 95 % of a standard normal lies within this many deviations. */
const z = 1.96

export type Share = {
  readonly share: number
  readonly n: number
  readonly interval: readonly [number, number]
}

/** A share with Wilson's interval (95 %); the share of nothing is 0 with the widest interval. */
export const shareOf = <T>(items: readonly T[], holds: (item: T) => boolean): Share =>
  wilson(items.filter(holds).length, items.length)

/** The same from counts: `hits` of `n`. */
export function wilson(hits: number, n: number): Share {
  if (n === 0) return { share: 0, n, interval: [0, 1] }
  const share = hits / n
  const scale = 1 + (z * z) / n
  const middle = (share + (z * z) / (2 * n)) / scale
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  // At the ends the bound is exact; arithmetic would miss it by a hair.
  const least = hits === 0 ? 0 : Math.max(0, middle - half)
  return { share, n, interval: [least, hits === n ? 1 : Math.min(1, middle + half)] }
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

export const deviation = (values: readonly number[]): number => {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
}

/** Ashman's D: how far two groups lie apart in their common spread; above 2 their mixture has two peaks. */
export function separation(one: readonly number[], other: readonly number[]): number {
  const spread = Math.sqrt((deviation(one) ** 2 + deviation(other) ** 2) / 2)
  return Math.abs(mean(one) - mean(other)) / Math.max(spread, 1e-6)
}

/** Sarle's coefficient: .333 for a normal, .555 for a uniform distribution; more says two peaks. */
export function bimodality(values: readonly number[]): number {
  const [n, middle, spread] = [values.length, mean(values), deviation(values)]
  if (n < 4 || spread === 0) return 0
  const skew = mean(values.map((value) => ((value - middle) / spread) ** 3))
  const kurtosis = mean(values.map((value) => ((value - middle) / spread) ** 4)) - 3
  return (skew ** 2 + 1) / (kurtosis + (3 * (n - 1) ** 2) / ((n - 2) * (n - 3)))
}
