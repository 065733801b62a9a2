import * as z from 'zod'
import { uuid } from './ids.ts'

/** What other systems can be told. Of attempts, submitted ones alone. */
export const webhookEvents = [
  'attempt.submitted',
  'attempt.reviewed',
  'dispute.raised',
  'dispute.answered',
  'assignment.made',
  'assignment.withdrawn',
  'assignment.passed',
] as const
export const webhookEvent = z.enum(webhookEvents)
export type WebhookEvent = z.infer<typeof webhookEvent>

/** `webhook`: signed JSON (Standard Webhooks); the others: messages for a channel, without names and levels. */
export const webhookStyle = z.enum(['webhook', 'slack', 'teams'])
export type WebhookStyle = z.infer<typeof webhookStyle>

const moment = z.iso.datetime()

export const webhookView = z.object({
  id: uuid,
  style: webhookStyle,
  name: z.string(),
  /** The address; of a channel's only its host, as the rest of it is a secret. */
  address: z.string(),
  events: z.array(webhookEvent),
  /** `stopped`: switched off by the product after days without one delivery. */
  state: z.enum(['on', 'off', 'stopped']),
  /** Since when nothing arrives there; null where the last delivery did. */
  failingSince: moment.nullable(),
  createdAt: moment,
})
export type WebhookView = z.infer<typeof webhookView>

const name = z.string().trim().min(1, 'Give it a name.').max(80)
const events = z.array(webhookEvent).min(1, 'Choose at least one.').max(webhookEvents.length)
const address = z
  .url({ protocol: /^https?$/, error: 'Write the whole address, such as https://hooks.company.com/in.' })
  .max(2_000)

export const createWebhook = z.strictObject({ style: webhookStyle, name, address, events })
export type CreateWebhook = z.output<typeof createWebhook>

/** What is left out stays. Switching on again forgets since when it failed. */
export const changeWebhook = z.strictObject({
  name: name.optional(),
  address: address.optional(),
  events: events.optional(),
  on: z.boolean().optional(),
})
export type ChangeWebhook = z.output<typeof changeWebhook>

/** The signing secret is shown here and never again; null for channels, which sign nothing. */
export const createdWebhook = z.object({ webhook: webhookView, secret: z.string().nullable() })
export const rotatedSecret = z.object({ secret: z.string() })

export const deliveryView = z.object({
  /** Also the `webhook-id` of every try. */
  id: uuid,
  event: z.string(),
  status: z.enum(['queued', 'sent', 'failed']),
  tries: z.int(),
  /** HTTP status of the last try's answer; null where there was none. */
  answer: z.int().nullable(),
  /** Why the last try failed, as a code. */
  reason: z.string().nullable(),
  tookMs: z.int().nullable(),
  createdAt: moment,
  triedAt: moment.nullable(),
  nextTryAt: moment.nullable(),
})
export type DeliveryView = z.infer<typeof deliveryView>
