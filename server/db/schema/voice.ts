import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { made } from './columns.ts'
import { roleplay } from './roleplay.ts'

/**
 * What a model cost to speak one reply, every attempt at it together. Written with an estimate before the model is
 * asked, so that several processes see what the others are about to spend.
 */
export const voiceCall = pgTable(
  'voice_call',
  {
    orgId: uuid('org_id').notNull(),
    roleplayId: uuid('roleplay_id').notNull(),
    id: uuid('id').notNull(),
    model: text('model').notNull(),
    promptTokens: integer('prompt_tokens').notNull(),
    completionTokens: integer('completion_tokens').notNull(),
    /** Whether the endpoint did not count, or the reply is still under way. */
    estimated: boolean('estimated').notNull(),
    createdAt: made(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('voice_call_month').on(t.orgId, t.createdAt),
    index('voice_call_roleplay').on(t.orgId, t.roleplayId),
    foreignKey({
      name: 'voice_call_roleplay',
      columns: [t.orgId, t.roleplayId],
      foreignColumns: [roleplay.orgId, roleplay.id],
    }).onDelete('cascade'),
  ],
)
