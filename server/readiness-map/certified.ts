import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { MapView } from '#contract/readiness-map.ts'
import type { Queryable } from '../db/db.ts'
import { assessedAttempt, assignment, assignmentRep } from '../db/schema/assignments.ts'
import { user } from '../db/schema/people.ts'

/**
 * Who of these people passed what was assessed, newest first. Practice certifies nobody, nor does what a simulated buyer
 * came to believe; a certification that was taken back is not in it.
 */
export async function certifiedOf(
  db: Queryable,
  orgId: string,
  repIds: readonly string[],
): Promise<MapView['certified']> {
  if (repIds.length === 0) return []
  const rows = await db
    .select({
      userId: user.id,
      name: user.name,
      title: assignment.title,
      at: assignmentRep.doneAt,
      result: assessedAttempt.result,
    })
    .from(assignmentRep)
    .innerJoin(
      assignment,
      and(eq(assignment.orgId, assignmentRep.orgId), eq(assignment.id, assignmentRep.assignmentId)),
    )
    .innerJoin(user, eq(user.id, assignmentRep.repId))
    .leftJoin(
      assessedAttempt,
      and(
        eq(assessedAttempt.orgId, assignmentRep.orgId),
        eq(assessedAttempt.roleplayId, assignmentRep.doneRoleplayId),
      ),
    )
    .where(
      and(
        eq(assignmentRep.orgId, orgId),
        inArray(assignmentRep.repId, [...repIds]),
        eq(assignment.kind, 'assessed'),
        isNotNull(assignmentRep.doneAt),
        isNull(assignmentRep.removedAt),
      ),
    )
    .orderBy(desc(assignmentRep.doneAt), asc(user.name), asc(assignment.id))
  return rows.flatMap(({ at, result, ...row }) =>
    at === null ? [] : [{ ...row, at: at.toISOString(), by: result?.by ?? null }],
  )
}
