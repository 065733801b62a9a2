import {
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
import { made, moment } from './columns.ts'
import { roleplay } from './roleplay.ts'

/** One scoring of one transcript. The key makes scoring twice harmless; a newer scorer adds a row, none is overwritten. */
export const scorecard = pgTable(
  'scorecard',
  {
    orgId: uuid('org_id').notNull(),
    id: uuid('id').notNull(),
    roleplayId: uuid('roleplay_id').notNull(),
    status: text('status', { enum: ['queued', 'scored', 'held', 'failed', 'superseded'] }).notNull(),
    transcriptHash: text('transcript_hash').notNull(),
    contextHash: text('context_hash').notNull(),
    rubricHash: text('rubric_hash').notNull(),
    scorerKind: text('scorer_kind', { enum: ['built-in', 'model'] }).notNull(),
    scorerVersion: text('scorer_version').notNull(),
    /** '' for the built-in scorer: part of the key, so never null. */
    judgeModel: text('judge_model').notNull().default(''),
    body: jsonb('body'),
    /** How the buyer's turns were read for it, by turn: what the arithmetic needs to be done again without reading. */
    buyerReadings: jsonb('buyer_readings'),
    /** A code, never a text: why it failed or is held. */
    reason: text('reason'),
    createdAt: made(),
    scoredAt: moment('scored_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('scorecard_key').on(
      t.orgId,
      t.roleplayId,
      t.transcriptHash,
      t.contextHash,
      t.rubricHash,
      t.scorerKind,
      t.scorerVersion,
      t.judgeModel,
    ),
    index('scorecard_roleplay').on(t.orgId, t.roleplayId, t.createdAt),
    foreignKey({
      name: 'scorecard_roleplay_fk',
      columns: [t.orgId, t.roleplayId],
      foreignColumns: [roleplay.orgId, roleplay.id],
    }).onDelete('cascade'),
  ],
)

/** Every quote a score rests on, as a row, so that it can be found, disputed and counted. */
export const evidence = pgTable(
  'evidence',
  {
    orgId: uuid('org_id').notNull(),
    scorecardId: uuid('scorecard_id').notNull(),
    position: integer('position').notNull(),
    dimension: text('dimension').notNull(),
    code: text('code').notNull(),
    polarity: text('polarity', { enum: ['+', '-'] }).notNull(),
    turnN: integer('turn_n').notNull(),
    quote: text('quote').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.scorecardId, t.position] }),
    foreignKey({
      name: 'evidence_scorecard',
      columns: [t.orgId, t.scorecardId],
      foreignColumns: [scorecard.orgId, scorecard.id],
    }).onDelete('cascade'),
  ],
)
