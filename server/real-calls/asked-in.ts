import { and, eq, isNull } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { assignment, assignmentRep } from '../db/schema/assignments.ts'
import { campaign, campaignPhase } from '../db/schema/campaigns.ts'

type Who = { readonly orgId: string; readonly userId: string }

/** Campaigns that go on and in which somebody has something to do that they are not excused from. */
export async function campaignsAskedIn(
  db: Queryable,
  { orgId, userId }: Who,
): Promise<{ id: string; name: string; zone: string }[]> {
  return db
    .selectDistinct({ id: campaign.id, name: campaign.name, zone: campaign.zone })
    .from(assignmentRep)
    .innerJoin(
      assignment,
      and(eq(assignment.orgId, assignmentRep.orgId), eq(assignment.id, assignmentRep.assignmentId)),
    )
    .innerJoin(
      campaignPhase,
      and(eq(campaignPhase.orgId, assignment.orgId), eq(campaignPhase.id, assignment.phaseId)),
    )
    .innerJoin(
      campaign,
      and(eq(campaign.orgId, campaignPhase.orgId), eq(campaign.id, campaignPhase.campaignId)),
    )
    .where(
      and(
        eq(assignmentRep.orgId, orgId),
        eq(assignmentRep.repId, userId),
        isNull(assignmentRep.removedAt),
        isNull(assignmentRep.excusedAt),
        isNull(assignment.withdrawnAt),
        isNull(campaign.endedAt),
      ),
    )
}
