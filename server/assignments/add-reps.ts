import type { Target } from '#contract/assignment.ts'
import { assignmentTarget } from '../db/schema/assignments.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { addressed, type Asker } from './audience.ts'
import type { AssignmentDeps } from './deps.ts'
import { joinRep } from './join-reps.ts'
import { lockForChange } from './rows.ts'

/** Gives a running assignment to more people. Who has it already keeps it as it is. */
export async function addReps(
  deps: AssignmentDeps,
  asker: Asker,
  assignmentId: string,
  targets: readonly Target[],
): Promise<void> {
  const key = { orgId: asker.orgId, assignmentId }
  await inTransaction(deps.db, async (tx) => {
    await lockForChange(tx, asker, assignmentId)
    const { people } = await addressed(tx, asker, targets)
    if (people.length === 0)
      throw new RequestRefused('request/invalid', {
        fields: [
          { field: 'targets', message: 'None of these is a rep whom you reach. Choose somebody else.' },
        ],
      })
    await tx
      .insert(assignmentTarget)
      .values(targets.map(({ kind, id: targetId }) => ({ ...key, kind, targetId })))
      .onConflictDoNothing()
    for (const { userId: repId, how } of people)
      await joinRep(tx, deps, key, { repId, addedHow: how, how: 'added', byId: asker.userId })
  })
}
