import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { campaign } from '../db/schema/campaigns.ts'
import { notice } from '../db/schema/notices.ts'
import { user } from '../db/schema/people.ts'
import { realCall, realCallReview, realCallWindow } from '../db/schema/real-calls.ts'
import { dueWords, type NoticeItem } from './assignment-items.ts'

/** What is so about real calls when a mail is written: days that are open, days that were moved, calls to be rated. */
export async function realCallItems(
  db: Queryable,
  baseUrl: string,
  orgId: string,
  digestId: string,
  now: Date,
): Promise<NoticeItem[]> {
  const inDigest = and(eq(notice.orgId, orgId), eq(notice.digestId, digestId))
  const told = await db
    .select({ notice, campaign })
    .from(notice)
    .innerJoin(campaign, and(eq(campaign.orgId, notice.orgId), eq(campaign.id, notice.subjectId)))
    .where(inDigest)
    .orderBy(asc(notice.createdAt), asc(notice.id))
  const items: NoticeItem[] = []
  for (const { notice: one, campaign: of } of told) {
    if (of.endedAt) continue
    const item = (label: string) =>
      items.push({ kind: one.kind, label, url: `${baseUrl}/o/${orgId}/calls/hand-in` })
    if (one.what === 'real-call.moved') item(`The days for real calls of “${of.name}” were changed`)
    if (one.what !== 'real-call.opened') continue
    for (const { dueAt } of await openFor(db, orgId, of.id, one.userId, now))
      item(`A real call for “${of.name}”, by ${dueWords(dueAt, of.zone)}`)
  }
  return [...items, ...(await toRate(db, baseUrl, orgId, inDigest))]
}

/** Days of a campaign that are open and for which somebody has handed nothing in. */
async function openFor(db: Queryable, orgId: string, campaignId: string, repId: string, now: Date) {
  const rows = await db
    .select({ opensAt: realCallWindow.opensAt, dueAt: realCallWindow.dueAt, callId: realCall.callId })
    .from(realCallWindow)
    .leftJoin(
      realCall,
      and(
        eq(realCall.orgId, realCallWindow.orgId),
        eq(realCall.campaignId, realCallWindow.campaignId),
        eq(realCall.part, realCallWindow.part),
        eq(realCall.repId, repId),
      ),
    )
    .where(and(eq(realCallWindow.orgId, orgId), eq(realCallWindow.campaignId, campaignId)))
  return rows.filter(({ opensAt, dueAt, callId }) => callId === null && opensAt <= now && dueAt > now)
}

async function toRate(db: Queryable, baseUrl: string, orgId: string, inDigest: ReturnType<typeof and>) {
  const rows = await db
    .select({ kind: notice.kind, id: realCall.id, rep: user.name, name: campaign.name })
    .from(notice)
    .innerJoin(realCall, and(eq(realCall.orgId, notice.orgId), eq(realCall.id, notice.subjectId)))
    .innerJoin(campaign, and(eq(campaign.orgId, realCall.orgId), eq(campaign.id, realCall.campaignId)))
    .innerJoin(user, eq(user.id, realCall.repId))
    .where(and(inDigest, eq(notice.what, 'real-call.waits')))
    .orderBy(asc(notice.createdAt), asc(notice.id))
  if (rows.length === 0) return []
  const given = await db
    .select({ id: realCallReview.realCallId })
    .from(realCallReview)
    .where(and(eq(realCallReview.orgId, orgId), isNotNull(realCallReview.givenAt)))
  return rows
    .filter(({ id }) => !given.some((one) => one.id === id))
    .map(({ kind, rep, name }) => ({
      kind,
      label: `Real calls of ${rep} for “${name}” can be rated`,
      url: `${baseUrl}/o/${orgId}/reviews`,
    }))
}
