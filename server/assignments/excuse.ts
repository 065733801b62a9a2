import { assignmentRep } from '../db/schema/assignments.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Asker } from './audience.ts'
import type { AssignmentDeps } from './deps.ts'
import { chosenReps, isRepOf, lockForChange, recordChange } from './rows.ts'

/** Excuses some of its people from it, or asks them again. Who stands so already is left as they are. */
export async function excuseReps(
  { db, clock, newId, assignmentEvents }: AssignmentDeps,
  asker: Asker,
  assignmentId: string,
  { repIds, excused }: { readonly repIds: readonly string[]; readonly excused: boolean },
): Promise<void> {
  const key = { orgId: asker.orgId, assignmentId }
  const now = clock.now()
  await inTransaction(db, async (tx) => {
    await lockForChange(tx, asker, assignmentId)
    const rows = await chosenReps(tx, key, repIds)
    const others = rows.filter(({ excusedAt }) => (excusedAt !== null) !== excused).map(({ repId }) => repId)
    if (others.length === 0) return
    await tx
      .update(assignmentRep)
      .set({ excusedAt: excused ? now : null })
      .where(isRepOf(key, others))
    for (const repId of others) {
      const kind = excused ? ('excused' as const) : ('returned' as const)
      await recordChange(tx, key, { id: newId(), at: now, byId: asker.userId, kind, repId })
      await assignmentEvents.happened(
        tx,
        excused
          ? { type: 'rep-released', ...key, repId, how: 'excused' }
          : { type: 'rep-joined', ...key, repId, how: 'added' },
      )
    }
  })
}
