import { boolean, foreignKey, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { member } from './people.ts'

/** That somebody has a calendar address. It is worked out from `version` with the server's own secret. */
export const calendarFeed = pgTable(
  'calendar_feed',
  {
    orgId: uuid('org_id').notNull(),
    userId: uuid('user_id').notNull(),
    /** Raised to end the address of before. */
    version: integer('version').notNull(),
    /** False once it was ended: its version stays, so that the next address is another. */
    open: boolean('open').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.userId] }),
    foreignKey({
      name: 'calendar_feed_member',
      columns: [t.orgId, t.userId],
      foreignColumns: [member.organizationId, member.userId],
    }).onDelete('cascade'),
  ],
)
