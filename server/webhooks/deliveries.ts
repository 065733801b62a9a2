import { and, desc, eq } from 'drizzle-orm'
import type { DeliveryView } from '#contract/webhook.ts'
import type { Db, Queryable } from '../db/db.ts'
import { webhookDelivery } from '../db/schema/webhooks.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import type { Jobs } from '../jobs/start.ts'
import { enqueueDelivery, queueDelivery } from './announce.ts'
import { testMessage } from './message.ts'
import { findWebhook } from './webhooks.ts'

/** As many as are shown; the newest. */
const most = 100

const viewOf = (row: typeof webhookDelivery.$inferSelect): DeliveryView => ({
  id: row.id,
  event: row.event,
  status: row.status,
  tries: row.tries,
  answer: row.answer,
  reason: row.reason,
  tookMs: row.tookMs,
  createdAt: row.createdAt.toISOString(),
  triedAt: row.triedAt?.toISOString() ?? null,
  nextTryAt: row.nextTryAt?.toISOString() ?? null,
})

/** What one address was told, newest first. @throws RequestRefused `webhook/not_found` */
export async function deliveriesOf(db: Queryable, orgId: string, webhookId: string): Promise<DeliveryView[]> {
  await findWebhook(db, orgId, webhookId)
  const rows = await db
    .select()
    .from(webhookDelivery)
    .where(and(eq(webhookDelivery.orgId, orgId), eq(webhookDelivery.webhookId, webhookId)))
    .orderBy(desc(webhookDelivery.createdAt), desc(webhookDelivery.id))
    .limit(most)
  return rows.map(viewOf)
}

async function find(db: Queryable, key: Key): Promise<typeof webhookDelivery.$inferSelect> {
  const [row] = await db.select().from(webhookDelivery).where(isThis(key))
  if (!row) throw new RequestRefused('delivery/not_found')
  return row
}

type Key = { readonly orgId: string; readonly webhookId: string; readonly deliveryId: string }
const isThis = ({ orgId, webhookId, deliveryId }: Key) =>
  and(
    eq(webhookDelivery.orgId, orgId),
    eq(webhookDelivery.webhookId, webhookId),
    eq(webhookDelivery.id, deliveryId),
  )

type Queueing = {
  readonly db: Db
  readonly jobs: Pick<Jobs, 'enqueue'>
  readonly baseUrl: string
  readonly clock: { now(): Date }
}

/** Sends a message that says it is a test, once, whether or not the address is on. @throws RequestRefused `webhook/not_found` */
export async function testWebhook(
  { db, jobs, baseUrl, clock }: Queueing,
  orgId: string,
  webhookId: string,
): Promise<DeliveryView> {
  const { style } = await findWebhook(db, orgId, webhookId)
  return inTransaction(db, async (tx) => {
    const told = testMessage(orgId, baseUrl, clock.now())
    const deliveryId = await queueDelivery(tx, jobs, { orgId, webhookId, style }, told)
    return viewOf(await find(tx, { orgId, webhookId, deliveryId }))
  })
}

/** The same message anew, under the same id, with all its tries. @throws RequestRefused `delivery/not_found`, `delivery/under_way` */
export async function replayDelivery({ db, jobs, clock }: Queueing, key: Key): Promise<DeliveryView> {
  const { status } = await find(db, key)
  if (status === 'queued') throw new RequestRefused('delivery/under_way')
  return inTransaction(db, async (tx) => {
    await tx
      .update(webhookDelivery)
      .set({ status: 'queued', tries: 0, answer: null, reason: null, nextTryAt: clock.now() })
      .where(isThis(key))
    await enqueueDelivery(tx, jobs, { orgId: key.orgId, deliveryId: key.deliveryId })
    return viewOf(await find(tx, key))
  })
}
