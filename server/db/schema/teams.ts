import { sql } from 'drizzle-orm'
import { date, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { made } from './columns.ts'
import { ofOrganisation } from './of-organisation.ts'
import { member } from './people.ts'

/** People who work together. Who manages or coaches one reaches its members, through rows in `scope`. */
export const team = pgTable(
  'team',
  { orgId: ofOrganisation(), id: uuid('id').notNull(), name: text('name').notNull(), createdAt: made() },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex('team_name').on(t.orgId, sql`lower(${t.name})`),
  ],
)

/** What somebody is in a team; one person may be a member and its coach. Leaving the organisation ends it. */
export const teamMember = pgTable(
  'team_member',
  {
    orgId: uuid('org_id').notNull(),
    teamId: uuid('team_id').notNull(),
    userId: uuid('user_id').notNull(),
    part: text('part', { enum: ['member', 'coach', 'manager'] }).notNull(),
    createdAt: made(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.teamId, t.userId, t.part] }),
    index('team_member_user').on(t.orgId, t.userId),
    foreignKey({
      name: 'team_member_team',
      columns: [t.orgId, t.teamId],
      foreignColumns: [team.orgId, team.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'team_member_member',
      columns: [t.orgId, t.userId],
      foreignColumns: [member.organizationId, member.userId],
    }).onDelete('cascade'),
  ],
)

/** People who prepare together for something, across teams: those who started in May, or everybody for the SKO. */
export const cohort = pgTable(
  'cohort',
  {
    orgId: ofOrganisation(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    startsOn: date('starts_on'),
    endsOn: date('ends_on'),
    createdAt: made(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex('cohort_name').on(t.orgId, sql`lower(${t.name})`),
  ],
)

export const cohortMember = pgTable(
  'cohort_member',
  {
    orgId: uuid('org_id').notNull(),
    cohortId: uuid('cohort_id').notNull(),
    userId: uuid('user_id').notNull(),
    createdAt: made(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.cohortId, t.userId] }),
    index('cohort_member_user').on(t.orgId, t.userId),
    foreignKey({
      name: 'cohort_member_cohort',
      columns: [t.orgId, t.cohortId],
      foreignColumns: [cohort.orgId, cohort.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'cohort_member_member',
      columns: [t.orgId, t.userId],
      foreignColumns: [member.organizationId, member.userId],
    }).onDelete('cascade'),
  ],
)
