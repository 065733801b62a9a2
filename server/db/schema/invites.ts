import { sql } from 'drizzle-orm'
import {
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { made, moment } from './columns.ts'
import { ofOrganisation } from './of-organisation.ts'
import { user } from './people.ts'
import { cohort, team } from './teams.ts'

/**
 * A way in: for one address, or with `email` null a link for several people. The link's secret is worked out from the
 * id and `linkVersion` with the server's own secret, so that nothing that opens it lies in the database.
 */
export const invite = pgTable(
  'invite',
  {
    orgId: ofOrganisation(),
    id: uuid('id').notNull(),
    email: text('email'),
    name: text('name'),
    /** What the person is called in the system that they were imported from. */
    externalId: text('external_id'),
    /** A comma-separated set of the contract's roles. */
    roles: text('roles').notNull(),
    teamId: uuid('team_id'),
    cohortId: uuid('cohort_id'),
    /** Raised to make earlier links worthless. */
    linkVersion: integer('link_version').notNull().default(1),
    maxUses: integer('max_uses').notNull().default(1),
    uses: integer('uses').notNull().default(0),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
    invitedBy: uuid('invited_by').references(() => user.id, { onDelete: 'set null' }),
    createdAt: made(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('invite_id').on(t.id),
    // An address waits once; used and revoked ones are history.
    uniqueIndex('invite_waiting')
      .on(t.orgId, t.email)
      .where(sql`revoked_at is null and uses = 0`),
    index('invite_email').on(t.email),
    foreignKey({
      name: 'invite_team',
      columns: [t.orgId, t.teamId],
      foreignColumns: [team.orgId, team.id],
    }),
    foreignKey({
      name: 'invite_cohort',
      columns: [t.orgId, t.cohortId],
      foreignColumns: [cohort.orgId, cohort.id],
    }),
  ],
)
