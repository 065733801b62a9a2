import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { assignment, assignmentRep } from '../db/schema/assignments.ts'
import { campaignPhase } from '../db/schema/campaigns.ts'
import type { AssignmentRow } from './rows.ts'

/**
 * The part of the campaign whose work this person has to do before; null where nothing stands in the way. Work that is
 * excused or withdrawn is not waited for, nor is a part of which they have nothing.
 */
export async function blockingPhase(
  db: Queryable,
  { orgId, phaseId }: AssignmentRow,
  repId: string,
): Promise<string | null> {
  if (phaseId === null) return null
  return (await blockedPhases(db, orgId, [phaseId], repId)).get(phaseId) ?? null
}

/** The same for several parts: the title of what stands in the way, by part. */
export async function blockedPhases(
  db: Queryable,
  orgId: string,
  phaseIds: readonly string[],
  repId: string,
): Promise<ReadonlyMap<string, string>> {
  if (phaseIds.length === 0) return new Map()
  const parts = await db
    .select({ id: campaignPhase.id, requiresId: campaignPhase.requiresId })
    .from(campaignPhase)
    .where(and(eq(campaignPhase.orgId, orgId), inArray(campaignPhase.id, [...phaseIds])))
  const required = parts.flatMap(({ requiresId }) => (requiresId ? [requiresId] : []))
  if (required.length === 0) return new Map()
  const open = await db
    .select({ phaseId: assignment.phaseId, title: campaignPhase.title })
    .from(assignment)
    .innerJoin(
      campaignPhase,
      and(eq(campaignPhase.orgId, assignment.orgId), eq(campaignPhase.id, assignment.phaseId)),
    )
    .innerJoin(
      assignmentRep,
      and(eq(assignmentRep.orgId, assignment.orgId), eq(assignmentRep.assignmentId, assignment.id)),
    )
    .where(
      and(
        eq(assignment.orgId, orgId),
        inArray(assignment.phaseId, required),
        isNull(assignment.withdrawnAt),
        eq(assignmentRep.repId, repId),
        isNull(assignmentRep.removedAt),
        isNull(assignmentRep.excusedAt),
        isNull(assignmentRep.doneAt),
      ),
    )
    .orderBy(asc(campaignPhase.position))
  const waiting = new Map(open.map(({ phaseId, title }) => [phaseId, title]))
  return new Map(
    parts.flatMap(({ id, requiresId }) => {
      const title = requiresId === null ? undefined : waiting.get(requiresId)
      return title === undefined ? [] : [[id, title]]
    }),
  )
}
