import { randomUUID } from 'node:crypto'
import { symmetricEncrypt } from 'better-auth/crypto'
import { and, asc, count, eq } from 'drizzle-orm'
import type { ChangeWebhook, CreateWebhook, WebhookStyle, WebhookView } from '#contract/webhook.ts'
import type { Db, Queryable } from '../db/db.ts'
import { webhook } from '../db/schema/webhooks.ts'
import { RequestRefused } from '../errors.ts'
import type { Outgoing } from '../outgoing/outgoing.ts'
import { refusalWords } from '../outgoing/refusal-words.ts'
import { newSigningSecret } from './sign.ts'

export type WebhookDeps = {
  readonly db: Db
  readonly secret: string
  readonly outgoing: Outgoing
  readonly clock: { now(): Date }
}

/** More is a mistake or a misuse: each of them is asked about everything that happens. */
const most = 20
/** How long the old secret signs beside a new one, so that a receiver can be changed without missing anything. */
const oldSecretMs = 24 * 3_600_000

type Row = typeof webhook.$inferSelect

const isThis = (orgId: string, webhookId: string) => and(eq(webhook.orgId, orgId), eq(webhook.id, webhookId))

const viewOf = ({ id, style, name, shown, events, state, failingSince, createdAt }: Row): WebhookView => ({
  id,
  style,
  name,
  address: shown,
  events: [...events],
  state,
  failingSince: failingSince?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
})

export async function webhooksOf(db: Queryable, orgId: string): Promise<WebhookView[]> {
  const rows = await db
    .select()
    .from(webhook)
    .where(eq(webhook.orgId, orgId))
    .orderBy(asc(webhook.createdAt), asc(webhook.id))
  return rows.map(viewOf)
}

/** @throws RequestRefused `webhook/not_found` */
export async function findWebhook(db: Queryable, orgId: string, webhookId: string): Promise<Row> {
  const [row] = await db.select().from(webhook).where(isThis(orgId, webhookId))
  if (!row) throw new RequestRefused('webhook/not_found')
  return row
}

/** @throws RequestRefused `webhook/too_many`, `request/invalid` for an address that is never asked */
export async function createWebhook(
  deps: WebhookDeps,
  orgId: string,
  { style, name, address, events }: CreateWebhook,
): Promise<{ webhook: WebhookView; secret: string | null }> {
  const { db, clock } = deps
  const addressed = await sealed(deps, style, address)
  const [there] = await db.select({ many: count() }).from(webhook).where(eq(webhook.orgId, orgId))
  if ((there?.many ?? 0) >= most) throw new RequestRefused('webhook/too_many')
  const signing = style === 'webhook' ? newSigningSecret() : null
  const id = randomUUID()
  await db.insert(webhook).values({
    orgId,
    id,
    style,
    name,
    events: [...new Set(events)],
    createdAt: clock.now(),
    secret: signing === null ? null : await symmetricEncrypt({ key: deps.secret, data: signing }),
    ...addressed,
  })
  return { webhook: viewOf(await findWebhook(db, orgId, id)), secret: signing }
}

async function sealed({ outgoing, secret }: WebhookDeps, style: WebhookStyle, address: string) {
  const refusal = await outgoing.refusal(address)
  if (refusal !== null)
    throw new RequestRefused('request/invalid', {
      fields: [{ field: 'address', message: refusalWords[refusal] }],
    })
  const { host, origin, pathname } = new URL(address)
  return {
    address: await symmetricEncrypt({ key: secret, data: address }),
    shown: style === 'webhook' ? `${origin}${pathname}` : host,
  }
}

/** Changes what is given. @throws RequestRefused `webhook/not_found`, `request/invalid` */
export async function changeWebhook(
  deps: WebhookDeps,
  orgId: string,
  webhookId: string,
  { name, address, events, on }: ChangeWebhook,
): Promise<WebhookView> {
  const { style, state } = await findWebhook(deps.db, orgId, webhookId)
  const set = {
    ...(name === undefined ? {} : { name }),
    ...(events === undefined ? {} : { events: [...new Set(events)] }),
    ...(address === undefined ? {} : await sealed(deps, style, address)),
    ...(on === undefined ? {} : { state: on ? ('on' as const) : ('off' as const) }),
    ...(on === true && state !== 'on' ? { failingSince: null } : {}),
  }
  if (Object.keys(set).length > 0) await deps.db.update(webhook).set(set).where(isThis(orgId, webhookId))
  return viewOf(await findWebhook(deps.db, orgId, webhookId))
}

/** With it goes its log. @throws RequestRefused `webhook/not_found` */
export async function removeWebhook(db: Db, orgId: string, webhookId: string): Promise<void> {
  await findWebhook(db, orgId, webhookId)
  await db.delete(webhook).where(isThis(orgId, webhookId))
}

/** A new secret; the old one signs beside it for a day. @throws RequestRefused `webhook/not_found`, `webhook/not_signed` */
export async function rotateSecret(
  { db, secret, clock }: WebhookDeps,
  orgId: string,
  webhookId: string,
): Promise<string> {
  const row = await findWebhook(db, orgId, webhookId)
  if (row.secret === null) throw new RequestRefused('webhook/not_signed')
  const signing = newSigningSecret()
  await db
    .update(webhook)
    .set({
      secret: await symmetricEncrypt({ key: secret, data: signing }),
      oldSecret: row.secret,
      oldSecretUntil: new Date(clock.now().getTime() + oldSecretMs),
    })
    .where(isThis(orgId, webhookId))
  return signing
}
