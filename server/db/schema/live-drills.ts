import { foreignKey, index, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { LiveTally } from '#contract/live-drill.ts'
import { made, moment } from './columns.ts'
import { ofOrganisation } from './of-organisation.ts'
import { member } from './people.ts'
import { playbook } from './playbook-texts.ts'

/** What stays of a live drill: counts. */
export type LiveResult = LiveTally & { readonly joined: number; readonly answered: number }

/** One line that a room answers by phone. Its words are there while it runs; afterwards only what was counted. */
export const liveDrill = pgTable(
  'live_drill',
  {
    orgId: ofOrganisation(),
    id: uuid('id').notNull(),
    playbookId: uuid('playbook_id').notNull(),
    openedBy: uuid('opened_by').notNull(),
    code: text('code').notNull(),
    title: text('title').notNull(),
    /** A moment's words are its performer's, and shown while they consent. */
    kind: text('kind', { enum: ['drill', 'moment'] }).notNull(),
    line: text('line'),
    who: text('who'),
    situation: text('situation'),
    /** The leader's own answer, which opens it to the phones. */
    first: text('first'),
    firstCodes: jsonb('first_codes').$type<readonly string[]>(),
    createdAt: made(),
    closesAt: moment('closes_at').notNull(),
    closedAt: moment('closed_at'),
    result: jsonb('result').$type<LiveResult>(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('live_drill_id').on(t.id),
    unique('live_drill_code').on(t.code),
    index('live_drill_of').on(t.orgId, t.playbookId),
    foreignKey({
      name: 'live_drill_playbook',
      columns: [t.orgId, t.playbookId],
      foreignColumns: [playbook.orgId, playbook.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'live_drill_member',
      columns: [t.orgId, t.openedBy],
      foreignColumns: [member.organizationId, member.userId],
    }).onDelete('cascade'),
  ],
)

/** A phone that joined, and what was read in its answer: never the answer, never whose. It goes when the drill closes. */
export const livePhone = pgTable(
  'live_phone',
  {
    orgId: uuid('org_id').notNull(),
    id: uuid('id').notNull(),
    liveDrillId: uuid('live_drill_id').notNull(),
    createdAt: made(),
    answeredAt: moment('answered_at'),
    codes: jsonb('codes').$type<readonly string[]>(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.liveDrillId, t.id] }),
    foreignKey({
      name: 'live_phone_of',
      columns: [t.orgId, t.liveDrillId],
      foreignColumns: [liveDrill.orgId, liveDrill.id],
    }).onDelete('cascade'),
  ],
)
