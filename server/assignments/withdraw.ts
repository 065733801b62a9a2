import type { Tx } from '../db/db.ts'
import { assignment } from '../db/schema/assignments.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Asker } from './audience.ts'
import type { AssignmentDeps } from './deps.ts'
import { isAssignment, lockForChange, recordChange, repsOf, unfinished, type AssignmentKey } from './rows.ts'

/** Asks nobody for it any more. What was done stays done, and a run under way can be brought to its end. */
export async function withdrawAssignment(
  deps: AssignmentDeps,
  asker: Asker,
  assignmentId: string,
): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const { announcedAt } = await lockForChange(tx, asker, assignmentId)
    await withdrawIn(tx, deps, { orgId: asker.orgId, assignmentId }, asker.userId, announcedAt !== null)
  })
}

export async function withdrawIn(
  tx: Tx,
  { clock, newId, assignmentEvents }: Omit<AssignmentDeps, 'db'>,
  key: AssignmentKey,
  byId: string,
  announced: boolean,
): Promise<void> {
  const now = clock.now()
  await tx.update(assignment).set({ withdrawnAt: now }).where(isAssignment(key))
  await recordChange(tx, key, { id: newId(), at: now, byId, kind: 'withdrawn' })
  const repIds = unfinished(await repsOf(tx, key))
  if (announced) await assignmentEvents.happened(tx, { type: 'assignment-withdrawn', ...key, repIds })
}
