import { symmetricDecrypt } from 'better-auth/crypto'
import { and, eq, lt, sql } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { webhook, webhookDelivery } from '../db/schema/webhooks.ts'
import { inTransaction } from '../db/transaction.ts'
import { reasonOf } from '../errors.ts'
import type { Jobs } from '../jobs/start.ts'
import { retryAfterMs } from '../llm/retry-after.ts'
import type { Outgoing } from '../outgoing/outgoing.ts'
import { enqueueDelivery } from './announce.ts'
import { waitAfter } from './retry-schedule.ts'
import { signatureHeaders } from './sign.ts'
import { stopIfDead } from './stop.ts'

export type DeliverDeps = {
  readonly db: Db
  readonly jobs: Pick<Jobs, 'enqueue'>
  readonly outgoing: Outgoing
  /** The server's own secret, with which addresses and signing secrets are encrypted. */
  readonly secret: string
  readonly clock: { now(): Date }
  readonly random?: () => number
}

type Key = { readonly orgId: string; readonly deliveryId: string }
type Row = {
  readonly delivery: typeof webhookDelivery.$inferSelect
  readonly to: typeof webhook.$inferSelect
}
type Outcome = {
  readonly answer: number | null
  readonly reason: string | null
  readonly asked: number | null
}

/**
 * One try of one delivery. How it went is written down, and another try is put in the queue: nothing is thrown for an
 * address that does not answer.
 */
export async function deliver(deps: DeliverDeps, { orgId, deliveryId }: Key): Promise<void> {
  const { db, clock } = deps
  const [row] = await db
    .select({ delivery: webhookDelivery, to: webhook })
    .from(webhookDelivery)
    .innerJoin(
      webhook,
      and(eq(webhook.orgId, webhookDelivery.orgId), eq(webhook.id, webhookDelivery.webhookId)),
    )
    .where(and(eq(webhookDelivery.orgId, orgId), eq(webhookDelivery.id, deliveryId)))
  if (row?.delivery.status !== 'queued') return
  // What was put off must not go earlier because somebody asked for another try.
  const started = performance.now()
  const at = clock.now()
  const switchedOff = row.to.state !== 'on' && row.delivery.event !== 'test'
  const outcome = switchedOff
    ? { answer: null, reason: 'switched-off', asked: null }
    : await attempt(deps, row, at)
  await writeDown(deps, row, outcome, {
    at,
    tookMs: Math.round(performance.now() - started),
    final: switchedOff || row.delivery.event === 'test' || outcome.answer === 410,
  })
}

async function attempt({ outgoing, secret }: DeliverDeps, { delivery, to }: Row, at: Date): Promise<Outcome> {
  const open = (data: string) => symmetricDecrypt({ key: secret, data })
  const old =
    to.oldSecret !== null && to.oldSecretUntil !== null && to.oldSecretUntil > at ? [to.oldSecret] : []
  const sealed = to.secret === null ? [] : [to.secret, ...old]
  const { id, body } = delivery
  try {
    const secrets = await Promise.all(sealed.map(open))
    const { status, headers } = await outgoing.ask({
      url: await open(to.address),
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Conviction',
        ...(secrets.length === 0 ? {} : signatureHeaders(secrets, { id, body, at })),
      },
      body,
    })
    const arrived = status >= 200 && status < 300
    return { answer: status, reason: arrived ? null : 'refused', asked: retryAfterMs(headers, at.getTime()) }
  } catch (error) {
    return { answer: null, reason: reasonOf(error), asked: null }
  }
}

type How = { readonly at: Date; readonly tookMs: number; readonly final: boolean }

async function writeDown(
  deps: DeliverDeps,
  { delivery, to }: Row,
  outcome: Outcome,
  how: How,
): Promise<void> {
  const { db, jobs, random = Math.random } = deps
  const { orgId, id } = delivery
  const { answer, reason, asked } = outcome
  const tries = delivery.tries + 1
  const arrived = reason === null
  const wait = arrived || how.final ? null : waitAfter(tries, asked, random())
  const nextTryAt = wait === null ? null : new Date(how.at.getTime() + wait)
  await inTransaction(db, async (tx) => {
    await tx
      .update(webhookDelivery)
      .set({
        tries,
        answer,
        reason,
        tookMs: how.tookMs,
        triedAt: how.at,
        nextTryAt,
        status: arrived ? 'sent' : nextTryAt === null ? 'failed' : 'queued',
      })
      .where(and(eq(webhookDelivery.orgId, orgId), eq(webhookDelivery.id, id)))
    const isThis = and(eq(webhook.orgId, orgId), eq(webhook.id, to.id))
    if (arrived) await tx.update(webhook).set({ failingSince: null }).where(isThis)
    else if (reason !== 'switched-off') {
      const failingSince = to.failingSince ?? how.at
      await tx.update(webhook).set({ failingSince }).where(isThis)
      await stopIfDead(tx, jobs, { ...to, failingSince }, { now: how.at, gone: answer === 410 })
    }
    if (nextTryAt !== null) await enqueueDelivery(tx, jobs, { orgId, deliveryId: id }, nextTryAt)
  })
}

/** Deliveries whose job is lost, as after a restore: their next try is long past. */
export async function queueLostDeliveries(db: Db, jobs: Pick<Jobs, 'enqueue'>): Promise<void> {
  const lost = await db
    .select({ orgId: webhookDelivery.orgId, deliveryId: webhookDelivery.id })
    .from(webhookDelivery)
    .where(
      and(
        eq(webhookDelivery.status, 'queued'),
        lt(webhookDelivery.nextTryAt, sql`now() - interval '10 minutes'`),
      ),
    )
    .limit(200)
  for (const key of lost) await enqueueDelivery(db, jobs, key)
}
