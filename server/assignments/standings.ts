import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { AttemptResult, RepState } from '#contract/assignment.ts'
import type { Queryable } from '../db/db.ts'
import { assessedAttempt, assignmentRep } from '../db/schema/assignments.ts'
import { member, user } from '../db/schema/people.ts'
import { isOverdue, repState } from './rep-state.ts'
import type { AssignmentRow, RepRow } from './rows.ts'

/** One rep at one assignment, as others may see them. */
export type RepStanding = {
  readonly row: RepRow
  readonly name: string
  readonly state: RepState
  readonly overdue: boolean
  readonly dueAt: Date
  readonly result: AttemptResult | null
}

/** Who has these assignments now and how each stands, by assignment, in the order of names. Members only. */
export async function standingsOf(
  db: Queryable,
  orgId: string,
  rows: readonly AssignmentRow[],
  now: Date,
  /** Only these people; everybody without it. */
  only?: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly RepStanding[]>> {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0 || only?.size === 0) return new Map()
  const reps = await db
    .select({ row: assignmentRep, name: user.name })
    .from(assignmentRep)
    .innerJoin(user, eq(user.id, assignmentRep.repId))
    .innerJoin(
      member,
      and(eq(member.organizationId, assignmentRep.orgId), eq(member.userId, assignmentRep.repId)),
    )
    .where(
      and(
        eq(assignmentRep.orgId, orgId),
        inArray(assignmentRep.assignmentId, ids),
        isNull(assignmentRep.removedAt),
        only === undefined ? undefined : inArray(assignmentRep.repId, [...only]),
      ),
    )
    .orderBy(asc(user.name), asc(user.id))
  const submitted = await submittedAt(db, orgId, ids, only)
  const byAssignment = Map.groupBy(reps, ({ row }) => row.assignmentId)
  return new Map(
    rows.map((of) => [
      of.id,
      (byAssignment.get(of.id) ?? []).map(({ row, name }) => {
        return { ...standingOf(of, row, submitted.get(keyOf(of.id, row.repId)) ?? [], now), name }
      }),
    ]),
  )
}

/** One rep at one assignment, as a key. */
export const keyOf = (assignmentId: string, repId: string): string => `${assignmentId} ${repId}`

/** Results of the assessed attempts that were submitted at these assignments, in their order, by `keyOf`. */
export async function submittedAt(
  db: Queryable,
  orgId: string,
  assignmentIds: readonly string[],
  only?: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly (AttemptResult | null)[]>> {
  const attempts = await db
    .select({
      assignmentId: assessedAttempt.assignmentId,
      repId: assessedAttempt.repId,
      result: assessedAttempt.result,
    })
    .from(assessedAttempt)
    .where(
      and(
        eq(assessedAttempt.orgId, orgId),
        inArray(assessedAttempt.assignmentId, [...assignmentIds]),
        isNotNull(assessedAttempt.submittedAt),
        only === undefined ? undefined : inArray(assessedAttempt.repId, [...only]),
      ),
    )
    .orderBy(asc(assessedAttempt.n))
  const by = Map.groupBy(attempts, (one) => keyOf(one.assignmentId, one.repId))
  return new Map([...by].map(([key, own]) => [key, own.map(({ result }) => result)]))
}

/** How a rep stands with these results of what they submitted, in order. */
export function standingOf(
  of: AssignmentRow,
  row: RepRow,
  submitted: readonly (AttemptResult | null)[],
  now: Date,
): Omit<RepStanding, 'name'> {
  const dueAt = row.dueAt ?? of.dueAt
  const state = repState(
    {
      kind: of.kind,
      opensAt: of.opensAt,
      dueAt,
      excused: row.excusedAt !== null,
      done: row.doneAt !== null,
      allowed: (of.passRule?.attempts ?? 0) + row.extraAttempts,
      submitted,
    },
    now,
  )
  return { row, state, dueAt, overdue: isOverdue(state, dueAt, now), result: submitted.at(-1) ?? null }
}

/** Whether it is asked of somebody who stands so. */
export const isOpenTo = (state: RepState): boolean => state !== 'excused'
