import { randomUUID } from 'node:crypto'
import { and, eq, lt, sql } from 'drizzle-orm'
import type { Db, Queryable, Tx } from '../db/db.ts'
import { mail } from '../db/schema/mail.ts'
import type { Jobs } from '../jobs/start.ts'
import type { AboutOf, LetterName } from './letters.ts'

type Queue = { readonly jobs: Pick<Jobs, 'enqueue'> }

/**
 * Puts a letter in the post within the transaction that makes it necessary: both happen, or neither. It is sent as
 * soon as that is committed. @returns the mail's id
 */
export async function post<N extends LetterName>(
  tx: Tx,
  { jobs }: Queue,
  mailing: {
    readonly orgId: string
    readonly letter: N
    readonly recipient: string
    readonly about: AboutOf<N>
  },
): Promise<string> {
  const id = randomUUID()
  await tx.insert(mail).values({ id, ...mailing })
  await enqueue(tx, jobs, mailing.orgId, id)
  return id
}

export const enqueue = (on: Queryable, jobs: Pick<Jobs, 'enqueue'>, orgId: string, mailId: string) =>
  jobs.enqueue('send-mail', { orgId, mailId }, { key: mailId, on })

/** Mails whose job is lost, as after a restore: longer in the queue than every try together takes. */
export async function queueLostMail(db: Db, jobs: Pick<Jobs, 'enqueue'>): Promise<void> {
  const lost = await db
    .select({ orgId: mail.orgId, id: mail.id })
    .from(mail)
    .where(and(eq(mail.status, 'queued'), lt(mail.createdAt, sql`now() - interval '2 hours'`)))
    .limit(200)
  for (const { orgId, id } of lost) await enqueue(db, jobs, orgId, id)
}
