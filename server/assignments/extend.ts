import { sql } from 'drizzle-orm'
import type * as z from 'zod'
import type { extendReps as body } from '#contract/assignment.ts'
import { assignmentRep } from '../db/schema/assignments.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import type { Asker } from './audience.ts'
import type { AssignmentDeps } from './deps.ts'
import { chosenReps, isRepOf, lockForChange, recordChange } from './rows.ts'
import { momentOf } from './wall-clock.ts'

/**
 * Gives some of its people a later date, more attempts, or both.
 * @throws RequestRefused as `lockForChange` and `chosenReps`, and `request/invalid` for a date that is over
 */
export async function extendReps(
  { db, clock, newId, assignmentEvents }: AssignmentDeps,
  asker: Asker,
  assignmentId: string,
  { repIds, due, attempts }: z.output<typeof body>,
): Promise<void> {
  const key = { orgId: asker.orgId, assignmentId }
  const now = clock.now()
  await inTransaction(db, async (tx) => {
    const row = await lockForChange(tx, asker, assignmentId)
    await chosenReps(tx, key, repIds)
    const dueAt = due === null ? null : momentOf(due, row.zone).at
    if (dueAt && dueAt <= now)
      throw new RequestRefused('request/invalid', {
        fields: [{ field: 'due', message: 'This is over already. Choose a later date.' }],
      })
    if (attempts > 0 && row.kind === 'practice')
      throw new RequestRefused('request/invalid', {
        fields: [{ field: 'attempts', message: 'Practice has no number of attempts.' }],
      })
    await tx
      .update(assignmentRep)
      .set({
        ...(dueAt ? { dueAt, dueLocal: due } : {}),
        extraAttempts: sql`${assignmentRep.extraAttempts} + ${attempts}`,
      })
      .where(isRepOf(key, repIds))
    const detail = { due, attempts }
    await recordChange(
      tx,
      key,
      ...repIds.map((repId) => ({
        id: newId(),
        at: now,
        byId: asker.userId,
        kind: 'extended' as const,
        repId,
        detail,
      })),
    )
    await assignmentEvents.happened(tx, { type: 'assignment-extended', ...key, repIds, dueAt })
  })
}
