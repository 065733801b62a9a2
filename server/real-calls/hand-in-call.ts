import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { RealCallPart } from '#contract/real-call.ts'
import { lockCall, type CallKey } from '../calls/call-rows.ts'
import type { Db } from '../db/db.ts'
import { realCall, realCallReview } from '../db/schema/real-calls.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { againIfTaken } from '../roleplay/store/again-if-taken.ts'
import { campaignsAskedIn } from './asked-in.ts'
import { windowsOf } from './load-pairs.ts'

type For = { readonly campaignId: string; readonly part: RealCallPart }
type By = {
  readonly repId: string
  readonly now: Date
  /** When coaches were told of it, for calls of which nobody is to be told. */
  readonly toldAt?: Date
}

/**
 * Hands an own call in for a day of a campaign: from here on coaches who reach its rep may come to read it. The same again
 * is the same as once.
 * @throws RequestRefused `call/not_found`, `real-call/not_asked`, `real-call/not_open`, `real-call/taken`
 */
export async function handInCall(
  db: Db,
  { orgId, callId }: CallKey,
  { repId, now, toldAt }: By,
  { campaignId, part }: For,
): Promise<void> {
  await againIfTaken(() =>
    inTransaction(db, async (tx) => {
      if (!(await lockCall(tx, { orgId, callId }))) throw new RequestRefused('call/not_found')
      const known = await tx
        .select()
        .from(realCall)
        .where(and(eq(realCall.orgId, orgId), eq(realCall.campaignId, campaignId), eq(realCall.repId, repId)))
      if (known.some((one) => one.part === part && one.callId === callId)) return
      const asked = (await campaignsAskedIn(tx, { orgId, userId: repId })).some(({ id }) => id === campaignId)
      const windows = (await windowsOf(tx, orgId, [campaignId])).get(campaignId) ?? []
      const open = windows.find((one) => one.part === part)
      if (!asked || !open) throw new RequestRefused('real-call/not_asked')
      if (now < open.opensAt || now >= open.dueAt) throw new RequestRefused('real-call/not_open')
      if (known.some((one) => one.part === part || one.callId === callId))
        throw new RequestRefused('real-call/taken')
      await tx.insert(realCall).values({
        orgId,
        // Drawn here: the server's usual ids begin with the time, which coaches must not see.
        id: randomUUID(),
        campaignId,
        part,
        repId,
        callId,
        handedInAt: now,
        toldAt: toldAt ?? null,
      })
    }),
  )
}

/**
 * Takes a call back as if it had not been handed in, as long as no coach has begun to rate it. Nothing where it is not in.
 * @throws RequestRefused `real-call/being_read`
 */
export async function takeBackCall(db: Db, { orgId, callId }: CallKey, campaignId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const isIt = and(
      eq(realCall.orgId, orgId),
      eq(realCall.campaignId, campaignId),
      eq(realCall.callId, callId),
    )
    const [row] = await tx.select().from(realCall).where(isIt)
    if (!row) return
    // Both are held: a coach who begins with the other one at this moment is either before or after.
    const isPair = and(
      eq(realCall.orgId, orgId),
      eq(realCall.campaignId, campaignId),
      eq(realCall.repId, row.repId),
    )
    await tx.select({ id: realCall.id }).from(realCall).where(isPair).orderBy(realCall.id).for('update')
    const [begun] = await tx
      .select({ coachId: realCallReview.coachId })
      .from(realCallReview)
      .innerJoin(
        realCall,
        and(eq(realCall.orgId, realCallReview.orgId), eq(realCall.id, realCallReview.realCallId)),
      )
      .where(isPair)
      .limit(1)
    if (begun) throw new RequestRefused('real-call/being_read')
    await tx.delete(realCall).where(isIt)
  })
}
