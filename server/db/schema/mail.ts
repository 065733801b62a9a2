import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { made, moment } from './columns.ts'
import { ofOrganisation } from './of-organisation.ts'

/**
 * A mail to be sent or sent. Its words are made when it is sent, from `letter` and `about`: no link and no sentence
 * lies here. `kept`: there is no mail server, so it waits in the outbox to be read there.
 */
export const mail = pgTable(
  'mail',
  {
    orgId: ofOrganisation(),
    id: uuid('id').notNull(),
    /** Which letter; the closed list is `server/mail/letters.ts`. */
    letter: text('letter').notNull(),
    recipient: text('recipient').notNull(),
    /** Ids that the letter needs, and nothing else. */
    about: jsonb('about').notNull(),
    status: text('status', { enum: ['queued', 'sent', 'failed', 'kept'] })
      .notNull()
      .default('queued'),
    /** Tries that failed, and a code for why the last did. */
    tries: integer('tries').notNull().default(0),
    reason: text('reason'),
    createdAt: made(),
    sentAt: moment('sent_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('mail_created').on(t.orgId, t.createdAt),
    index('mail_status').on(t.status, t.createdAt),
  ],
)
