import type { Handlers } from '../http/handler.ts'
import type { Runtime } from '../runtime.ts'
import { deliveriesOf, replayDelivery, testWebhook } from './deliveries.ts'
import { changeWebhook, createWebhook, removeWebhook, rotateSecret, webhooksOf } from './webhooks.ts'

type WebhookHandlers = Pick<
  Handlers,
  | 'webhooks'
  | 'createWebhook'
  | 'changeWebhook'
  | 'removeWebhook'
  | 'rotateWebhookSecret'
  | 'testWebhook'
  | 'deliveries'
  | 'replayDelivery'
>

/** Endpoints about the other systems that are told what happens. */
export function createWebhookHandlers({
  db,
  jobs,
  clock,
  outgoing,
  mail: { secret, baseUrl },
}: Pick<Runtime, 'db' | 'jobs' | 'clock' | 'outgoing' | 'mail'>): WebhookHandlers {
  const deps = { db, secret, outgoing, clock }
  const queueing = { db, jobs, baseUrl, clock }
  return {
    webhooks: async ({ params: { orgId } }) => ({ webhooks: await webhooksOf(db, orgId) }),
    createWebhook: async ({ params: { orgId }, body, audit }) => {
      const created = await createWebhook(deps, orgId, body)
      const { id, style, events } = created.webhook
      audit({ subject: { kind: 'webhook', id }, detail: { style, events } })
      return created
    },
    changeWebhook: ({ params: { orgId, webhookId }, body }) => changeWebhook(deps, orgId, webhookId, body),
    removeWebhook: async ({ params: { orgId, webhookId } }) => {
      await removeWebhook(db, orgId, webhookId)
      return { ok: true }
    },
    rotateWebhookSecret: async ({ params: { orgId, webhookId } }) => ({
      secret: await rotateSecret(deps, orgId, webhookId),
    }),
    testWebhook: ({ params: { orgId, webhookId } }) => testWebhook(queueing, orgId, webhookId),
    deliveries: async ({ params: { orgId, webhookId } }) => ({
      deliveries: await deliveriesOf(db, orgId, webhookId),
    }),
    replayDelivery: ({ params }) => replayDelivery(queueing, params),
  }
}
