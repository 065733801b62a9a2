import type * as z from 'zod'
import type { changeAssignment as body } from '#contract/assignment.ts'
import { assignment } from '../db/schema/assignments.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import type { Asker } from './audience.ts'
import type { AssignmentDeps } from './deps.ts'
import { isAssignment, lockForChange, recordChange, repsOf, unfinished, type AssignmentRow } from './rows.ts'
import { momentOf } from './wall-clock.ts'

type Body = z.output<typeof body>

/**
 * Changes what is asked of everybody. Dates that were extended for somebody stay; what has passed already stays passed.
 * @throws RequestRefused `assignment/not_found`, `auth/forbidden`, `assignment/withdrawn`, `request/invalid`
 */
export async function changeAssignment(
  { db, clock, newId, assignmentEvents }: AssignmentDeps,
  asker: Asker,
  assignmentId: string,
  wanted: Body,
): Promise<void> {
  const key = { orgId: asker.orgId, assignmentId }
  const now = clock.now()
  await inTransaction(db, async (tx) => {
    const row = await lockForChange(tx, asker, assignmentId)
    const { set, fields } = changesOf(row, wanted, now)
    if (fields.length === 0) return
    await tx.update(assignment).set(set).where(isAssignment(key))
    await recordChange(tx, key, {
      id: newId(),
      at: now,
      byId: asker.userId,
      kind: 'changed',
      detail: { fields },
    })
    const repIds = unfinished(await repsOf(tx, key))
    if (row.announcedAt)
      await assignmentEvents.happened(tx, { type: 'assignment-changed', ...key, repIds, fields })
  })
}

function changesOf(row: AssignmentRow, wanted: Body, now: Date) {
  const set: Partial<AssignmentRow> = {}
  const fields: string[] = []
  const local = wanted.due ?? row.dueLocal
  const zone = wanted.zone ?? row.zone
  if (local !== row.dueLocal || zone !== row.zone) {
    const dueAt = momentOf(local, zone).at
    if (dueAt <= now) refuse('due', 'This is over already. Choose a later date.')
    if (dueAt <= row.opensAt) refuse('due', 'It cannot be due before it opens.')
    Object.assign(set, { dueAt, dueLocal: local, zone })
    fields.push('due')
  }
  if (wanted.note !== undefined && wanted.note !== row.note) {
    set.note = wanted.note
    fields.push('note')
  }
  if (wanted.newcomers !== undefined && wanted.newcomers !== row.newcomers) {
    set.newcomers = wanted.newcomers
    fields.push('newcomers')
  }
  if (wanted.passRule !== undefined) {
    if (row.kind === 'practice') refuse('passRule', 'Practice has no rule for passing.')
    // The document comes back from the database with its keys in another order.
    if (plain(wanted.passRule) !== plain(row.passRule)) {
      set.passRule = wanted.passRule
      fields.push('passRule')
    }
  }
  return { set, fields }
}

const plain = (rule: AssignmentRow['passRule']): string =>
  JSON.stringify([
    rule?.level,
    rule?.attempts,
    rule?.coachConfirmed,
    rule?.minimum.authenticity,
    rule?.minimum.courage,
    rule?.minimum.composure,
  ])

function refuse(field: string, message: string): never {
  throw new RequestRefused('request/invalid', { fields: [{ field, message }] })
}
