import { createAssignmentEvents } from '../assignments/events.ts'
import { markHandedIn, markPractised } from '../assignments/hand-in.ts'
import type { AssignmentRow } from '../assignments/rows.ts'
import { settleAttempt } from '../assignments/settle.ts'
import { inTransaction } from '../db/transaction.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'
import type { PlayDeps } from './play-attempt.ts'

type Given = {
  readonly key: RoleplayKey
  readonly work: AssignmentRow
  readonly repId: string
  readonly submittedAt: Date
  /** When its result was there, with its card and, where it has one, its review. */
  readonly settledAt: Date
}

/**
 * Counts a submitted attempt of the demo for what it was asked for, as the server counts a person's, but for this one
 * alone and with nobody told. Card and review are there before. Again is the same as once.
 */
export async function handInAttempt({ db, newId }: PlayDeps, given: Given): Promise<void> {
  const { key, work, repId, submittedAt, settledAt } = given
  const one = { ...key, assignmentId: work.id, repId, at: submittedAt }
  const deps = { db, newId, clock: { now: () => settledAt }, assignmentEvents: createAssignmentEvents() }
  await inTransaction(db, async (tx) => {
    if (work.kind === 'practice') return markPractised(tx, deps, one)
    await markHandedIn(tx, deps, one)
    // In one transaction: what is submitted and unsettled would be settled by the server, which tells.
    await settleAttempt(tx, deps, key)
  })
}
