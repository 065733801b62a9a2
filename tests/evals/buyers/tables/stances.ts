import { percent } from '../checks/check.ts'
import type { Course, Stance } from '../course.ts'
import { columns } from './columns.ts'

export const stances: readonly Stance[] = ['resist', 'neutral', 'positive']

/** The stances of replies that came after one of the given stance, over all courses. */
export const stancesAfter = (courses: readonly Pick<Course, 'spoken'>[], stance: Stance): readonly Stance[] =>
  courses.flatMap(({ spoken }) =>
    spoken.slice(1).flatMap((now, index) => (spoken[index]?.stance === stance ? [now.stance] : [])),
  )

export type Stickiness = Readonly<Record<Stance, Readonly<Record<Stance, number>> & { readonly n: number }>>

/** Shares of what follows each stance. */
export function stickinessOf(courses: readonly Pick<Course, 'spoken'>[]): Stickiness {
  const rowOf = (stance: Stance) => {
    const after = stancesAfter(courses, stance)
    const share = (one: Stance) => after.filter((now) => now === one).length / Math.max(1, after.length)
    return {
      resist: share('resist'),
      neutral: share('neutral'),
      positive: share('positive'),
      n: after.length,
    }
  }
  return { resist: rowOf('resist'), neutral: rowOf('neutral'), positive: rowOf('positive') }
}

/** How a reply stands, by how the one before it stood. */
export function stickinessTable(sticky: Stickiness): string {
  return columns(
    ['after', ...stances.map((stance) => `to ${stance}`), 'n'],
    stances.map((stance) => [
      stance,
      ...stances.map((one) => percent(sticky[stance][one])),
      String(sticky[stance].n),
    ]),
  )
}
