import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Queryable, Tx } from '../db/db.ts'
import {
  type assessedAttempt,
  assignment,
  assignmentChange,
  assignmentRep,
} from '../db/schema/assignments.ts'
import { RequestRefused } from '../errors.ts'
import type { Asker } from './audience.ts'

export type AssignmentRow = typeof assignment.$inferSelect
export type RepRow = typeof assignmentRep.$inferSelect
export type AttemptRow = typeof assessedAttempt.$inferSelect
export type AssignmentKey = { readonly orgId: string; readonly assignmentId: string }

export const isAssignment = ({ orgId, assignmentId }: AssignmentKey) =>
  and(eq(assignment.orgId, orgId), eq(assignment.id, assignmentId))
export const isRepOf = ({ orgId, assignmentId }: AssignmentKey, repIds?: readonly string[]) =>
  and(
    eq(assignmentRep.orgId, orgId),
    eq(assignmentRep.assignmentId, assignmentId),
    repIds ? inArray(assignmentRep.repId, [...repIds]) : undefined,
  )

/**
 * Locked for a change by whoever assigned it or an admin: one change at a time.
 * @throws RequestRefused `assignment/not_found`, `auth/forbidden`, `assignment/withdrawn`
 */
export async function lockForChange(tx: Tx, asker: Asker, assignmentId: string): Promise<AssignmentRow> {
  const [row] = await tx
    .select()
    .from(assignment)
    .where(isAssignment({ orgId: asker.orgId, assignmentId }))
    .for('update')
  if (!row) throw new RequestRefused('assignment/not_found')
  if (!mayChange(asker, row)) throw new RequestRefused('auth/forbidden')
  if (row.withdrawnAt) throw new RequestRefused('assignment/withdrawn')
  return row
}

export const mayChange = ({ roles, userId }: Asker, { assignedBy }: AssignmentRow): boolean =>
  roles.includes('admin') || assignedBy === userId

/** Who has it now: neither taken off it nor, unless asked for, excused. */
export async function repsOf(db: Queryable, key: AssignmentKey): Promise<RepRow[]> {
  return db
    .select()
    .from(assignmentRep)
    .where(and(isRepOf(key), isNull(assignmentRep.removedAt)))
}

/** Those who still have something to do. */
export const unfinished = (rows: readonly RepRow[]): string[] =>
  rows.filter(({ doneAt, excusedAt }) => !doneAt && !excusedAt).map(({ repId }) => repId)

/**
 * @throws RequestRefused `request/invalid` where one of them does not have it
 * @returns their rows
 */
export async function chosenReps(
  tx: Tx,
  key: AssignmentKey,
  repIds: readonly string[],
  field = 'repIds',
): Promise<RepRow[]> {
  const rows = await repsOf(tx, key)
  const missing = repIds.findIndex((id) => !rows.some(({ repId }) => repId === id))
  if (missing !== -1)
    throw new RequestRefused('request/invalid', {
      fields: [
        {
          field: field === 'repIds' ? `repIds.${missing}` : field,
          message: 'This person does not have the assignment.',
        },
      ],
    })
  return rows.filter(({ repId }) => repIds.includes(repId))
}

type Change = Omit<typeof assignmentChange.$inferInsert, 'orgId' | 'assignmentId'>

export async function recordChange(tx: Tx, key: AssignmentKey, ...changes: readonly Change[]): Promise<void> {
  if (changes.length > 0)
    await tx.insert(assignmentChange).values(changes.map((change) => ({ ...key, ...change })))
}
