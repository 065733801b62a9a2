import {
  bigint,
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
import { assignment } from './assignments.ts'
import { made, moment } from './columns.ts'
import { ofOrganisation } from './of-organisation.ts'
import { personaVersion, rubricVersion, scenarioVersion } from './library.ts'
import { user } from './people.ts'

/** One live run. `nextSeq` hands out log positions; the lease says which process may speak. */
export const roleplay = pgTable(
  'roleplay',
  {
    orgId: ofOrganisation(),
    id: uuid('id').notNull(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => user.id),
    purpose: text('purpose', {
      enum: ['practice', 'assessed', 'retake', 'drill', 'probe', 'preview', 'demo', 'imported'],
    }).notNull(),
    phase: text('phase', { enum: ['briefing', 'live', 'paused', 'ended', 'abandoned', 'failed'] }).notNull(),
    floor: text('floor', { enum: ['rep', 'buyer'] }),
    scenarioVersionId: uuid('scenario_version_id').notNull(),
    rubricVersionId: uuid('rubric_version_id').notNull(),
    scenarioSlug: text('scenario_slug').notNull(),
    assignmentId: uuid('assignment_id'),
    originRoleplayId: uuid('origin_roleplay_id'),
    originTurnId: uuid('origin_turn_id'),
    /** The turn number from which a retake is its own; everything before was copied. */
    originTurnN: integer('origin_turn_n'),
    seed: bigint('seed', { mode: 'number' }).notNull(),
    variant: text('variant').notNull(),
    difficulty: integer('difficulty').notNull(),
    quickLineId: text('quick_line_id'),
    /** What the rep had seen themselves of a real offer, as it counted then: theirs, and in no version that is shared. */
    seen: jsonb('seen').$type<readonly string[]>(),
    /** sha256 of the request that made it: the same id with another body is a conflict. */
    requestHash: text('request_hash').notNull(),
    /** Version of the wording about who sees what that the rep was shown at the start. */
    consent: text('consent').notNull(),
    engineVersion: text('engine_version').notNull(),
    coderVersion: text('coder_version').notNull(),
    exchangesDone: integer('exchanges_done').notNull().default(0),
    exchangeLimit: integer('exchange_limit').notNull(),
    outcome: jsonb('outcome'),
    nextSeq: bigint('next_seq', { mode: 'number' }).notNull().default(1),
    nextN: integer('next_n').notNull().default(1),
    leaseOwner: text('lease_owner'),
    leaseEpoch: integer('lease_epoch').notNull().default(0),
    leaseUntil: moment('lease_until'),
    createdAt: made(),
    endedAt: moment('ended_at'),
    /** When its words were erased: figures stay for aggregates, and nobody can open it any more. */
    erasedAt: moment('erased_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('roleplay_id').on(t.id),
    index('roleplay_owner').on(t.orgId, t.ownerId, t.createdAt),
    index('roleplay_of_assignment').on(t.orgId, t.assignmentId),
    index('roleplay_origin').on(t.orgId, t.originRoleplayId),
    index('roleplay_speaking').on(t.floor, t.leaseUntil),
    foreignKey({
      name: 'roleplay_scenario',
      columns: [t.orgId, t.scenarioVersionId],
      foreignColumns: [scenarioVersion.orgId, scenarioVersion.id],
    }),
    foreignKey({
      name: 'roleplay_rubric',
      columns: [t.orgId, t.rubricVersionId],
      foreignColumns: [rubricVersion.orgId, rubricVersion.id],
    }),
    foreignKey({
      name: 'roleplay_assignment',
      columns: [t.orgId, t.assignmentId],
      foreignColumns: [assignment.orgId, assignment.id],
    }),
  ],
)

const ofRoleplay = {
  orgId: uuid('org_id').notNull(),
  roleplayId: uuid('roleplay_id').notNull(),
}

/** Who speaks: the rep and every buyer. `id` is what turns and worlds call the speaker. */
export const participant = pgTable(
  'participant',
  {
    ...ofRoleplay,
    id: text('id').notNull(),
    kind: text('kind', { enum: ['rep', 'buyer'] }).notNull(),
    userId: uuid('user_id').references(() => user.id),
    personaVersionId: uuid('persona_version_id'),
    name: text('name').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.roleplayId, t.id] }),
    foreignKey({
      name: 'participant_roleplay',
      columns: [t.orgId, t.roleplayId],
      foreignColumns: [roleplay.orgId, roleplay.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'participant_persona',
      columns: [t.orgId, t.personaVersionId],
      foreignColumns: [personaVersion.orgId, personaVersion.id],
    }),
  ],
)

