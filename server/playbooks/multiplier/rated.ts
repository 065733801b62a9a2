import type { Measured } from '#scoring/multiplier/multiplier.ts'
import type { Released } from './released.ts'

/** One level that somebody was given, and the turns that it rests on; null where that cannot be told. */
export type Rated = {
  readonly rep: string
  readonly period: 'before' | 'after'
  readonly dimension: string
  readonly level: number
  readonly turns: readonly number[] | null
  /** Turns of the same conversation that answer a moment of the kind that the playbook is about; null where it is unread. */
  readonly named: ReadonlySet<number> | null
}

/** In which part of the comparison something falls that somebody did at a time; null for none of it. */
export function periodOf({ since, draw, people }: Released, rep: string, at: Date): Rated['period'] | null {
  if (at < since) return 'before'
  // Those who waited are compared until they have it, too.
  const ends = people.get(rep) === 'later' ? (draw?.laterAt ?? null) : null
  return ends === null || at < ends ? 'after' : null
}

/** Whether a level rests on other moments than those that the playbook is about. */
const isElsewhere = ({ turns, named }: Rated): boolean =>
  turns !== null && turns.length > 0 && named !== null && !turns.some((turn) => named.has(turn))

/**
 * Levels as `multiplierOf` takes them: a dimension counts for a rep who has it before and after, so that what was looked
 * at is the same on both sides. `leftOut`: levels that rest on the moments that the playbook is about, or on none.
 */
export function measuredOf(
  rated: readonly Rated[],
  people: Released['people'],
): { readonly measured: readonly Measured[]; readonly leftOut: number } {
  const counted = rated.filter(isElsewhere)
  const by = Map.groupBy(counted, ({ rep }) => rep)
  // Everybody is in it, also without a rating: that there were halves is so from the first day on.
  const measured = [...people].map(([rep, half]): Measured => {
    const own = by.get(rep) ?? []
    const levels = (period: Rated['period'], dimension: string) =>
      own.filter((one) => one.period === period && one.dimension === dimension).map(({ level }) => level)
    const both = [...new Set(own.map(({ dimension }) => dimension))]
      .map((dimension) => ({ before: levels('before', dimension), after: levels('after', dimension) }))
      .filter(({ before, after }) => before.length > 0 && after.length > 0)
    return {
      rep,
      half,
      before: both.flatMap(({ before }) => before),
      after: both.flatMap(({ after }) => after),
    }
  })
  return { measured, leftOut: rated.length - counted.length }
}
