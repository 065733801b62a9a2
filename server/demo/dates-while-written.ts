import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { assignment } from '../db/schema/assignments.ts'
import { campaign, campaignPhase } from '../db/schema/campaigns.ts'

type Key = { readonly orgId: string; readonly campaignId: string }

const local = (at: ReturnType<typeof sql>) => sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI')`

/**
 * Puts the dates of a campaign's work off to the evening before its event: while attempts are being written, nobody must
 * look late for what is only not written yet. The demo's clock is UTC.
 */
export async function putDatesOff(db: Queryable, key: Key): Promise<void> {
  const eve = sql`((${eventOf(key)})::timestamp - interval '6 hours') at time zone 'UTC'`
  await db
    .update(assignment)
    .set({ dueAt: sql`${eve}`, dueLocal: sql`${local(eve)}` })
    .where(and(ofCampaign(db, key), sql`${assignment.dueAt} < ${eve}`))
}

/** Gives it the dates of its parts back. */
export async function setDatesAsPlanned(db: Queryable, key: Key): Promise<void> {
  const due = sql`(select ${campaignPhase.dueAt} from ${campaignPhase} where ${campaignPhase.id} = ${assignment.phaseId}
    and ${campaignPhase.orgId} = ${assignment.orgId})`
  await db
    .update(assignment)
    .set({ dueAt: sql`${due}`, dueLocal: sql`${local(due)}` })
    .where(ofCampaign(db, key))
}

const eventOf = ({ orgId, campaignId }: Key) =>
  sql`select ${campaign.eventOn} from ${campaign} where ${campaign.orgId} = ${orgId} and ${campaign.id} = ${campaignId}`

const ofCampaign = (db: Queryable, { orgId, campaignId }: Key) =>
  and(
    eq(assignment.orgId, orgId),
    inArray(
      assignment.phaseId,
      db
        .select({ id: campaignPhase.id })
        .from(campaignPhase)
        .where(and(eq(campaignPhase.orgId, orgId), eq(campaignPhase.campaignId, campaignId))),
    ),
  )
