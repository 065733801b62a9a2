import {
  check,
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
import { sql } from 'drizzle-orm'
import { made, moment } from './columns.ts'
import { ofOrganisation } from './of-organisation.ts'
import { user } from './people.ts'
import { nomination, nominationSource } from './playbooks.ts'
import { cohort, team } from './teams.ts'

const by = (name: string) => uuid(name).references(() => user.id, { onDelete: 'set null' })

/** What a performer answered about one moment. Every change is a version more; it goes with what it is about. */
export const interviewAnswer = pgTable(
  'interview_answer',
  {
    orgId: uuid('org_id').notNull(),
    sourceId: uuid('source_id').notNull(),
    /** The turn of the reply that the moment was paused before. */
    turnN: integer('turn_n').notNull(),
    question: text('question', { enum: ['noticed', 'believed', 'left', 'newcomer'] }).notNull(),
    version: integer('version').notNull(),
    text: text('text').notNull(),
    writtenBy: by('written_by'),
    createdAt: made(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.sourceId, t.turnN, t.question, t.version] }),
    foreignKey({
      name: 'interview_answer_source',
      columns: [t.orgId, t.sourceId],
      foreignColumns: [nominationSource.orgId, nominationSource.id],
    }).onDelete('cascade'),
  ],
)

/** The playbook of a nomination, as it is being written. It goes with the nomination, and so with its performer. */
export const playbook = pgTable(
  'playbook',
  {
    orgId: ofOrganisation(),
    id: uuid('id').notNull(),
    nominationId: uuid('nomination_id').notNull(),
    body: jsonb('body').notNull(),
    /** Raised with every save. */
    revision: integer('revision').notNull(),
    /** The version that readers have; null before the first and after it was withdrawn. */
    live: integer('live'),
    updatedBy: by('updated_by'),
    updatedAt: moment('updated_at').notNull(),
    createdAt: made(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('playbook_id').on(t.id),
    unique('playbook_of_nomination').on(t.orgId, t.nominationId),
    foreignKey({
      name: 'playbook_nomination',
      columns: [t.orgId, t.nominationId],
      foreignColumns: [nomination.orgId, nomination.id],
    }).onDelete('cascade'),
  ],
)

/** What was published. Its text never changes; its moments are links, and their words stay with who said them. */
export const playbookVersion = pgTable(
  'playbook_version',
  {
    orgId: uuid('org_id').notNull(),
    playbookId: uuid('playbook_id').notNull(),
    version: integer('version').notNull(),
    body: jsonb('body').notNull(),
    note: text('note'),
    publishedBy: by('published_by'),
    publishedAt: moment('published_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.playbookId, t.version] }),
    foreignKey({
      name: 'playbook_version_of',
      columns: [t.orgId, t.playbookId],
      foreignColumns: [playbook.orgId, playbook.id],
    }).onDelete('cascade'),
  ],
)

/** A team or cohort that reads it while it is live. */
export const playbookReader = pgTable(
  'playbook_reader',
  {
    orgId: uuid('org_id').notNull(),
    id: uuid('id').notNull(),
    playbookId: uuid('playbook_id').notNull(),
    teamId: uuid('team_id'),
    cohortId: uuid('cohort_id'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('playbook_reader_of').on(t.orgId, t.playbookId),
    check('playbook_reader_one', sql`(${t.teamId} is null) <> (${t.cohortId} is null)`),
    foreignKey({
      name: 'playbook_reader_of_fk',
      columns: [t.orgId, t.playbookId],
      foreignColumns: [playbook.orgId, playbook.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'playbook_reader_team',
      columns: [t.orgId, t.teamId],
      foreignColumns: [team.orgId, team.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'playbook_reader_cohort',
      columns: [t.orgId, t.cohortId],
      foreignColumns: [cohort.orgId, cohort.id],
    }).onDelete('cascade'),
  ],
)
