import { sql } from 'drizzle-orm'
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { WebhookEvent } from '#contract/webhook.ts'
import { organization } from './people.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
const made = () =>
  moment('created_at')
    .notNull()
    .default(sql`now()`)

/** An address of another system, or of a channel there, that is told what happened. */
export const webhook = pgTable(
  'webhook',
  {
    orgId: uuid('org_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    style: text('style', { enum: ['webhook', 'slack', 'teams'] }).notNull(),
    name: text('name').notNull(),
    /** Encrypted with the server's secret: whoever knows a channel's address may write there. */
    address: text('address').notNull(),
    /** What of it may be shown. */
    shown: text('shown').notNull(),
    events: jsonb('events').$type<readonly WebhookEvent[]>().notNull(),
    /** Encrypted likewise; null for channels. */
    secret: text('secret'),
    /** The one before, which signs beside it until then. */
    oldSecret: text('old_secret'),
    oldSecretUntil: moment('old_secret_until'),
    state: text('state', { enum: ['on', 'off', 'stopped'] })
      .notNull()
      .default('on'),
    failingSince: moment('failing_since'),
    createdAt: made(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.id] })],
)

/** One thing that happened, told to one address, with every try so far. */
export const webhookDelivery = pgTable(
  'webhook_delivery',
  {
    orgId: uuid('org_id').notNull(),
    id: uuid('id').notNull(),
    webhookId: uuid('webhook_id').notNull(),
    event: text('event').notNull(),
    /** What is sent, byte by byte: each try sends the same. Ids and levels, no words of anybody's. */
    body: text('body').notNull(),
    status: text('status', { enum: ['queued', 'sent', 'failed'] })
      .notNull()
      .default('queued'),
    tries: integer('tries').notNull().default(0),
    answer: integer('answer'),
    reason: text('reason'),
    tookMs: integer('took_ms'),
    createdAt: made(),
    triedAt: moment('tried_at'),
    nextTryAt: moment('next_try_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('webhook_delivery_log').on(t.orgId, t.webhookId, t.createdAt),
    index('webhook_delivery_waiting')
      .on(t.nextTryAt)
      .where(sql`status = 'queued'`),
    foreignKey({
      name: 'webhook_delivery_webhook',
      columns: [t.orgId, t.webhookId],
      foreignColumns: [webhook.orgId, webhook.id],
    }).onDelete('cascade'),
  ],
)
