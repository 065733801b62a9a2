import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { RepState } from '#contract/assignment.ts'
import type { Queryable } from '../db/db.ts'
import { assessedAttempt, assignment, assignmentRep } from '../db/schema/assignments.ts'
import { member } from '../db/schema/people.ts'

const allOfThem = 2_147_483_647

/**
 * How everybody stands at these assignments, a row each, worked out by the database where there are thousands: the same as
 * `standingOf` says of one. Members only. A subquery, called `standing`.
 */
export function standingRows(
  db: Queryable,
  orgId: string,
  assignmentIds: readonly string[],
  now: Date,
  /** Only these people; everybody without it. */
  only?: ReadonlySet<string>,
) {
  const tried = db
    .select({
      assignmentId: assessedAttempt.assignmentId,
      repId: assessedAttempt.repId,
      n: sql<number>`count(*)`.as('tried_n'),
      waits: sql<boolean>`bool_or(${assessedAttempt.result} is null
        or ${assessedAttempt.result} ->> 'outcome' = 'needs-coach')`.as('waits'),
      hasResult:
        sql<boolean>`(array_agg(${assessedAttempt.result} is not null order by ${assessedAttempt.n} desc))[1]`.as(
          'has_result',
        ),
    })
    .from(assessedAttempt)
    .where(
      and(
        eq(assessedAttempt.orgId, orgId),
        inArray(assessedAttempt.assignmentId, [...assignmentIds]),
        isNotNull(assessedAttempt.submittedAt),
      ),
    )
    .groupBy(assessedAttempt.assignmentId, assessedAttempt.repId)
    .as('tried')
  const at = sql`${now.toISOString()}::timestamptz`
  const allowed = sql`coalesce((${assignment.passRule} ->> 'attempts')::int, 0) + ${assignmentRep.extraAttempts}`
  const isTried = and(eq(assignment.kind, 'assessed'), isNotNull(tried.n))
  const state = sql<RepState>`case
    when ${assignmentRep.doneAt} is not null then 'done'
    when ${assignmentRep.excusedAt} is not null then 'excused'
    when ${isTried} and ${tried.waits} then 'submitted'
    when ${isTried} and ${tried.n} >= ${allowed} then 'failed'
    when ${at} < ${assignment.opensAt} then 'upcoming'
    else 'open' end`
  const isLate = sql`coalesce(${assignmentRep.dueAt}, ${assignment.dueAt}) < ${at}`
  return (
    db
      .select({
        assignmentId: assignmentRep.assignmentId,
        phaseId: assignment.phaseId,
        repId: assignmentRep.repId,
        state: state.as('state'),
        overdue: sql<boolean>`${state} in ('open', 'failed') and ${isLate}`.as('overdue'),
        hasResult: sql<boolean>`coalesce(${tried.hasResult}, false)`.as('tried_result'),
      })
      .from(assignmentRep)
      .innerJoin(
        assignment,
        and(eq(assignment.orgId, assignmentRep.orgId), eq(assignment.id, assignmentRep.assignmentId)),
      )
      .innerJoin(
        member,
        and(eq(member.organizationId, assignmentRep.orgId), eq(member.userId, assignmentRep.repId)),
      )
      .leftJoin(
        tried,
        and(eq(tried.assignmentId, assignmentRep.assignmentId), eq(tried.repId, assignmentRep.repId)),
      )
      .where(
        and(
          eq(assignmentRep.orgId, orgId),
          inArray(assignmentRep.assignmentId, [...assignmentIds]),
          isNull(assignmentRep.removedAt),
          only === undefined ? undefined : inArray(assignmentRep.repId, [...only]),
        ),
      )
      // All of them. It keeps the planner from working the state out anew at every place that names it.
      .limit(allOfThem)
      .as('standing')
  )
}
