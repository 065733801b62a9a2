import { and, isNotNull, lt, ne } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { notice } from '../db/schema/notices.ts'
import { webhookDelivery } from '../db/schema/webhooks.ts'

/** How long what was sent to other systems, and what was told by mail, is kept on record. Trying ends long before it. */
export const sentKeptDays = 30
const dayMs = 86_400_000
const everyMs = 3_600_000

/** Deletes deliveries that are over and notices that went into a mail, once they are old. What waits stays. */
export async function forgetSent(db: Db, now: Date): Promise<{ deliveries: number; notices: number }> {
  const before = new Date(now.getTime() - sentKeptDays * dayMs)
  const deliveries = await db
    .delete(webhookDelivery)
    .where(and(ne(webhookDelivery.status, 'queued'), lt(webhookDelivery.createdAt, before)))
    .returning({ id: webhookDelivery.id })
  const notices = await db
    .delete(notice)
    .where(and(isNotNull(notice.digestId), lt(notice.createdAt, before)))
    .returning({ id: notice.id })
  return { deliveries: deliveries.length, notices: notices.length }
}

/** For the sweep: looks at the first call and then once an hour. */
export function createForgetting({ db, clock }: { db: Db; clock: { now(): Date } }): () => Promise<void> {
  let at = Number.NEGATIVE_INFINITY
  return async () => {
    const now = clock.now()
    if (Math.abs(now.getTime() - at) < everyMs) return
    at = now.getTime()
    await forgetSent(db, now)
  }
}
