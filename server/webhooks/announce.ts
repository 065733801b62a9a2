import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Queryable, Tx } from '../db/db.ts'
import { scenarioVersion } from '../db/schema/library.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import { webhook, webhookDelivery } from '../db/schema/webhooks.ts'
import type { Tell } from '../happenings.ts'
import type { Jobs } from '../jobs/start.ts'
import { titleOf } from '../roleplay/title-of.ts'
import { bodyFor, toldOf, type Told } from './message.ts'

export type AnnounceDeps = { readonly jobs: Pick<Jobs, 'enqueue'>; readonly baseUrl: string }

/** Puts what happened to an attempt in the queue of every address that wants to know of it. */
export const announcing =
  (deps: AnnounceDeps): Tell =>
  (tx, orgId, happening) =>
    announceTo(tx, deps, orgId, happening.kind, async () => {
      const scenario = await scenarioOf(tx, orgId, happening.roleplayId)
      return scenario && toldOf(happening, { orgId, baseUrl: deps.baseUrl, ...scenario })
    })

/** `tell` is asked only where somebody wants to know. */
export async function announceTo(
  tx: Tx,
  { jobs }: AnnounceDeps,
  orgId: string,
  kind: string,
  tell: () => Promise<Told | null>,
): Promise<void> {
  const rows = await tx
    .select({ id: webhook.id, style: webhook.style, events: webhook.events })
    .from(webhook)
    .where(and(eq(webhook.orgId, orgId), eq(webhook.state, 'on')))
  const wanted = rows.filter(({ events }) => (events as readonly string[]).includes(kind))
  const told = wanted.length === 0 ? null : await tell()
  if (!told) return
  for (const { id: webhookId, style } of wanted)
    await queueDelivery(tx, jobs, { orgId, webhookId, style }, told)
}

type To = {
  readonly orgId: string
  readonly webhookId: string
  readonly style: 'webhook' | 'slack' | 'teams'
}

/** @returns the id of the delivery */
export async function queueDelivery(
  tx: Tx,
  jobs: Pick<Jobs, 'enqueue'>,
  { orgId, webhookId, style }: To,
  told: Told,
): Promise<string> {
  const id = randomUUID()
  const body = bodyFor(style, told)
  const nextTryAt = told.at
  await tx.insert(webhookDelivery).values({ orgId, id, webhookId, event: told.event, body, nextTryAt })
  await enqueueDelivery(tx, jobs, { orgId, deliveryId: id })
  return id
}

export const enqueueDelivery = (
  on: Queryable,
  jobs: Pick<Jobs, 'enqueue'>,
  key: { readonly orgId: string; readonly deliveryId: string },
  startAfter?: Date,
) =>
  jobs.enqueue('deliver-webhook', key, {
    key: key.deliveryId,
    on,
    ...(startAfter === undefined ? {} : { startAfter }),
  })

async function scenarioOf(db: Queryable, orgId: string, roleplayId: string) {
  const [row] = await db
    .select({ slug: roleplay.scenarioSlug, body: scenarioVersion.body })
    .from(roleplay)
    .innerJoin(
      scenarioVersion,
      and(eq(scenarioVersion.orgId, roleplay.orgId), eq(scenarioVersion.id, roleplay.scenarioVersionId)),
    )
    .where(and(eq(roleplay.orgId, orgId), eq(roleplay.id, roleplayId)))
  return row ? { scenarioId: row.slug, title: titleOf(row.body) } : null
}
