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
import { made, moment } from './columns.ts'
import { ofOrganisation } from './of-organisation.ts'
import { rubricVersion } from './library.ts'
import { user } from './people.ts'

/** A turn as it is stored: after names were replaced, where that was asked for. */
export type StoredCallTurn = {
  readonly id: string
  readonly n: number
  readonly speaker: string
  readonly side: 'rep' | 'buyer'
  readonly text: string
  readonly atMs: number | null
}

/** A real call that its rep brought along. The file itself is never stored, only the turns that the rep saw before. */
export const importedCall = pgTable(
  'imported_call',
  {
    orgId: ofOrganisation(),
    id: uuid('id').notNull(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => user.id),
    title: text('title').notNull(),
    arena: text('arena', { enum: ['buyer', 'candidate', 'team', 'investor'] }).notNull(),
    situation: text('situation'),
    facts: jsonb('facts').$type<readonly string[]>().notNull(),
    format: text('format', {
      enum: ['vtt', 'srt', 'text', 'gong', 'zoom', 'segments', 'csv', 'docx'],
    }).notNull(),
    /** Whether names, addresses and numbers were replaced before anything was stored. */
    redacted: boolean('redacted').notNull(),
    turns: jsonb('turns').$type<readonly StoredCallTurn[]>().notNull(),
    durationMs: integer('duration_ms'),
    rubricVersionId: uuid('rubric_version_id').notNull(),
    /** sha256 of the request that made it: the same id with another body is a conflict. */
    requestHash: text('request_hash').notNull(),
    scoring: text('scoring', { enum: ['queued', 'scored', 'failed'] })
      .notNull()
      .default('queued'),
    /** Tries that failed since it was queued, and a code for why the last did. */
    tries: integer('tries').notNull().default(0),
    reason: text('reason'),
    createdAt: made(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('imported_call_id').on(t.id),
    index('imported_call_owner').on(t.orgId, t.ownerId, t.createdAt),
    foreignKey({
      name: 'imported_call_rubric',
      columns: [t.orgId, t.rubricVersionId],
      foreignColumns: [rubricVersion.orgId, rubricVersion.id],
    }),
  ],
)

/** One scoring of one imported call. A newer scorer adds a row, none is overwritten. */
export const callScorecard = pgTable(
  'call_scorecard',
  {
    orgId: uuid('org_id').notNull(),
    id: uuid('id').notNull(),
    callId: uuid('call_id').notNull(),
    rubricHash: text('rubric_hash').notNull(),
    scorerVersion: text('scorer_version').notNull(),
    body: jsonb('body').notNull(),
    /** How the coder read each of the rep's turns. */
    readings: jsonb('readings').notNull(),
    /** How the other side's turns were read for it: what the arithmetic needs to be done again without reading. */
    buyerReadings: jsonb('buyer_readings'),
    scoredAt: moment('scored_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('call_scorecard_key').on(t.orgId, t.callId, t.rubricHash, t.scorerVersion),
    foreignKey({
      name: 'call_scorecard_call',
      columns: [t.orgId, t.callId],
      foreignColumns: [importedCall.orgId, importedCall.id],
    }).onDelete('cascade'),
  ],
)

/** "Not what I did" about a turn of one's own call. Taking it back removes the row. */
export const callRejection = pgTable(
  'call_rejection',
  {
    orgId: uuid('org_id').notNull(),
    callId: uuid('call_id').notNull(),
    turnN: integer('turn_n').notNull(),
    code: text('code').notNull(),
    quote: text('quote').notNull(),
    /** The coder that had read it so: rates are counted per version. */
    coderVersion: text('coder_version').notNull(),
    createdAt: made(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.callId, t.turnN, t.code] }),
    foreignKey({
      name: 'call_rejection_call',
      columns: [t.orgId, t.callId],
      foreignColumns: [importedCall.orgId, importedCall.id],
    }).onDelete('cascade'),
  ],
)