/** Append-only but for a buyer turn's own words while it is spoken; an earlier generation's words are kept in `turn_generation`. */
export const turn = pgTable(
  'turn',
  {
    ...ofRoleplay,
    id: uuid('id').notNull(),
    n: integer('n').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    speakerId: text('speaker_id').notNull(),
    addresseeIds: jsonb('addressee_ids').$type<string[]>().notNull(),
    replyToTurnId: uuid('reply_to_turn_id'),
    cause: text('cause', { enum: ['reply', 'opening', 'shock', 'interruption'] }).notNull(),
    status: text('status', { enum: ['speaking', 'done', 'interrupted'] }).notNull(),
    generation: integer('generation').notNull().default(1),
    modality: text('modality', { enum: ['text', 'speech'] })
      .notNull()
      .default('text'),
    voice: text('voice', { enum: ['built-in', 'model'] }),
    /** Why a voice took over or broke off: a model failure kind, `guard`, `stopped`, `restart`. */
    reason: text('reason'),
    /** In a room: the buyer's last turn before they go. */
    leaves: boolean('leaves').notNull().default(false),
    truncated: boolean('truncated').notNull().default(false),
    /** Sentences in which a model made something up about its buyer: later directives hold it to them. */
    improvised: jsonb('improvised').$type<readonly string[]>().notNull().default([]),
    text: text('text').notNull(),
    bodyHash: text('body_hash').notNull(),
    copiedFrom: uuid('copied_from'),
    createdAt: made(),
    doneAt: moment('done_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('turn_number').on(t.orgId, t.roleplayId, t.n),
    unique('turn_seq').on(t.orgId, t.roleplayId, t.seq),
    foreignKey({
      name: 'turn_participant',
      columns: [t.orgId, t.roleplayId, t.speakerId],
      foreignColumns: [participant.orgId, participant.roleplayId, participant.id],
    }).onDelete('cascade'),
  ],
)

/** Words of a buyer turn that were replaced when the rep asked for the reply again. */
export const turnGeneration = pgTable(
  'turn_generation',
  {
    orgId: uuid('org_id').notNull(),
    turnId: uuid('turn_id').notNull(),
    generation: integer('generation').notNull(),
    voice: text('voice', { enum: ['built-in', 'model'] }),
    reason: text('reason'),
    text: text('text').notNull(),
    createdAt: made(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.turnId, t.generation] }),
    foreignKey({
      name: 'turn_generation_turn',
      columns: [t.orgId, t.turnId],
      foreignColumns: [turn.orgId, turn.id],
    }).onDelete('cascade'),
  ],
)

const ofTurn = {
  orgId: uuid('org_id').notNull(),
  roleplayId: uuid('roleplay_id').notNull(),
  turnN: integer('turn_n').notNull(),
}

/** How the coder read a rep turn. Versioned, never overwritten: a newer coder adds a row. */
export const reading = pgTable(
  'reading',
  {
    ...ofTurn,
    coderVersion: text('coder_version').notNull(),
    body: jsonb('body').notNull(),
    createdAt: made(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.roleplayId, t.turnN, t.coderVersion] }),
    foreignKey({
      name: 'reading_roleplay',
      columns: [t.orgId, t.roleplayId],
      foreignColumns: [roleplay.orgId, roleplay.id],
    }).onDelete('cascade'),
  ],
)

/** The engine's world after turn `turnN` (0 before anyone spoke), with what happened and what the buyer was to do. Read, never re-advanced. */
export const snapshot = pgTable(
  'snapshot',
  {
    ...ofTurn,
    engineVersion: text('engine_version').notNull(),
    world: jsonb('world').notNull(),
    directive: jsonb('directive'),
    /** The built-in voice's words for the directive: ready whatever happens to a model. */
    builtInText: text('built_in_text'),
    /** A second buyer's reply to the same rep turn, in a room: their directive and the built-in voice's words. */
    second: jsonb('second'),
    createdAt: made(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.roleplayId, t.turnN] }),
    foreignKey({
      name: 'snapshot_roleplay',
      columns: [t.orgId, t.roleplayId],
      foreignColumns: [roleplay.orgId, roleplay.id],
    }).onDelete('cascade'),
  ],
)

/** What happened inside, in order. `turnN` is the rep turn that caused it. */
export const event = pgTable(
  'event',
  {
    ...ofTurn,
    position: integer('position').notNull(),
    type: text('type').notNull(),
    body: jsonb('body').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.roleplayId, t.turnN, t.position] }),
    foreignKey({
      name: 'event_roleplay',
      columns: [t.orgId, t.roleplayId],
      foreignColumns: [roleplay.orgId, roleplay.id],
    }).onDelete('cascade'),
  ],
)

/** A deliberate act: from here on this one roleplay, never its tree, may be read by those who reach the rep. */
export const submission = pgTable(
  'submission',
  {
    ...ofRoleplay,
    submittedBy: uuid('submitted_by').notNull(),
    submittedAt: made('submitted_at'),
    /** When the rep agreed that a line of it may be shown to those who lead the team, without a name; null without. */
    exampleAllowedAt: moment('example_allowed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.roleplayId] }),
    foreignKey({
      name: 'submission_roleplay',
      columns: [t.orgId, t.roleplayId],
      foreignColumns: [roleplay.orgId, roleplay.id],
    }).onDelete('cascade'),
  ],
)
