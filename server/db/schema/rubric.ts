import { sql } from 'drizzle-orm'
import {
  boolean,
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
import { rubricVersion } from './library.ts'
import { user } from './people.ts'

const by = (name: string) => uuid(name).references(() => user.id, { onDelete: 'set null' })

/** What authors are working on: one draft a rubric, shared. `revision` is raised with every save. */
export const rubricDraft = pgTable(
  'rubric_draft',
  {
    orgId: ofOrganisation(),
    slug: text('slug').notNull(),
    /** YAML as written, also while it cannot be read. */
    source: text('source').notNull(),
    revision: integer('revision').notNull(),
    /** The rubric that a new one was begun from. */
    copyOf: text('copy_of'),
    updatedBy: by('updated_by'),
    updatedAt: made('updated_at'),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.slug] })],
)

/** A version that was published, or shipped and since replaced. Its content never changes; which one is live does. */
export const rubricPublication = pgTable(
  'rubric_publication',
  {
    orgId: ofOrganisation(),
    versionId: uuid('version_id').notNull(),
    slug: text('slug').notNull(),
    hash: text('hash').notNull(),
    source: text('source').notNull(),
    state: text('state', { enum: ['live', 'archived'] }).notNull(),
    shipped: boolean('shipped').notNull().default(false),
    note: text('note'),
    /** Null for what was shipped. */
    tried: boolean('tried'),
    publishedBy: by('published_by'),
    publishedAt: made('published_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.versionId] }),
    uniqueIndex('rubric_publication_live')
      .on(t.orgId, t.slug)
      .where(sql`${t.state} = 'live'`),
    foreignKey({
      name: 'rubric_publication_version',
      columns: [t.orgId, t.versionId],
      foreignColumns: [rubricVersion.orgId, rubricVersion.id],
    }).onDelete('cascade'),
  ],
)

/** One content tried on past transcripts beside what was live then. */
export const rubricTrial = pgTable(
  'rubric_trial',
  {
    orgId: ofOrganisation(),
    id: uuid('id').notNull(),
    slug: text('slug').notNull(),
    hash: text('hash').notNull(),
    body: jsonb('body').notNull(),
    againstHash: text('against_hash').notNull(),
    againstBody: jsonb('against_body').notNull(),
    status: text('status', { enum: ['queued', 'running', 'done', 'failed'] }).notNull(),
    done: integer('done').notNull().default(0),
    total: integer('total').notNull().default(0),
    /** Figures and ids of roleplays; no words of anybody's. */
    report: jsonb('report'),
    requestedBy: by('requested_by'),
    createdAt: made(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('rubric_trial_content').on(t.orgId, t.slug, t.hash, t.createdAt),
  ],
)
