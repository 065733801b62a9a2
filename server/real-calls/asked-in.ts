import { and, eq, isNull } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { assignment, assignmentRep } from '../db/schema/assignments.ts'
import { campaign, campaignPhase } from '../db/schema/campaigns.ts'

type Who = { readonly orgId: string; readonly userId: string }

/** Somebody's part in work that goes on, of campaigns that do, and that they are not excused from. */
const isAsked = (orgId: string) =>
  and(
    eq(assignmentRep.orgId, orgId),
    isNull(assignmentRep.removedAt),
    isNull(assignmentRep.excusedAt),
    isNull(assignment.withdrawnAt),
    isNull(campaign.endedAt),
  )
const ofPart = and(eq(assignment.orgId, assignmentRep.orgId), eq(assignment.id, assignmentRep.assignmentId))
const ofPhase = and(eq(campaignPhase.orgId, assignment.orgId), eq(campaignPhase.id, assignment.phaseId))
const ofCampaign = and(eq(campaign.orgId, campaignPhase.orgId), eq(campaign.id, campaignPhase.campaignId))

/** Campaigns that go on and in which somebody has something to do that they are not excused from. */
export async function campaignsAskedIn(
  db: Queryable,
  { orgId, userId }: Who,
): Promise<{ id: string; name: string; zone: string }[]> {
  return db
    .selectDistinct({ id: campaign.id, name: campaign.name, zone: campaign.zone })
    .from(assignmentRep)
    .innerJoin(assignment, ofPart)
    .innerJoin(campaignPhase, ofPhase)
    .innerJoin(campaign, ofCampaign)
    .where(and(isAsked(orgId), eq(assignmentRep.repId, userId)))
}

/** The same the other way round: whom a campaign asks. */
export async function askedIn(db: Queryable, orgId: string, campaignId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ repId: assignmentRep.repId })
    .from(assignmentRep)
    .innerJoin(assignment, ofPart)
    .innerJoin(campaignPhase, ofPhase)
    .innerJoin(campaign, ofCampaign)
    .where(and(isAsked(orgId), eq(campaign.id, campaignId)))
  return rows.map(({ repId }) => repId)
}
