import type { Tx } from '../db/db.ts'
import { assignmentRep } from '../db/schema/assignments.ts'
import type { AssignmentDeps } from './deps.ts'
import type { AssignmentEvent } from './events.ts'
import { recordChange, type AssignmentKey } from './rows.ts'

type Joining = {
  readonly repId: string
  readonly addedHow: (typeof assignmentRep.$inferInsert)['addedHow']
  readonly how: Extract<AssignmentEvent, { type: 'rep-joined' }>['how']
  /** Null where they joined by themselves. */
  readonly byId: string | null
  /** A date of their own, passed on by whom they got it from. */
  readonly dates?: { readonly dueAt: Date | null; readonly dueLocal: string | null }
}

/** Adds one person to a running assignment. Who has or had it is not added again. @returns whether they were added */
export async function joinRep(
  tx: Tx,
  { newId, assignmentEvents, clock }: Pick<AssignmentDeps, 'newId' | 'assignmentEvents' | 'clock'>,
  key: AssignmentKey,
  { repId, addedHow, how, byId, dates }: Joining,
): Promise<boolean> {
  const now = clock.now()
  const [added] = await tx
    .insert(assignmentRep)
    .values({ ...key, repId, addedHow, addedAt: now, ...dates })
    .onConflictDoNothing()
    .returning({ repId: assignmentRep.repId })
  if (!added) return false
  await recordChange(tx, key, { id: newId(), at: now, byId, kind: 'joined', repId, detail: { how } })
  await assignmentEvents.happened(tx, { type: 'rep-joined', ...key, repId, how })
  return true
}
