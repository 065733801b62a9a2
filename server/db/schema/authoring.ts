import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { made } from './columns.ts'
import { ofOrganisation } from './of-organisation.ts'
import { personaVersion, scenarioVersion } from './library.ts'
import { user } from './people.ts'

const by = (name: string) => uuid(name).references(() => user.id, { onDelete: 'set null' })
const ofKind = () => text('kind', { enum: ['persona', 'scenario'] }).notNull()

/** What authors are working on: one draft a persona or scenario, shared. `revision` is raised with every save. */
export const authoredDraft = pgTable(
  'authored_draft',
  {
    orgId: ofOrganisation(),
    kind: ofKind(),
    slug: text('slug').notNull(),
    /** YAML as written, also while it cannot be read. */
    source: text('source').notNull(),
    revision: integer('revision').notNull(),
    /** Of an imported character card what is not ours, so that an export gives it back. */
    card: jsonb('card'),
    updatedBy: by('updated_by'),
    updatedAt: made('updated_at'),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.kind, t.slug] })],
)

/** A version that was published. Its content never changes; which one is live does. */
export const authoredPublication = pgTable(
  'authored_publication',
  {
    orgId: ofOrganisation(),
    kind: ofKind(),
    slug: text('slug').notNull(),
    hash: text('hash').notNull(),
    /** Exactly one of the two, by kind. */
    personaVersionId: uuid('persona_version_id'),
    scenarioVersionId: uuid('scenario_version_id'),
    source: text('source').notNull(),
    card: jsonb('card'),
    state: text('state', { enum: ['live', 'archived'] }).notNull(),
    note: text('note'),
    publishedBy: by('published_by'),
    publishedAt: made('published_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.kind, t.slug, t.hash] }),
    uniqueIndex('authored_publication_live')
      .on(t.orgId, t.kind, t.slug)
      .where(sql`${t.state} = 'live'`),
    check(
      'authored_publication_one_version',
      sql`(${t.kind} = 'persona') = (${t.personaVersionId} is not null) and (${t.kind} = 'scenario') = (${t.scenarioVersionId} is not null)`,
    ),
    foreignKey({
      name: 'authored_publication_persona',
      columns: [t.orgId, t.personaVersionId],
      foreignColumns: [personaVersion.orgId, personaVersion.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'authored_publication_scenario',
      columns: [t.orgId, t.scenarioVersionId],
      foreignColumns: [scenarioVersion.orgId, scenarioVersion.id],
    }).onDelete('cascade'),
  ],
)

/** One content played against the scripted reps, with the other half as it was then. */
export const authoredTest = pgTable(
  'authored_test',
  {
    orgId: ofOrganisation(),
    id: uuid('id').notNull(),
    kind: ofKind(),
    slug: text('slug').notNull(),
    hash: text('hash').notNull(),
    persona: jsonb('persona').notNull(),
    scenario: jsonb('scenario').notNull(),
    /** Of the other half; null for a plain stage made for the test. */
    withHash: text('with_hash'),
    status: text('status', { enum: ['queued', 'running', 'done', 'failed'] }).notNull(),
    done: integer('done').notNull().default(0),
    total: integer('total').notNull().default(0),
    report: jsonb('report'),
    requestedBy: by('requested_by'),
    createdAt: made(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('authored_test_content').on(t.orgId, t.kind, t.slug, t.hash, t.createdAt),
  ],
)

/** What drafting by a model has cost: counts towards the organisation's tokens of the month. No words of anybody's. */
export const draftingCall = pgTable(
  'drafting_call',
  {
    orgId: ofOrganisation(),
    id: uuid('id').notNull(),
    model: text('model').notNull(),
    promptTokens: integer('prompt_tokens').notNull(),
    completionTokens: integer('completion_tokens').notNull(),
    createdAt: made(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.id] }), index('drafting_call_month').on(t.orgId, t.createdAt)],
)
