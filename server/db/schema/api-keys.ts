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
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ApiScope } from '#contract/api-key.ts'
import { organization, user } from './people.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
const made = () =>
  moment('created_at')
    .notNull()
    .default(sql`now()`)

/** What a program shows to ask in an organisation's name. Of the key only a hash lies here. */
export const apiKey = pgTable(
  'api_key',
  {
    orgId: uuid('org_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    prefix: text('prefix').notNull(),
    /** sha256 of the whole key, which is 256 bits made at random. */
    hash: text('hash').notNull(),
    scopes: jsonb('scopes').$type<readonly ApiScope[]>().notNull(),
    createdBy: uuid('created_by').references(() => user.id, { onDelete: 'set null' }),
    createdAt: made(),
    lastUsedAt: moment('last_used_at'),
    revokedAt: moment('revoked_at'),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.id] }), unique('api_key_hash').on(t.hash)],
)

/** A request that must not be done twice, with its answer once there is one. Kept for a day. */
export const apiRequest = pgTable(
  'api_request',
  {
    orgId: uuid('org_id').notNull(),
    keyId: uuid('key_id').notNull(),
    /** The `Idempotency-Key` that it came with. */
    idempotencyKey: text('idempotency_key').notNull(),
    /** sha256 of what was asked. */
    requestHash: text('request_hash').notNull(),
    status: integer('status'),
    answer: text('answer'),
    createdAt: made(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.keyId, t.idempotencyKey] }),
    index('api_request_age').on(t.createdAt),
    foreignKey({
      name: 'api_request_key',
      columns: [t.orgId, t.keyId],
      foreignColumns: [apiKey.orgId, apiKey.id],
    }).onDelete('cascade'),
  ],
)
