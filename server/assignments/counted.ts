import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { repStates, type RepState } from '#contract/assignment.ts'
import type { Queryable } from '../db/db.ts'
import { assessedAttempt, assignment, assignmentRep } from '../db/schema/assignments.ts'
import { member } from '../db/schema/people.ts'
import { isOverdue } from './rep-state.ts'
import type { AssignmentRow } from './rows.ts'
import { keyOf, standingOf, submittedAt, type RepStanding } from './standings.ts'

/** How many stand how at an assignment. */
export type Counted = { readonly counts: Record<RepState, number>; readonly overdue: number }

const none = (): Record<RepState, number> =>
  Object.fromEntries(repStates.map((state) => [state, 0])) as Record<RepState, number>

export function countedIn(reps: readonly Pick<RepStanding, 'state' | 'overdue'>[]): Counted {
  const counts = none()
  for (const { state } of reps) counts[state] += 1
  return { counts, overdue: reps.filter(({ overdue }) => overdue).length }
}

/**
 * The same for many assignments, added up by the database: one for everybody has thousands of rows, and a list shows
 * four figures of it. Only those who submitted an assessed attempt and are not done are looked at one by one.
 */
export async function countedAt(
  db: Queryable,
  orgId: string,
  rows: readonly AssignmentRow[],
  now: Date,
  /** Only these people; everybody without it. */
  only?: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Counted>> {
  if (rows.length === 0 || only?.size === 0) return new Map()
  const here = and(
    eq(assignmentRep.orgId, orgId),
    inArray(
      assignmentRep.assignmentId,
      rows.map(({ id }) => id),
    ),
    isNull(assignmentRep.removedAt),
    only === undefined ? undefined : inArray(assignmentRep.repId, [...only]),
  )
  const isMember = and(eq(member.organizationId, assignmentRep.orgId), eq(member.userId, assignmentRep.repId))
  const asked = and(isNull(assignmentRep.doneAt), isNull(assignmentRep.excusedAt))
  const many = (where: ReturnType<typeof and>) =>
    sql<number>`count(*) filter (where ${where})`.mapWith(Number)
  const sums = await db
    .select({
      id: assignmentRep.assignmentId,
      done: many(isNotNull(assignmentRep.doneAt)),
      excused: many(and(isNull(assignmentRep.doneAt), isNotNull(assignmentRep.excusedAt))),
      asked: many(asked),
      late: many(
        and(
          asked,
          sql`coalesce(${assignmentRep.dueAt}, ${assignment.dueAt}) < ${now.toISOString()}::timestamptz`,
        ),
      ),
    })
    .from(assignmentRep)
    .innerJoin(
      assignment,
      and(eq(assignment.orgId, assignmentRep.orgId), eq(assignment.id, assignmentRep.assignmentId)),
    )
    .innerJoin(member, isMember)
    .where(here)
    .groupBy(assignmentRep.assignmentId)
  const counted = new Map(
    sums.map(({ id, done, excused, asked: open, late }) => {
      const begun = rows.find((row) => row.id === id)?.opensAt.getTime() ?? 0
      const upcoming = now.getTime() < begun
      const counts = { ...none(), done, excused, [upcoming ? 'upcoming' : 'open']: open }
      return [id, { counts, overdue: upcoming ? 0 : late }] as const
    }),
  )
  const assessed = new Map(rows.flatMap((row) => (row.kind === 'assessed' ? [[row.id, row]] : [])))
  if (assessed.size === 0) return counted
  const tried = await db
    .selectDistinct({ row: assignmentRep })
    .from(assignmentRep)
    .innerJoin(member, isMember)
    .innerJoin(
      assessedAttempt,
      and(
        eq(assessedAttempt.orgId, assignmentRep.orgId),
        eq(assessedAttempt.assignmentId, assignmentRep.assignmentId),
        eq(assessedAttempt.repId, assignmentRep.repId),
        isNotNull(assessedAttempt.submittedAt),
      ),
    )
    .where(and(here, asked, inArray(assignmentRep.assignmentId, [...assessed.keys()])))
  const submitted = await submittedAt(db, orgId, [...new Set(tried.map(({ row }) => row.assignmentId))], only)
  for (const { row } of tried) {
    const of = assessed.get(row.assignmentId)
    const sum = counted.get(row.assignmentId)
    if (!of || !sum) continue
    const before = standingOf(of, row, [], now)
    const is = standingOf(of, row, submitted.get(keyOf(row.assignmentId, row.repId)) ?? [], now)
    sum.counts[before.state] -= 1
    sum.counts[is.state] += 1
    const late = Number(is.overdue) - Number(isOverdue(before.state, before.dueAt, now))
    counted.set(row.assignmentId, { ...sum, overdue: sum.overdue + late })
  }
  return counted
}

/** Everybody who has it. */
export const peopleOf = ({ counts }: Counted): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

export const nobody = (): Counted => ({ counts: none(), overdue: 0 })
