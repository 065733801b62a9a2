import { sql } from 'drizzle-orm'
import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { rubricVersion } from './library.ts'
import { user } from './people.ts'
import { roleplay } from './roleplay.ts'
import { scorecard } from './scoring.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** That a coach has seen the scorecard of an attempt: what they rate from then on is not blind. */
export const cardReveal = pgTable(
  'card_reveal',
  {
    orgId: uuid('org_id').notNull(),
    roleplayId: uuid('roleplay_id').notNull(),
    coachId: uuid('coach_id')
      .notNull()
      .references(() => user.id),
    revealedAt: moment('revealed_at')
      .notNull()
      .default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.roleplayId, t.coachId] }),
    foreignKey({
      name: 'card_reveal_roleplay',
      columns: [t.orgId, t.roleplayId],
      foreignColumns: [roleplay.orgId, roleplay.id],
    }).onDelete('cascade'),
  ],
)

/** One level that a coach gave. Never changed: another rating supersedes it, or its coach withdraws it. */
export const coachRating = pgTable(
  'coach_rating',
  {
    orgId: uuid('org_id').notNull(),
    id: uuid('id').notNull(),
    roleplayId: uuid('roleplay_id').notNull(),
    coachId: uuid('coach_id')
      .notNull()
      .references(() => user.id),
    dimension: text('dimension', {
      enum: ['authenticity', 'courage', 'belief_transfer', 'composure', 'foundation'],
    }).notNull(),
    /** '' for the dimension as a whole: part of what may be current once, so never null. */
    criterion: text('criterion').notNull(),
    level: integer('level').notNull(),
    blind: boolean('blind').notNull(),
    /** The rubric whose levels the coach was shown. */
    rubricVersionId: uuid('rubric_version_id').notNull(),
    /** The scorecard that counted when the rating was given; null where there was none yet. */
    scorecardId: uuid('scorecard_id'),
    /** sha256 of what was sent: the same id with another body is a conflict. */
    requestHash: text('request_hash').notNull(),
    createdAt: moment('created_at')
      .notNull()
      .default(sql`now()`),
    supersededAt: moment('superseded_at'),
    withdrawnAt: moment('withdrawn_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex('coach_rating_current')
      .on(t.orgId, t.roleplayId, t.coachId, t.dimension, t.criterion, t.blind)
      .where(sql`superseded_at is null and withdrawn_at is null`),
    index('coach_rating_agreement').on(t.orgId, t.blind, t.criterion),
    foreignKey({
      name: 'coach_rating_roleplay',
      columns: [t.orgId, t.roleplayId],
      foreignColumns: [roleplay.orgId, roleplay.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'coach_rating_rubric',
      columns: [t.orgId, t.rubricVersionId],
      foreignColumns: [rubricVersion.orgId, rubricVersion.id],
    }),
    foreignKey({
      name: 'coach_rating_scorecard',
      columns: [t.orgId, t.scorecardId],
      foreignColumns: [scorecard.orgId, scorecard.id],
    }),
  ],
)

/** Words of a turn that a rating rests on, in the coach's order. */
export const ratingQuote = pgTable(
  'rating_quote',
  {
    orgId: uuid('org_id').notNull(),
    ratingId: uuid('rating_id').notNull(),
    position: integer('position').notNull(),
    turnN: integer('turn_n').notNull(),
    quote: text('quote').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.ratingId, t.position] }),
    foreignKey({
      name: 'rating_quote_rating',
      columns: [t.orgId, t.ratingId],
      foreignColumns: [coachRating.orgId, coachRating.id],
    }).onDelete('cascade'),
  ],
)
