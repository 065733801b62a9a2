import { and, eq, inArray } from 'drizzle-orm'
import type { MyRealCalls } from '#contract/real-call.ts'
import { readersOf } from '../assignments/readers-of.ts'
import type { Queryable } from '../db/db.ts'
import { importedCall } from '../db/schema/calls.ts'
import { campaign } from '../db/schema/campaigns.ts'
import { campaignsAskedIn } from './asked-in.ts'
import { evidenceOf, resultOf, type Titled } from './compare.ts'
import { loadPairs, windowsOf } from './load-pairs.ts'
import type { HandedIn, Window } from './pair.ts'
import { scorerFigures } from './scorer-figures.ts'

type Who = { readonly orgId: string; readonly userId: string }

/** For which campaigns a rep is asked for two real calls or has handed one in, and what has come of it. */
export async function myRealCalls(
  db: Queryable,
  who: Who,
  now: Date,
  titles: readonly Titled[],
): Promise<MyRealCalls[]> {
  const { orgId, userId } = who
  const asked = await campaignsAskedIn(db, who)
  const pairs = await loadPairs(db, orgId, { repId: userId })
  const ids = [...new Set([...asked.map(({ id }) => id), ...pairs.map((pair) => pair.campaign.id)])]
  const windows = await windowsOf(db, orgId, ids)
  if (windows.size === 0) return []
  const campaigns = await db
    .select()
    .from(campaign)
    .where(and(eq(campaign.orgId, orgId), inArray(campaign.id, [...windows.keys()])))
  const callTitles = await titlesOf(
    db,
    orgId,
    pairs.flatMap(({ calls }) => calls.map(({ callId }) => callId)),
  )
  const scorer = await scorerFigures(db, orgId, pairs)
  const seenBy = await readersOf(db, who)
  return campaigns
    .toSorted((a, b) => (a.eventOn < b.eventOn ? 1 : -1))
    .map(({ id, name, zone }) => {
      const pair = pairs.find((one) => one.campaign.id === id)
      const goesOn = asked.some((one) => one.id === id)
      const begun = pair?.calls.some(({ reviews }) => reviews.length > 0) ?? false
      return {
        campaignId: id,
        campaign: name,
        zone,
        parts: (windows.get(id) ?? []).map((window) => {
          const call = pair?.calls.find(({ part }) => part === window.part)
          return {
            part: window.part,
            opensAt: window.opensAt.toISOString(),
            dueAt: window.dueAt.toISOString(),
            state: stateOf(window, call, goesOn, now),
            call: call ? { id: call.callId, title: callTitles.get(call.callId) ?? '' } : null,
            mayTakeBack: call !== undefined && !begun,
          }
        }),
        seenBy,
        result: pair ? resultOf(pair, scorer, titles) : null,
        evidence: pair ? evidenceOf(pair, titles) : [],
      }
    })
}

function stateOf(window: Window, call: HandedIn | undefined, goesOn: boolean, now: Date) {
  if (call) return 'in'
  if (!goesOn || now >= window.dueAt) return 'missed'
  return now < window.opensAt ? 'upcoming' : 'open'
}

async function titlesOf(db: Queryable, orgId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await db
    .select({ id: importedCall.id, title: importedCall.title })
    .from(importedCall)
    .where(and(eq(importedCall.orgId, orgId), inArray(importedCall.id, [...ids])))
  return new Map(rows.map(({ id, title }) => [id, title]))
}
