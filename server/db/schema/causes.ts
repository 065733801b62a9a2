import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { made, moment } from './columns.ts'
import { member } from './people.ts'
import { roleplay } from './roleplay.ts'

type Condition = 'same' | 'sheet' | 'low'

/** One retake: under what, what was heard, what was said, and whether it did what the moment called for. */
export type StoredRetake = {
  readonly condition: Condition
  readonly line: string
  readonly text: string
  readonly done: boolean
}

/**
 * Retakes of the weak moment of one conversation. They stand outside it, as what is written before it does: nothing that
 * shows, scores or submits one reads this, and no model is asked about it. It goes with the conversation and with the
 * membership.
 */
export const causeSearch = pgTable(
  'cause_search',
  {
    orgId: uuid('org_id').notNull(),
    roleplayId: uuid('roleplay_id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    /** The rep turn that is said again, and the code of the criterion that it was a chance for. */
    turnN: integer('turn_n').notNull(),
    code: text('code').notNull(),
    /** Drawn when it began: the order of conditions, and the wordings of the line, which take turns. */
    order: jsonb('order').$type<readonly Condition[]>().notNull(),
    lines: jsonb('lines').$type<readonly string[]>().notNull(),
    retakes: jsonb('retakes').$type<readonly StoredRetake[]>().notNull().default([]),
    coderVersion: text('coder_version').notNull(),
    /** The rep's own sentence, "if I …, …"; empty where none was written. */
    ifI: text('if_i').notNull().default(''),
    follows: text('follows').notNull().default(''),
    fits: text('fits', { enum: ['yes', 'no'] }),
    createdAt: made(),
    stoppedAt: moment('stopped_at'),
    /** When the rep wrote a sentence or left it out. */
    answeredAt: moment('answered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.roleplayId] }),
    index('cause_search_owner').on(t.orgId, t.ownerId, t.createdAt),
    foreignKey({
      name: 'cause_search_member',
      columns: [t.orgId, t.ownerId],
      foreignColumns: [member.organizationId, member.userId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'cause_search_roleplay',
      columns: [t.orgId, t.roleplayId],
      foreignColumns: [roleplay.orgId, roleplay.id],
    }).onDelete('cascade'),
  ],
)
