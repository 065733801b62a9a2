import { sql } from 'drizzle-orm'
import {
  boolean,
  foreignKey,
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

/** An OpenID Connect provider of an organisation. */
export const oidcConnection = pgTable(
  'oidc_connection',
  {
    orgId: ofOrganisation(),
    id: uuid('id').notNull(),
    issuer: text('issuer').notNull(),
    clientId: text('client_id').notNull(),
    /** Encrypted with the server's secret. */
    clientSecret: text('client_secret').notNull(),
    /** Whether people of its domains can sign in by nothing else, but for the one below. */
    enforced: boolean('enforced').notNull().default(false),
    /** The admin whose password still works when the provider does not. */
    breakGlassUserId: uuid('break_glass_user_id').references(() => user.id, { onDelete: 'set null' }),
    /** Roles of people who arrive without an invitation; null: they are turned away. */
    joinRoles: text('join_roles'),
    createdAt: made(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.id] }), unique('oidc_connection_id').on(t.id)],
)

/** A mail domain that signs in there, once a DNS record has shown that it is the organisation's. */
export const oidcDomain = pgTable(
  'oidc_domain',
  {
    orgId: uuid('org_id').notNull(),
    domain: text('domain').notNull(),
    connectionId: uuid('connection_id').notNull(),
    /** What the DNS record has to say. */
    proof: text('proof').notNull(),
    verifiedAt: moment('verified_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.domain] }),
    uniqueIndex('oidc_domain_verified')
      .on(t.domain)
      .where(sql`verified_at is not null`),
    foreignKey({
      name: 'oidc_domain_connection',
      columns: [t.orgId, t.connectionId],
      foreignColumns: [oidcConnection.orgId, oidcConnection.id],
    }).onDelete('cascade'),
  ],
)
