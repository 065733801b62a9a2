import { and, isNull, lt } from 'drizzle-orm'
import { assignment } from '../db/schema/assignments.ts'
import { inTransaction } from '../db/transaction.ts'
import type { AssignmentDeps } from './deps.ts'
import { isAssignment, repsOf, unfinished } from './rows.ts'

/** How long an assignment can be undone with nobody having been told: what the screen offers, and the way there. */
export const undoForMs = 12_000
const atOnce = 50

/** Tells of assignments that can no longer be undone. */
export async function announceAssignments({ db, clock, assignmentEvents }: AssignmentDeps): Promise<number> {
  const now = clock.now()
  const settled = await db
    .select({ orgId: assignment.orgId, assignmentId: assignment.id })
    .from(assignment)
    .where(and(isNull(assignment.announcedAt), lt(assignment.createdAt, new Date(now.getTime() - undoForMs))))
    .limit(atOnce)
  for (const key of settled)
    await inTransaction(db, async (tx) => {
      const [row] = await tx
        .update(assignment)
        .set({ announcedAt: now })
        .where(and(isAssignment(key), isNull(assignment.announcedAt)))
        .returning({ withdrawnAt: assignment.withdrawnAt, id: assignment.id })
      if (!row || row.withdrawnAt) return
      const repIds = unfinished(await repsOf(tx, key))
      await assignmentEvents.happened(tx, { type: 'assignment-made', ...key, repIds })
    })
  return settled.length
}
