import { clusterInterval, plain, type Interval } from '../agreement/cluster-bootstrap.ts'

/**
 * What coaches saw of one rep without knowing who had the playbook: ratings of moments that it does not name, of fresh
 * scenarios or of real calls, before it was released and after. `half`: where it went to a random half first.
 */
export type Measured = {
  readonly rep: string
  readonly half: 'first' | 'later' | null
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** People a side with ratings before and after; below it there is nothing to be said. */
export const fewestASide = 5

export type Multiplier =
  | {
      /** What is there of what it takes. */
      readonly kind: 'too-early'
      readonly randomised: boolean
      readonly n: { readonly with: number; readonly without: number; readonly ratings: number }
      /** The fewest people that it takes on each side, and the most that are missing on one. */
      readonly missing: number
    }
  | {
      /** An effect only where chance decided who got it; all else is change. */
      readonly kind: 'effect' | 'change'
      /** Levels gained; beyond those who waited, where it is an effect. */
      readonly by: number
      readonly interval: Interval
      readonly seen: 'more' | 'less' | 'no-difference'
      readonly n: { readonly with: number; readonly without: number; readonly ratings: number }
    }

type Gain = { readonly half: Measured['half']; readonly gain: number }

/**
 * How much others improved, with a 95 % interval from drawing reps. A rep counts once, however many moments of theirs
 * were rated. Whoever is in neither half counts only where there are no halves. `next` gives numbers in [0, 1).
 */
export function multiplierOf(measured: readonly Measured[], next: () => number): Multiplier {
  const randomised = measured.some(({ half }) => half !== null)
  const counted = measured.filter(
    ({ half, before, after }) => before.length > 0 && after.length > 0 && (!randomised || half !== null),
  )
  const gains = counted.map(({ half, before, after }): Gain => ({ half, gain: mean(after) - mean(before) }))
  const having = gains.filter(({ half }) => half !== 'later').length
  const n = {
    with: having,
    without: gains.length - having,
    ratings: counted.reduce((sum, { before, after }) => sum + before.length + after.length, 0),
  }
  const missing = Math.max(fewestASide - n.with, randomised ? fewestASide - n.without : 0)
  if (missing > 0) return { kind: 'too-early', randomised, n, missing }
  const statistic = randomised ? differenceOf : gainOf
  const [by, interval] = [statistic(gains), clusterInterval(gains, statistic, { next, scale: plain })]
  if (by === null || interval === null) return { kind: 'too-early', randomised, n, missing: 0 }
  const seen = interval[0] > 0 ? 'more' : interval[1] < 0 ? 'less' : 'no-difference'
  return { kind: randomised ? 'effect' : 'change', by, interval, seen, n }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const gainOf = (gains: readonly Gain[]): number | null =>
  gains.length === 0 ? null : mean(gains.map(({ gain }) => gain))

/** Null where a draw holds nobody of one side. */
function differenceOf(gains: readonly Gain[]): number | null {
  const side = (half: Gain['half']) => gains.flatMap((one) => (one.half === half ? [one.gain] : []))
  const [first, later] = [side('first'), side('later')]
  return first.length === 0 || later.length === 0 ? null : mean(first) - mean(later)
}
