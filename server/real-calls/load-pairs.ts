import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { campaign } from '../db/schema/campaigns.ts'
import { member, user } from '../db/schema/people.ts'
import { realCall, realCallLevel, realCallReview, realCallWindow } from '../db/schema/real-calls.ts'
import type { HandedIn, Pair, Reviewed, Window } from './pair.ts'

type Of = { readonly campaignId?: string; readonly repId?: string }

/** What members have handed in, by campaign and person; with `of` only of that campaign or person. */
export async function loadPairs(db: Queryable, orgId: string, of: Of = {}): Promise<Pair[]> {
  const rows = await db
    .select({
      call: realCall,
      campaign: { id: campaign.id, name: campaign.name, endedAt: campaign.endedAt },
      rep: { userId: user.id, name: user.name },
    })
    .from(realCall)
    .innerJoin(campaign, and(eq(campaign.orgId, realCall.orgId), eq(campaign.id, realCall.campaignId)))
    .innerJoin(user, eq(user.id, realCall.repId))
    .innerJoin(member, and(eq(member.organizationId, realCall.orgId), eq(member.userId, realCall.repId)))
    .where(
      and(
        eq(realCall.orgId, orgId),
        of.campaignId === undefined ? undefined : eq(realCall.campaignId, of.campaignId),
        of.repId === undefined ? undefined : eq(realCall.repId, of.repId),
      ),
    )
    .orderBy(asc(user.name), asc(user.id), asc(realCall.campaignId), asc(realCall.id))
  if (rows.length === 0) return []
  const windows = await windowsOf(db, orgId, [...new Set(rows.map((row) => row.campaign.id))])
  const reviews = await reviewsOf(
    db,
    orgId,
    rows.map(({ call }) => call.id),
  )
  const pairs = Map.groupBy(rows, (row) => `${row.campaign.id} ${row.rep.userId}`)
  return [...pairs.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const calls = own.map(({ call }): HandedIn => ({
      id: call.id,
      part: call.part,
      callId: call.callId,
      handedInAt: call.handedInAt,
      reviews: reviews.get(call.id) ?? [],
    }))
    return [
      { campaign: first.campaign, rep: first.rep, windows: windows.get(first.campaign.id) ?? [], calls },
    ]
  })
}

/** When calls are handed in, by campaign, the earlier one first. Nothing of campaigns that ask for none. */
export async function windowsOf(
  db: Queryable,
  orgId: string,
  campaignIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Window[]>> {
  if (campaignIds.length === 0) return new Map()
  const rows = await db
    .select()
    .from(realCallWindow)
    .where(and(eq(realCallWindow.orgId, orgId), inArray(realCallWindow.campaignId, [...campaignIds])))
    .orderBy(asc(realCallWindow.opensAt))
  return Map.groupBy(rows, ({ campaignId }) => campaignId)
}

async function reviewsOf(db: Queryable, orgId: string, ids: readonly string[]) {
  const reviews = await db
    .select()
    .from(realCallReview)
    .where(and(eq(realCallReview.orgId, orgId), inArray(realCallReview.realCallId, [...ids])))
    .orderBy(asc(realCallReview.startedAt), asc(realCallReview.coachId))
  const levels = await db
    .select()
    .from(realCallLevel)
    .where(and(eq(realCallLevel.orgId, orgId), inArray(realCallLevel.realCallId, [...ids])))
  const byReview = Map.groupBy(levels, ({ realCallId, coachId }) => `${realCallId} ${coachId}`)
  const byCall = Map.groupBy(reviews, ({ realCallId }) => realCallId)
  return new Map(
    [...byCall].map(([id, own]) => [
      id,
      own.map(({ coachId, givenAt, couldTell }): Reviewed => ({
        coachId,
        givenAt,
        couldTell,
        levels: byReview.get(`${id} ${coachId}`) ?? [],
      })),
    ]),
  )
}
