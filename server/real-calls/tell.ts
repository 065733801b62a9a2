import { and, eq, gt, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { AssignmentDeps } from '../assignments/deps.ts'
import type { Tx } from '../db/db.ts'
import { campaign } from '../db/schema/campaigns.ts'
import { realCall, realCallWindow } from '../db/schema/real-calls.ts'
import { inTransaction } from '../db/transaction.ts'
import { coachesOf, note } from '../notices/note.ts'
import { askedIn } from './asked-in.ts'
import { loadPairs } from './load-pairs.ts'
import { mayBeRead } from './pair.ts'

type Deps = Pick<AssignmentDeps, 'db' | 'clock'>

/** Tells reps of days that have begun, and coaches of calls that they can rate: once each. */
export async function tellOfRealCalls(deps: Deps): Promise<void> {
  await tellOpened(deps)
  await tellRatable(deps)
}

async function tellOpened({ db, clock }: Deps): Promise<void> {
  const now = clock.now()
  const isOpen = and(
    isNull(realCallWindow.toldAt),
    lte(realCallWindow.opensAt, now),
    gt(realCallWindow.dueAt, now),
  )
  const opened = await db
    .select({ orgId: realCallWindow.orgId, campaignId: realCallWindow.campaignId, part: realCallWindow.part })
    .from(realCallWindow)
    .innerJoin(
      campaign,
      and(eq(campaign.orgId, realCallWindow.orgId), eq(campaign.id, realCallWindow.campaignId)),
    )
    .where(and(isOpen, isNull(campaign.endedAt)))
  for (const { orgId, campaignId, part } of opened)
    await inTransaction(db, async (tx) => {
      const [fresh] = await tx
        .update(realCallWindow)
        .set({ toldAt: now })
        .where(
          and(
            eq(realCallWindow.orgId, orgId),
            eq(realCallWindow.campaignId, campaignId),
            eq(realCallWindow.part, part),
            isOpen,
          ),
        )
        .returning({ part: realCallWindow.part })
      if (!fresh) return
      const handedIn = await tx
        .select({ repId: realCall.repId })
        .from(realCall)
        .where(and(eq(realCall.orgId, orgId), eq(realCall.campaignId, campaignId), eq(realCall.part, part)))
      const done = new Set(handedIn.map(({ repId }) => repId))
      const left = (await askedIn(tx, orgId, campaignId)).filter((repId) => !done.has(repId))
      await tellReps(tx, orgId, campaignId, left, 'real-call.opened', now)
    })
}

/** Keeps something about a campaign's real calls for the next mail of these reps. */
export async function tellReps(
  tx: Tx,
  orgId: string,
  campaignId: string,
  repIds: readonly string[],
  what: 'real-call.opened' | 'real-call.moved',
  at: Date,
): Promise<void> {
  for (const repId of repIds)
    await note(tx, orgId, repId, { kind: 'assigned', what, subjectId: campaignId, at })
}

async function tellRatable({ db, clock }: Deps): Promise<void> {
  const now = clock.now()
  const windows = sql`from ${realCallWindow} w where w.org_id = ${realCall.orgId} and w.campaign_id = ${realCall.campaignId}`
  // Only those of which it can be so: calls that wait for a second one wait for weeks.
  const pairs = await db
    .select({ orgId: realCall.orgId, campaignId: realCall.campaignId, repId: realCall.repId })
    .from(realCall)
    .innerJoin(campaign, and(eq(campaign.orgId, realCall.orgId), eq(campaign.id, realCall.campaignId)))
    .groupBy(realCall.orgId, realCall.campaignId, realCall.repId)
    .having(
      sql`bool_or(${realCall.toldAt} is null) and (bool_or(${campaign.endedAt} is not null)
        or count(*) = (select count(*) ${windows})
        or (select max(w.due_at) ${windows}) <= ${now.toISOString()}::timestamptz)`,
    )
  for (const { orgId, campaignId, repId } of pairs)
    await inTransaction(db, async (tx) => {
      const [pair] = await loadPairs(tx, orgId, { campaignId, repId })
      if (!pair || !mayBeRead(pair, now)) return
      const ids = pair.calls.map(({ id }) => id)
      const told = await tx
        .update(realCall)
        .set({ toldAt: now })
        .where(and(eq(realCall.orgId, orgId), inArray(realCall.id, ids), isNull(realCall.toldAt)))
        .returning({ id: realCall.id })
      const [first] = ids
      if (told.length === 0 || first === undefined) return
      for (const coachId of await coachesOf(tx, orgId, repId))
        if (coachId !== repId)
          await note(tx, orgId, coachId, {
            kind: 'review-waits',
            what: 'real-call.waits',
            subjectId: first,
            at: now,
          })
    })
}
