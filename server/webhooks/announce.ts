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

type Deps = { readonly jobs: Pick<Jobs, 'enqueue'>; readonly baseUrl: string }

/** Puts what happened in the queue of every address that wants to know of it. */
export const announcing =
  ({ jobs, baseUrl }: Deps): Tell =>
  async (tx, orgId, happening) => {
    const wanted = await tx
      .select({ id: webhook.id, style: webhook.style, events: webhook.events })
      .from(webhook)
      .where(and(eq(webhook.orgId, orgId), eq(webhook.state, 'on')))
    const these = wanted.filter(({ events }) => (events as readonly string[]).includes(happening.kind))
    if (these.length === 0) return
    const scenario = await scenarioOf(tx, orgId, happening.roleplayId)
    const told = scenario && toldOf(happening, { orgId, baseUrl, ...scenario })
    if (!told) return
    for (const one of these)
      await queueDelivery(tx, jobs, { orgId, webhookId: one.id, style: one.style }, told)
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
