import { foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { made, moment } from './columns.ts'
import { member } from './people.ts'

export type DrillReply = { readonly line: string; readonly text: string; readonly done: boolean }

/** One short exercise of a rep's own. It goes with the membership, and belongs to no roleplay: no model has a part in it. */
export const drillSession = pgTable(
  'drill_session',
  {
    orgId: uuid('org_id').notNull(),
    id: uuid('id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    drillId: text('drill_id').notNull(),
    /** The wordings that were drawn for it, one for each answer. */
    lines: jsonb('lines').$type<readonly string[]>().notNull(),
    replies: jsonb('replies').$type<readonly DrillReply[]>().notNull().default([]),
    coderVersion: text('coder_version').notNull(),
    createdAt: made(),
    finishedAt: moment('finished_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('drill_session_owner').on(t.orgId, t.ownerId, t.drillId, t.createdAt),
    foreignKey({
      name: 'drill_session_member',
      columns: [t.orgId, t.ownerId],
      foreignColumns: [member.organizationId, member.userId],
    }).onDelete('cascade'),
  ],
)
