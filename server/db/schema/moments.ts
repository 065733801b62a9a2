import { boolean, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { made, moment } from './columns.ts'
import { user } from './people.ts'
import { roleplay } from './roleplay.ts'

/**
 * A link to two replies that its owner shared. It holds none of their words: they are read from the retake and its
 * origin each time, so that the link ends with either. Revoking removes the row.
 */
export const sharedMoment = pgTable(
  'shared_moment',
  {
    orgId: uuid('org_id').notNull(),
    id: uuid('id').notNull(),
    /** The retake; what it was forked from is its origin. */
    roleplayId: uuid('roleplay_id').notNull(),
    originRoleplayId: uuid('origin_roleplay_id').notNull(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => user.id),
    /** sha256 of the link's secret. */
    tokenHash: text('token_hash').notNull(),
    /** Whether the owner's name is on it. */
    named: boolean('named').notNull(),
    /** Null: until it is revoked. */
    expiresAt: moment('expires_at'),
    createdAt: made(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('shared_moment_token').on(t.tokenHash),
    index('shared_moment_owner').on(t.orgId, t.ownerId, t.createdAt),
    foreignKey({
      name: 'shared_moment_retake',
      columns: [t.orgId, t.roleplayId],
      foreignColumns: [roleplay.orgId, roleplay.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'shared_moment_origin',
      columns: [t.orgId, t.originRoleplayId],
      foreignColumns: [roleplay.orgId, roleplay.id],
    }).onDelete('cascade'),
  ],
)
