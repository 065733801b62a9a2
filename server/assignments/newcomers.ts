import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'
import { assignment, assignmentRep, assignmentTarget } from '../db/schema/assignments.ts'
import { scope } from '../db/schema/library.ts'
import { member } from '../db/schema/people.ts'
import { cohortMember, teamMember } from '../db/schema/teams.ts'
import { inTransaction } from '../db/transaction.ts'
import { parseRoles } from '../people/roles.ts'
import type { AssignmentDeps } from './deps.ts'
import { joinRep } from './join-reps.ts'

const atOnce = 200

/**
 * Gives running assignments to people who have joined one of their teams or cohorts since, where whoever assigned it
 * said so and reaches them. Who has or had it is left alone.
 */
export async function joinNewcomers(deps: AssignmentDeps): Promise<number> {
  const { db, clock } = deps
  const found = await db
    .select({
      orgId: assignment.orgId,
      assignmentId: assignment.id,
      repId: member.userId,
      role: member.role,
    })
    .from(assignment)
    .innerJoin(
      assignmentTarget,
      and(eq(assignmentTarget.orgId, assignment.orgId), eq(assignmentTarget.assignmentId, assignment.id)),
    )
    .innerJoin(member, eq(member.organizationId, assignment.orgId))
    .leftJoin(
      teamMember,
      and(
        eq(assignmentTarget.kind, 'team'),
        eq(teamMember.orgId, assignment.orgId),
        eq(teamMember.teamId, assignmentTarget.targetId),
        eq(teamMember.userId, member.userId),
        eq(teamMember.part, 'member'),
      ),
    )
    .leftJoin(
      cohortMember,
      and(
        eq(assignmentTarget.kind, 'cohort'),
        eq(cohortMember.orgId, assignment.orgId),
        eq(cohortMember.cohortId, assignmentTarget.targetId),
        eq(cohortMember.userId, member.userId),
      ),
    )
    .leftJoin(
      assignmentRep,
      and(
        eq(assignmentRep.orgId, assignment.orgId),
        eq(assignmentRep.assignmentId, assignment.id),
        eq(assignmentRep.repId, member.userId),
      ),
    )
    .leftJoin(
      scope,
      and(
        eq(scope.orgId, assignment.orgId),
        eq(scope.readerId, assignment.assignedBy),
        eq(scope.subjectId, member.userId),
        eq(scope.kind, 'manager'),
      ),
    )
    .where(
      and(
        eq(assignment.newcomers, true),
        isNull(assignment.withdrawnAt),
        gt(assignment.dueAt, clock.now()),
        isNull(assignmentRep.repId),
        or(sql`${teamMember.userId} is not null`, sql`${cohortMember.userId} is not null`),
        or(sql`${scope.subjectId} is not null`, assignedByAdmin),
      ),
    )
    .limit(atOnce)
  const reps = found.filter(({ role }) => parseRoles(role).includes('rep'))
  for (const { orgId, assignmentId, repId } of reps)
    await inTransaction(db, (tx) =>
      joinRep(
        tx,
        deps,
        { orgId, assignmentId },
        { repId, addedHow: 'newcomer', how: 'newcomer', byId: null },
      ),
    )
  return reps.length
}

const assignedByAdmin = sql`exists (select 1 from member assigner
  where assigner.organization_id = ${assignment.orgId} and assigner.user_id = ${assignment.assignedBy}
    and 'admin' = any(string_to_array(assigner.role, ',')))`
