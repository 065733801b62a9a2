import type { Interval } from './cluster-bootstrap.ts'
import { byCluster, type Pair } from './rating.ts'

/** The newest pairs are held against all before them, of which there are this many at least. */
export const recentPairs = 30
export const earlierPairs = 50
/** Differences in bias below this, in levels, change no reading of a score. */
const smallest = 0.25
/**
 * The alarm rings beyond so many standard errors. It is looked at after every rating, so that 1.96 would ring for
 * nothing in most years: with 3.5 a scorer that does not change rings in 1 to 4 of 100 runs of 200 ratings, and one
 * that moves by a whole level is found within 60 ratings in 83 to 98 (simulated; the tests do it again).
 */
const alarmFrom = 3.5
const reach = 1.959964

export type Drift =
  | { readonly state: 'too-few'; readonly n: number; readonly needed: number }
  | {
      readonly state: 'steady' | 'drifting'
      /** Mean of scorer − coach, in levels: over the newest pairs, and over those before. */
      readonly recent: number
      readonly earlier: number
      readonly difference: number
      readonly interval: Interval
    }

/**
 * Whether the scorer has moved against the coaches: bias over the last 30 pairs beside the bias over all before. `pairs`
 * are in the order in which the coaches rated. The standard error comes from variance components, because a rep's
 * attempts resemble one another: reps who stand in both windows cancel, others do not.
 */
export function driftOf(pairs: readonly Pair[]): Drift {
  const needed = recentPairs + earlierPairs
  if (pairs.length < needed) return { state: 'too-few', n: pairs.length, needed }
  const split = pairs.length - recentPairs
  const rows = pairs.map(({ cluster, coach, scorer }, index) => ({
    cluster,
    value: scorer - coach,
    recent: index >= split,
  }))
  const [recent, earlier] = [true, false].map((which) => meanOf(rows.filter((row) => row.recent === which)))
  if (recent === undefined || earlier === undefined) return { state: 'too-few', n: pairs.length, needed }
  const clusters = byCluster(rows)
  const { within, between } = componentsOf(clusters)
  const leverage = clusters.reduce((sum, own) => {
    const now = own.filter((row) => row.recent).length
    return sum + (now / recentPairs - (own.length - now) / split) ** 2
  }, 0)
  const error = Math.sqrt(within * (1 / recentPairs + 1 / split) + between * leverage)
  const difference = recent - earlier
  const drifting = Math.abs(difference) >= smallest && Math.abs(difference) > alarmFrom * error
  return {
    state: drifting ? 'drifting' : 'steady',
    recent,
    earlier,
    difference,
    interval: [difference - reach * error, difference + reach * error],
  }
}

type Row = { readonly value: number }

const meanOf = (rows: readonly Row[]): number => rows.reduce((sum, { value }) => sum + value, 0) / rows.length

/** Variance within clusters and between them, by one-way analysis of variance; all of it within where none is between. */
function componentsOf(clusters: readonly (readonly Row[])[]): {
  readonly within: number
  readonly between: number
} {
  const rows = clusters.flat()
  const n = rows.length
  const mean = meanOf(rows)
  const all = rows.reduce((sum, { value }) => sum + (value - mean) ** 2, 0)
  const spread = clusters.reduce((sum, own) => sum + own.length * (meanOf(own) - mean) ** 2, 0)
  const groups = clusters.length
  if (groups < 2 || groups === n) return { within: all / (n - 1), between: 0 }
  const within = (all - spread) / (n - groups)
  const size = (n - clusters.reduce((sum, own) => sum + own.length ** 2, 0) / n) / (groups - 1)
  const between = (spread / (groups - 1) - within) / size
  return between <= 0 ? { within: all / (n - 1), between: 0 } : { within, between }
}
