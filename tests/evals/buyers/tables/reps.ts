import { repNames } from '#personas/reps.ts'
import { percent, type Check } from '#server/acceptance/checks/check.ts'
import { adaptiveExpert, type Course } from '#server/acceptance/course.ts'
import { mean } from '#server/acceptance/statistics.ts'
import { columns, points } from './columns.ts'

/** One row a rep: where belief and commit end, trust, who was left, what came out, how it ended. */
export function repTable(courses: readonly Course[]): string {
  const rows = [...repNames, adaptiveExpert].flatMap((rep) => {
    const own = courses.filter((course) => course.rep === rep)
    if (own.length === 0) return []
    const of = (pick: (course: Course) => number) => mean(own.map(pick))
    const kinds = new Map<string, number>()
    for (const { outcome } of own) kinds.set(outcome, (kinds.get(outcome) ?? 0) + 1)
    return [
      [
        rep,
        points(of(({ belief }) => belief.end)),
        points(of(({ belief }) => belief.end - belief.start)),
        points(of(({ commit }) => commit.end)),
        points(of(({ trust }) => trust)),
        percent(of(({ left }) => (left ? 1 : 0))),
        of(({ disclosed }) => disclosed).toFixed(2),
        percent(of(({ best }) => (best ? 1 : 0))),
        [...kinds].map(([kind, n]) => `${kind} ${n}`).join(', '),
      ],
    ]
  })
  return columns(['rep', 'belief', 'moved', 'commit', 'trust', 'left', 'openly', 'best', 'endings'], rows)
}

/** The checks, one a line. */
export const checkLines = (checks: readonly Check[]): string =>
  checks
    .map(({ id, what, figure, holds }) => `${holds ? 'ok ' : 'NOT'} ${id.padEnd(4)} ${what}: ${figure}`)
    .join('\n')
