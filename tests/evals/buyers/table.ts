import { repNames } from '#personas/reps.ts'
import type { Check } from './checks.ts'
import type { Course } from './play.ts'
import { mean } from './statistics.ts'

const figure = (value: number) => value.toFixed(3).padStart(7)

/** One row a rep: where commit and belief end, trust, who was left, how it ended. */
export function tableOf(courses: readonly Course[]): string {
  const rows = repNames.flatMap((rep) => {
    const own = courses.filter((course) => course.rep === rep)
    if (own.length === 0) return []
    const of = (pick: (course: Course) => number) => figure(mean(own.map(pick)))
    const kinds = new Map<string, number>()
    for (const { outcome } of own) kinds.set(outcome, (kinds.get(outcome) ?? 0) + 1)
    return [
      [
        rep.padEnd(14),
        of(({ belief }) => belief.end),
        of(({ belief }) => belief.end - belief.start),
        of(({ commit }) => commit.end),
        of(({ trust }) => trust),
        of(({ left }) => (left ? 1 : 0)),
        of(({ disclosed }) => disclosed),
        `  ${[...kinds].map(([kind, n]) => `${kind} ${n}`).join(', ')}`,
      ].join(''),
    ]
  })
  return [`${'rep'.padEnd(14)} belief  moved commit  trust   left  openly  endings`, ...rows].join('\n')
}

export const linesOf = (checks: readonly Check[]): string =>
  checks
    .map(({ id, what, figure: value, holds }) => `${holds ? 'ok ' : 'NOT'} ${id.padEnd(4)} ${what}: ${value}`)
    .join('\n')
