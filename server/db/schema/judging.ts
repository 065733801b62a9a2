import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { made, moment } from './columns.ts'
import { roleplay } from './roleplay.ts'

const ofRoleplay = { orgId: uuid('org_id').notNull(), roleplayId: uuid('roleplay_id').notNull() }

/** A model's reading of a roleplay that is waited for or was given up. It goes when there is a card of it. */
export const judging = pgTable(
  'judging',
  {
    ...ofRoleplay,
    status: text('status', { enum: ['queued', 'failed'] }).notNull(),
    judgeModel: text('judge_model').notNull(),
    /** A code, never a text. */
    reason: text('reason'),
    /** Tries that failed since it was last asked for. */
    tries: integer('tries').notNull().default(0),
    changedAt: moment('changed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.roleplayId] }),
    index('judging_status').on(t.status, t.changedAt),
    foreignKey({
      name: 'judging_roleplay',
      columns: [t.orgId, t.roleplayId],
      foreignColumns: [roleplay.orgId, roleplay.id],
    }).onDelete('cascade'),
  ],
)

/**
 * One question to the judge, with what it cost. Its reply is kept, so that a judging which breaks off half-way pays
 * for nothing twice; null where the reply could not be used.
 */
export const judgeCall = pgTable(
  'judge_call',
  {
    ...ofRoleplay,
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    judgeModel: text('judge_model').notNull(),
    /** sha256 of model and prompt: only the same question has the same answer. */
    requestHash: text('request_hash').notNull(),
    reply: jsonb('reply'),
    /** Why there is no reply: a model failure kind. */
    reason: text('reason'),
    promptTokens: integer('prompt_tokens').notNull(),
    completionTokens: integer('completion_tokens').notNull(),
    /** Whether the endpoint did not count, so that the tokens are an estimate. */
    estimated: boolean('estimated').notNull(),
    createdAt: made(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('judge_call_request').on(t.orgId, t.roleplayId, t.requestHash),
    index('judge_call_month').on(t.orgId, t.createdAt),
    foreignKey({
      name: 'judge_call_roleplay',
      columns: [t.orgId, t.roleplayId],
      foreignColumns: [roleplay.orgId, roleplay.id],
    }).onDelete('cascade'),
  ],
)
