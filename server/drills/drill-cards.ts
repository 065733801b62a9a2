import type { DrillCard } from '#contract/drill.ts'
import type { Drill } from '#scoring/drills/drill.ts'
import { dueAfter, isClimbed, isOpen, type Finished } from '#scoring/drills/spacing.ts'
import { criterionText, type Rubric } from '#scoring/rubric.ts'
import type { SessionRow } from './rows.ts'

export const finishedOf = (sessions: readonly SessionRow[], drillId: string): Finished[] =>
  sessions
    .filter((one) => one.drillId === drillId && one.finishedAt !== null)
    .map(({ finishedAt, replies }) => ({
      at: finishedAt?.getTime() ?? 0,
      done: replies.filter(({ done }) => done).length,
      of: replies.length,
    }))
    .toSorted((a, b) => a.at - b.at)

/** Drills beside what their owner did in them, in the words of a rubric. */
export function drillCards(
  drills: readonly Drill[],
  sessions: readonly SessionRow[],
  rubric: Rubric,
  now: Date,
): DrillCard[] {
  const climbed = new Set(
    drills.flatMap(({ id, rung }) => (rung && isClimbed(finishedOf(sessions, id)) ? [rung] : [])),
  )
  return drills.map((drill) => {
    const { id, title, arena, criterion, trains, objection, rung, turns } = drill
    const finished = finishedOf(sessions, id)
    const last = finished.at(-1)
    const due = dueAfter(finished)
    const running = sessions.findLast((one) => one.drillId === id && one.finishedAt === null)
    return {
      id,
      title,
      arena,
      code: criterion,
      criterion: criterionText(rubric, criterion)?.title ?? '',
      trains,
      objection: objection ?? null,
      rung: rung ?? null,
      open: rung === undefined || isOpen(rung, climbed),
      turns,
      finished: finished.length,
      last: last ? { at: new Date(last.at).toISOString(), done: last.done, of: last.of } : null,
      dueAt: due === null ? null : new Date(due).toISOString(),
      due: due !== null && due <= now.getTime(),
      running: running?.id ?? null,
    }
  })
}
