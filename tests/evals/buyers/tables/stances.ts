import { percent } from '#server/acceptance/checks/check.ts'
import type { Course, Stance } from '#server/acceptance/course.ts'
import { stancesAfter } from '#server/acceptance/stances-after.ts'
import { columns } from './columns.ts'

export const stances: readonly Stance[] = ['resist', 'neutral', 'positive']

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
