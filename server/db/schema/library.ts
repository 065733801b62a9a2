import { boolean, index, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { made } from './columns.ts'
import { ofOrganisation } from './of-organisation.ts'

const version = {
  orgId: ofOrganisation(),
  id: uuid('id').notNull(),
  slug: text('slug').notNull(),
  /** sha256 of the canonical JSON of `body`: what a roleplay or scorecard was made with. */
  hash: text('hash').notNull(),
  body: jsonb('body').notNull(),
  createdAt: made(),
}

/** Personas, scenarios and rubrics as they were when first used; never updated, pinned by roleplays. */
export const personaVersion = pgTable('persona_version', version, (t) => [
  primaryKey({ columns: [t.orgId, t.id] }),
  unique('persona_version_content').on(t.orgId, t.slug, t.hash),
])

export const scenarioVersion = pgTable('scenario_version', version, (t) => [
  primaryKey({ columns: [t.orgId, t.id] }),
  unique('scenario_version_content').on(t.orgId, t.slug, t.hash),
])

export const rubricVersion = pgTable('rubric_version', version, (t) => [
  primaryKey({ columns: [t.orgId, t.id] }),
  unique('rubric_version_content').on(t.orgId, t.slug, t.hash),
])

/** Who reaches whom: a coach's or manager's reps. Without a row there is no reach, whatever the role. */
export const scope = pgTable(
  'scope',
  {
    orgId: ofOrganisation(),
    readerId: uuid('reader_id').notNull(),
    subjectId: uuid('subject_id').notNull(),
    kind: text('kind', { enum: ['coach', 'manager'] }).notNull(),
    /** Follows from a team, and goes when no team says so any more. */
    derived: boolean('derived').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.readerId, t.subjectId, t.kind] }),
    index('scope_subject').on(t.orgId, t.subjectId),
  ],
)
