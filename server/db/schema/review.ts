import { sql } from 'drizzle-orm'
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { made, moment } from './columns.ts'
import { ofOrganisation } from './of-organisation.ts'
import { dispute } from './answers.ts'
import type { QueueFigures } from '../../review/queue-figures.ts'
import { rubricVersion } from './library.ts'
import { organization, user } from './people.ts'
import { roleplay } from './roleplay.ts'
import { scorecard } from './scoring.ts'

/** That a coach has seen the scorecard of an attempt: what they rate from then on is not blind. */
export const cardReveal = pgTable(
  'card_reveal',
  {
    orgId: uuid('org_id').notNull(),
    roleplayId: uuid('roleplay_id').notNull(),
    coachId: uuid('coach_id')
      .notNull()
      .references(() => user.id),
    revealedAt: made('revealed_at'),
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
    /** Why the coach thinks otherwise than before, where they say so. */
    reason: text('reason'),
    /** sha256 of what was sent: the same id with another body is a conflict. */
    requestHash: text('request_hash').notNull(),
    createdAt: made(),
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

const ofAttempt = {
  orgId: uuid('org_id').notNull(),
  roleplayId: uuid('roleplay_id').notNull(),
}

/** A coach at a submitted attempt: begun, and given once there is a verdict. Whether it is blind says `card_reveal`. */
export const review = pgTable(
  'review',
  {
    ...ofAttempt,
    coachId: uuid('coach_id')
      .notNull()
      .references(() => user.id),
    startedAt: moment('started_at').notNull(),
    /** When the coach last did something to it: for half an hour another one is told so. */
    touchedAt: moment('touched_at').notNull(),
    givenAt: moment('given_at'),
    verdict: text('verdict', { enum: ['meets', 'close', 'not-yet'] }),
    /** One reason, in the coach's words. */
    why: text('why'),
    nextStep: text('next_step', { enum: ['retake', 'scenario', 'done'] }),
    nextTurnN: integer('next_turn_n'),
    nextScenarioSlug: text('next_scenario_slug'),
    /** As it was called then. */
    nextScenarioTitle: text('next_scenario_title'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.roleplayId, t.coachId] }),
    index('review_coach').on(t.orgId, t.coachId, t.givenAt),
    foreignKey({
      name: 'review_roleplay',
      columns: [t.orgId, t.roleplayId],
      foreignColumns: [roleplay.orgId, roleplay.id],
    }).onDelete('cascade'),
  ],
)

/** What a coach says to a turn, and what the rep answers: all of a review's belong to its coach. */
export const reviewComment = pgTable(
  'review_comment',
  {
    ...ofAttempt,
    id: uuid('id').notNull(),
    coachId: uuid('coach_id').notNull(),
    authorId: uuid('author_id')
      .notNull()
      .references(() => user.id),
    turnN: integer('turn_n').notNull(),
    text: text('text').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('review_comment_thread').on(t.orgId, t.roleplayId, t.coachId, t.createdAt),
    foreignKey({
      name: 'review_comment_review',
      columns: [t.orgId, t.roleplayId, t.coachId],
      foreignColumns: [review.orgId, review.roleplayId, review.coachId],
    }).onDelete('cascade'),
  ],
)

/** What a coach answers to a dispute. A dispute that is raised anew after it is open again. */
export const disputeAnswer = pgTable(
  'dispute_answer',
  {
    ...ofAttempt,
    code: text('code').notNull(),
    coachId: uuid('coach_id')
      .notNull()
      .references(() => user.id),
    /** Whether the coach sees it as the rep does. */
    upheld: boolean('upheld').notNull(),
    text: text('text').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.roleplayId, t.code] }),
    foreignKey({
      name: 'dispute_answer_dispute',
      columns: [t.orgId, t.roleplayId, t.code],
      foreignColumns: [dispute.orgId, dispute.roleplayId, dispute.code],
    }).onDelete('cascade'),
  ],
)

/**
 * A submitted attempt as the queue of coaches sorts it: worked out anew whenever a card, a review or a dispute changes,
 * so that fifty thousand can be counted without opening a card.
 */
export const reviewQueue = pgTable(
  'review_queue',
  {
    ...ofAttempt,
    repId: uuid('rep_id').notNull(),
    submittedAt: moment('submitted_at').notNull(),
    /** The lowest of the three inner scores (0–100), or 0 without the foundation; null where the scorer has no figure. */
    lowest: real('lowest'),
    /** Codes of criteria that came up, whichever way they went. */
    criteria: jsonb('criteria').$type<readonly string[]>().notNull(),
    /** Two lots from 0 to 9999: whether it belongs to the random share, and to the share for a second coach. */
    lot: integer('lot').notNull(),
    secondLot: integer('second_lot').notNull(),
    /** Reviews that were given. */
    given: integer('given').notNull(),
    /** Disputes without an answer. */
    disputed: integer('disputed').notNull(),
    /** The largest difference in levels between a blind rating and the card; null without a pair. */
    gap: integer('gap'),
    /** Null in rows from before there were any: the next start works them out. */
    figures: jsonb('figures').$type<QueueFigures>(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.roleplayId] }),
    index('review_queue_open')
      .on(t.orgId, t.submittedAt, t.roleplayId)
      .where(sql`given = 0`),
    index('review_queue_rep').on(t.orgId, t.repId, t.submittedAt, t.roleplayId),
    foreignKey({
      name: 'review_queue_roleplay',
      columns: [t.orgId, t.roleplayId],
      foreignColumns: [roleplay.orgId, roleplay.id],
    }).onDelete('cascade'),
  ],
)

/** Which attempts an organisation wants reviewed; without a row, the defaults of the contract. */
export const reviewPolicy = pgTable('review_policy', {
  orgId: uuid('org_id')
    .primaryKey()
    .references(() => organization.id, { onDelete: 'cascade' }),
  threshold: integer('threshold').notNull(),
  randomShare: integer('random_share').notNull(),
  secondShare: integer('second_share').notNull(),
  updatedBy: uuid('updated_by')
    .notNull()
    .references(() => user.id),
  updatedAt: moment('updated_at').notNull(),
})

/** One line of a call on which a coach answered before the scorer: what both said, and no word of the call. */
export const scorerCheck = pgTable(
  'scorer_check',
  {
    orgId: ofOrganisation(),
    id: uuid('id').notNull(),
    position: integer('position').notNull(),
    coachId: uuid('coach_id')
      .notNull()
      .references(() => user.id),
    code: text('code').notNull(),
    coderVersion: text('coder_version').notNull(),
    coach: boolean('coach').notNull(),
    scorer: boolean('scorer').notNull(),
    /** That the coach says the scorer is wrong, having seen its answer. */
    wrong: boolean('wrong').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.id, t.position] })],
)
