import { and, asc, eq } from 'drizzle-orm'
import type { Queryable } from '../../db/db.ts'
import { assessedAttempt, assignment, assignmentRep } from '../../db/schema/assignments.ts'

/** What somebody was asked to do, by when, and what came of the attempts that they declared. */
export async function ownAssignments(db: Queryable, orgId: string, userId: string) {
  const asked = await db
    .select({
      id: assignment.id,
      scenario: assignment.scenarioSlug,
      kind: assignment.kind,
      note: assignment.note,
      dueAt: assignment.dueAt,
      ownDueAt: assignmentRep.dueAt,
      excusedAt: assignmentRep.excusedAt,
      removedAt: assignmentRep.removedAt,
      doneAt: assignmentRep.doneAt,
    })
    .from(assignmentRep)
    .innerJoin(
      assignment,
      and(eq(assignment.orgId, assignmentRep.orgId), eq(assignment.id, assignmentRep.assignmentId)),
    )
    .where(and(eq(assignmentRep.orgId, orgId), eq(assignmentRep.repId, userId)))
    .orderBy(asc(assignment.dueAt))
  const attempts = await db
    .select({
      assignmentId: assessedAttempt.assignmentId,
      roleplayId: assessedAttempt.roleplayId,
      n: assessedAttempt.n,
      declaredAt: assessedAttempt.declaredAt,
      submittedAt: assessedAttempt.submittedAt,
      result: assessedAttempt.result,
    })
    .from(assessedAttempt)
    .where(and(eq(assessedAttempt.orgId, orgId), eq(assessedAttempt.repId, userId)))
    .orderBy(asc(assessedAttempt.n))
  return asked.map((one) => ({
    ...one,
    attempts: attempts.filter(({ assignmentId }) => assignmentId === one.id),
  }))
}
