import { clusterInterval, plain, type Interval } from '../agreement/cluster-bootstrap.ts'
import { dimensionIds, type DimensionId } from '../shape.ts'
import { scoreIn, type LadderAttempt } from './attempt.ts'

/** Scores at each end of somebody's past: with fewer, an interval from drawing them says nothing. */
export const fewestAnEnd = 5

export type Growth = {
  readonly id: DimensionId
  /** Scored conversations of this dimension. */
  readonly n: number
  /** Means of the first and of the newest five and the points between them; null: too early to say. */
  readonly change: {
    readonly first: number
    readonly newest: number
    readonly by: number
    /** 95 %, in points. */
    readonly interval: Interval
    readonly seen: 'more' | 'less' | 'no-difference'
  } | null
}

type Drawn = { readonly end: 'first' | 'newest'; readonly score: number }

/**
 * How each dimension moved from somebody's first conversations to their newest, oldest given first: their own past and
 * nobody else. `next` gives numbers in [0, 1).
 */
export function growthOf(attempts: readonly LadderAttempt[], next: () => number): readonly Growth[] {
  return dimensionIds.map((id) => {
    const scores = attempts.flatMap((attempt) => scoreIn(attempt, id) ?? [])
    return { id, n: scores.length, change: changeIn(scores, next) }
  })
}

function changeIn(scores: readonly number[], next: () => number): Growth['change'] {
  if (scores.length < 2 * fewestAnEnd) return null
  const ends: readonly Drawn[] = [
    ...scores.slice(0, fewestAnEnd).map((score) => ({ end: 'first' as const, score })),
    ...scores.slice(-fewestAnEnd).map((score) => ({ end: 'newest' as const, score })),
  ]
  const [first, newest] = [meanOf(ends, 'first'), meanOf(ends, 'newest')]
  const by = differenceOf(ends)
  const interval = clusterInterval(ends, differenceOf, { next, scale: plain })
  if (first === null || newest === null || by === null || interval === null) return null
  const seen = interval[0] > 0 ? 'more' : interval[1] < 0 ? 'less' : 'no-difference'
  return { first, newest, by, interval, seen }
}

function meanOf(drawn: readonly Drawn[], end: Drawn['end']): number | null {
  const scores = drawn.flatMap((one) => (one.end === end ? [one.score] : []))
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length
}

/** Null where a draw holds nothing of one end. */
function differenceOf(drawn: readonly Drawn[]): number | null {
  const [first, newest] = [meanOf(drawn, 'first'), meanOf(drawn, 'newest')]
  return first === null || newest === null ? null : newest - first
}
