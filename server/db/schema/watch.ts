import { foreignKey, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { made, moment } from './columns.ts'
import { member } from './people.ts'
import { roleplay } from './roleplay.ts'

/**
 * The one person whom a rep lets watch a running roleplay. It opens nothing once the roleplay has ended, once the rep
 * has ended it, or once either is gone; nothing that scores reads it.
 */
export const watch = pgTable(
  'watch',
  {
    orgId: uuid('org_id').notNull(),
    roleplayId: uuid('roleplay_id').notNull(),
    watcherId: uuid('watcher_id').notNull(),
    createdAt: made(),
    /** When they first opened it: that is put on record once. */
    seenAt: moment('seen_at'),
    endedAt: moment('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.roleplayId] }),
    index('watch_watcher').on(t.orgId, t.watcherId),
    foreignKey({
      name: 'watch_roleplay',
      columns: [t.orgId, t.roleplayId],
      foreignColumns: [roleplay.orgId, roleplay.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'watch_member',
      columns: [t.orgId, t.watcherId],
      foreignColumns: [member.organizationId, member.userId],
    }).onDelete('cascade'),
  ],
)
