import * as z from 'zod'
import { orgId, uuid } from './ids.ts'
import {
  changeWebhook,
  createdWebhook,
  createWebhook,
  deliveryView,
  rotatedSecret,
  webhookView,
} from './webhook.ts'

const org = z.strictObject({ orgId })
const one = z.strictObject({ orgId, webhookId: uuid })
const ok = z.object({ ok: z.literal(true) })

/** Telling other systems what happened. Part of the table in `http.ts`. */
export const webhookRoutes = {
  webhooks: {
    method: 'GET',
    path: '/api/orgs/:orgId/webhooks',
    who: 'admin',
    params: org,
    response: z.object({ webhooks: z.array(webhookView) }),
  },
  createWebhook: {
    method: 'POST',
    path: '/api/orgs/:orgId/webhooks',
    who: 'admin',
    params: org,
    body: createWebhook,
    response: createdWebhook,
  },
  changeWebhook: {
    method: 'PATCH',
    path: '/api/orgs/:orgId/webhooks/:webhookId',
    who: 'admin',
    params: one,
    body: changeWebhook,
    response: webhookView,
  },
  removeWebhook: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/webhooks/:webhookId',
    who: 'admin',
    params: one,
    response: ok,
  },
  rotateWebhookSecret: {
    method: 'POST',
    path: '/api/orgs/:orgId/webhooks/:webhookId/secrets',
    who: 'admin',
    params: one,
    response: rotatedSecret,
  },
  testWebhook: {
    method: 'POST',
    path: '/api/orgs/:orgId/webhooks/:webhookId/tests',
    who: 'admin',
    params: one,
    perMinute: 30,
    response: deliveryView,
  },
  deliveries: {
    method: 'GET',
    path: '/api/orgs/:orgId/webhooks/:webhookId/deliveries',
    who: 'admin',
    params: one,
    response: z.object({ deliveries: z.array(deliveryView) }),
  },
  replayDelivery: {
    method: 'POST',
    path: '/api/orgs/:orgId/webhooks/:webhookId/deliveries/:deliveryId/tries',
    who: 'admin',
    params: one.extend({ deliveryId: uuid }),
    response: deliveryView,
  },
} as const
