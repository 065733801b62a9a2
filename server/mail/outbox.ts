import { and, desc, eq } from 'drizzle-orm'
import type { MailView, OutboxView } from '#contract/mail.ts'
import type { Db, Queryable } from '../db/db.ts'
import { mail } from '../db/schema/mail.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import type { Jobs } from '../jobs/start.ts'
import { compose, type LetterDeps } from './letters.ts'
import { enqueue } from './post.ts'
import type { Letter } from './transport.ts'

/** As many as are shown; the newest. */
const most = 200

type Row = typeof mail.$inferSelect

export const mailViewOf = (row: Row): MailView => ({
  id: row.id,
  letter: row.letter,
  recipient: row.recipient,
  status: row.status,
  tries: row.tries,
  reason: row.reason,
  createdAt: row.createdAt.toISOString(),
  sentAt: row.sentAt?.toISOString() ?? null,
})

/** What was sent and what was not, newest first. */
export async function outbox(
  db: Queryable,
  orgId: string,
  how: Pick<OutboxView, 'sends' | 'readable'>,
): Promise<OutboxView> {
  const rows = await db
    .select()
    .from(mail)
    .where(eq(mail.orgId, orgId))
    .orderBy(desc(mail.createdAt), desc(mail.id))
    .limit(most)
  return { ...how, mails: rows.map(mailViewOf) }
}

async function find(db: Queryable, orgId: string, mailId: string): Promise<Row> {
  const [row] = await db
    .select()
    .from(mail)
    .where(and(eq(mail.orgId, orgId), eq(mail.id, mailId)))
  if (!row) throw new RequestRefused('mail/not_found')
  return row
}

/**
 * The words of a mail that waits because there is no mail server, as an admin of a development server reads them.
 * @throws RequestRefused `mail/not_found`, `mail/not_readable`: elsewhere a letter is its recipient's alone
 */
export async function letterOfMail(
  deps: LetterDeps & { readonly readable: boolean },
  orgId: string,
  mailId: string,
): Promise<Pick<Letter, 'subject' | 'text'>> {
  const row = await find(deps.db, orgId, mailId)
  if (!deps.readable || row.status !== 'kept') throw new RequestRefused('mail/not_readable')
  const letter = await compose(deps, row)
  if (letter === null) throw new RequestRefused('mail/not_readable')
  return { subject: letter.subject, text: letter.text }
}

/** Puts a mail that failed, or was kept, into the queue again. @throws RequestRefused `mail/not_found`, `mail/not_failed` */
export async function retryMail(
  db: Db,
  jobs: Pick<Jobs, 'enqueue'>,
  orgId: string,
  mailId: string,
): Promise<MailView> {
  const { status } = await find(db, orgId, mailId)
  if (status !== 'failed' && status !== 'kept') throw new RequestRefused('mail/not_failed')
  return inTransaction(db, async (tx) => {
    const [row] = await tx
      .update(mail)
      .set({ status: 'queued', tries: 0, reason: null })
      .where(and(eq(mail.orgId, orgId), eq(mail.id, mailId)))
      .returning()
    if (!row) throw new RequestRefused('mail/not_found')
    await enqueue(tx, jobs, orgId, mailId)
    return mailViewOf(row)
  })
}
