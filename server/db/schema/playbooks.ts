import { check, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { made, moment } from './columns.ts'
import { importedCall } from './calls.ts'
import { ofOrganisation } from './of-organisation.ts'
import { member, user } from './people.ts'
import { roleplay } from './roleplay.ts'

/**
 * That somebody is asked to let others learn from how they meet one kind of moment. It goes with them; what they hand
 * over for it is in `nomination_source`, and only while they consent.
 */
export const nomination = pgTable(
  'nomination',
  {
    orgId: ofOrganisation(),
    id: uuid('id').notNull(),
    performerId: uuid('performer_id').notNull(),
    kind: text('kind', {
      enum: ['objection', 'question', 'price', 'discomfort', 'bad-fit', 'rejection', 'closing'],
    }).notNull(),
    /** The real result that grounds it, in the words of whoever nominated. */
    ground: text('ground').notNull(),
    /** Stays where they leave: what was consented to was the organisation's. */
    nominatedBy: uuid('nominated_by')
      .notNull()
      .references(() => user.id),
    requestHash: text('request_hash').notNull(),
    createdAt: made(),
    /** The performer's answer: asked until they give one, and theirs to change. */
    consent: text('consent', { enum: ['asked', 'given', 'declined'] })
      .notNull()
      .default('asked'),
    answeredAt: moment('answered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('nomination_id').on(t.id),
    index('nomination_performer').on(t.orgId, t.performerId),
    foreignKey({
      name: 'nomination_performer_member',
      columns: [t.orgId, t.performerId],
      foreignColumns: [member.organizationId, member.userId],
    }).onDelete('cascade'),
  ],
)

/** A call or a submitted roleplay that a performer handed over for it. */
export const nominationSource = pgTable(
  'nomination_source',
  {
    orgId: uuid('org_id').notNull(),
    id: uuid('id').notNull(),
    nominationId: uuid('nomination_id').notNull(),
    callId: uuid('call_id'),
    roleplayId: uuid('roleplay_id'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('nomination_source_call').on(t.orgId, t.nominationId, t.callId),
    unique('nomination_source_roleplay').on(t.orgId, t.nominationId, t.roleplayId),
    check('nomination_source_one', sql`(${t.callId} is null) <> (${t.roleplayId} is null)`),
    foreignKey({
      name: 'nomination_source_of',
      columns: [t.orgId, t.nominationId],
      foreignColumns: [nomination.orgId, nomination.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'nomination_source_call_fk',
      columns: [t.orgId, t.callId],
      foreignColumns: [importedCall.orgId, importedCall.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'nomination_source_roleplay_fk',
      columns: [t.orgId, t.roleplayId],
      foreignColumns: [roleplay.orgId, roleplay.id],
    }).onDelete('cascade'),
  ],
)

/** What somebody lets into the middle that others are set beside, as figures and never as words. No row: nothing. */
export const figureShare = pgTable(
  'figure_share',
  {
    orgId: uuid('org_id').notNull(),
    userId: uuid('user_id').notNull(),
    share: text('share', { enum: ['submitted', 'submitted-and-calls'] }).notNull(),
    createdAt: made(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.userId] }),
    foreignKey({
      name: 'figure_share_member',
      columns: [t.orgId, t.userId],
      foreignColumns: [member.organizationId, member.userId],
    }).onDelete('cascade'),
  ],
)
