import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { importedCall } from './calls.ts'
import { campaign } from './campaigns.ts'
import { moment } from './columns.ts'
import { user } from './people.ts'

const part = () => text('part', { enum: ['day-0', 'day-30'] }).notNull()

/** When a real call is handed in for a part of a campaign. A campaign without two of them asks for none. */
export const realCallWindow = pgTable(
  'real_call_window',
  {
    orgId: uuid('org_id').notNull(),
    campaignId: uuid('campaign_id').notNull(),
    part: part(),
    opensAt: moment('opens_at').notNull(),
    dueAt: moment('due_at').notNull(),
    /** When its people were told that it is open; null until then. */
    toldAt: moment('told_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.campaignId, t.part] }),
    foreignKey({
      name: 'real_call_window_campaign',
      columns: [t.orgId, t.campaignId],
      foreignColumns: [campaign.orgId, campaign.id],
    }).onDelete('cascade'),
  ],
)

/** An own call that its rep handed in. It goes with the call. */
export const realCall = pgTable(
  'real_call',
  {
    orgId: uuid('org_id').notNull(),
    /** Drawn, with no time in it: coaches see it, and it is the order in which they see calls. */
    id: uuid('id').notNull(),
    campaignId: uuid('campaign_id').notNull(),
    part: part(),
    repId: uuid('rep_id')
      .notNull()
      .references(() => user.id),
    callId: uuid('call_id').notNull(),
    handedInAt: moment('handed_in_at').notNull(),
    /** When coaches were told that they can rate it; null until then. */
    toldAt: moment('told_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('real_call_part').on(t.orgId, t.campaignId, t.repId, t.part),
    unique('real_call_once').on(t.orgId, t.campaignId, t.callId),
    index('real_call_rep').on(t.orgId, t.repId),
    foreignKey({
      name: 'real_call_of_window',
      columns: [t.orgId, t.campaignId, t.part],
      foreignColumns: [realCallWindow.orgId, realCallWindow.campaignId, realCallWindow.part],
    }).onDelete('cascade'),
    foreignKey({
      name: 'real_call_call',
      columns: [t.orgId, t.callId],
      foreignColumns: [importedCall.orgId, importedCall.id],
    }).onDelete('cascade'),
  ],
)

const ofReview = {
  orgId: uuid('org_id').notNull(),
  realCallId: uuid('real_call_id').notNull(),
  coachId: uuid('coach_id')
    .notNull()
    .references(() => user.id),
}

/** A coach at a call: begun, and given for good. */
export const realCallReview = pgTable(
  'real_call_review',
  {
    ...ofReview,
    startedAt: moment('started_at').notNull(),
    givenAt: moment('given_at'),
    /** Whether its words gave away which of the two it is; null until it is given. */
    couldTell: boolean('could_tell'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.realCallId, t.coachId] }),
    foreignKey({
      name: 'real_call_review_call',
      columns: [t.orgId, t.realCallId],
      foreignColumns: [realCall.orgId, realCall.id],
    }).onDelete('cascade'),
  ],
)

/** One level of a dimension, and the words that it rests on. */
export const realCallLevel = pgTable(
  'real_call_level',
  {
    ...ofReview,
    dimension: text('dimension', {
      enum: ['authenticity', 'courage', 'belief_transfer', 'composure', 'foundation'],
    }).notNull(),
    level: integer('level').notNull(),
    quotes: jsonb('quotes').$type<readonly { readonly turn: number; readonly quote: string }[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.realCallId, t.coachId, t.dimension] }),
    foreignKey({
      name: 'real_call_level_review',
      columns: [t.orgId, t.realCallId, t.coachId],
      foreignColumns: [realCallReview.orgId, realCallReview.realCallId, realCallReview.coachId],
    }).onDelete('cascade'),
  ],
)
