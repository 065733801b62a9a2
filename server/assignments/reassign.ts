import { assignmentRep } from '../db/schema/assignments.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { repsFor, type Asker } from './audience.ts'
import type { AssignmentDeps } from './deps.ts'
import { joinRep } from './join-reps.ts'
import { chosenReps, isRepOf, lockForChange, recordChange } from './rows.ts'

/**
 * Takes it off one person and gives it to another, who begins anew, with the first one's date where that was extended.
 * @throws RequestRefused as `lockForChange` and `chosenReps`, and `request/invalid` where the first is done with it, or
 *   the second is nobody to be asked or has or had it
 */
export async function reassignRep(
  deps: AssignmentDeps,
  asker: Asker,
  assignmentId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const key = { orgId: asker.orgId, assignmentId }
  const now = deps.clock.now()
  await inTransaction(deps.db, async (tx) => {
    await lockForChange(tx, asker, assignmentId)
    const [row] = await chosenReps(tx, key, [from], 'from')
    if (!row || row.doneAt) refuse('from', 'This person is done with it.')
    if (!(await repsFor(tx, asker)).has(to)) refuse('to', 'This is no rep whom you reach.')
    const { dueAt, dueLocal } = row
    const joined = await joinRep(tx, deps, key, {
      repId: to,
      addedHow: 'reassigned',
      how: 'reassigned',
      byId: asker.userId,
      dates: { dueAt, dueLocal },
    })
    if (!joined) refuse('to', 'This person has it, or had it before. Choose somebody else.')
    await tx
      .update(assignmentRep)
      .set({ removedAt: now })
      .where(isRepOf(key, [from]))
    await recordChange(tx, key, {
      id: deps.newId(),
      at: now,
      byId: asker.userId,
      kind: 'reassigned',
      repId: from,
      detail: { to },
    })
    await deps.assignmentEvents.happened(tx, {
      type: 'rep-released',
      ...key,
      repId: from,
      how: 'reassigned',
    })
  })
}

function refuse(field: string, message: string): never {
  throw new RequestRefused('request/invalid', { fields: [{ field, message }] })
}
