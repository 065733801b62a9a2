import { and, eq } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { mail } from '../db/schema/mail.ts'
import { reasonOf } from '../errors.ts'
import { compose, type LetterDeps } from './letters.ts'
import { MailRefused, type MailTransport } from './transport.ts'

/** With the first, what the queue tries: 5 s, 10 s, 20 s and so on apart, 40 minutes in all. */
export const mostTries = 10

export type MailDeps = Omit<LetterDeps, 'db' | 'now'> & {
  readonly db: Db
  /** Null where no mail server is configured: letters are then kept. */
  readonly transport: MailTransport | null
  readonly clock: { now(): Date }
}

/**
 * Sends one queued mail. @throws MailRefused where it is worth another try; a last or final refusal is written down and
 * not thrown, since an admin sees it and can try again.
 */
export async function sendMail(
  deps: MailDeps,
  { orgId, mailId }: { readonly orgId: string; readonly mailId: string },
): Promise<void> {
  const { db, transport, clock } = deps
  const its = and(eq(mail.orgId, orgId), eq(mail.id, mailId))
  const [row] = await db.select().from(mail).where(its)
  if (row?.status !== 'queued') return
  const letter = await compose({ ...deps, now: clock.now() }, row)
  const set = (change: Partial<typeof mail.$inferInsert>) => db.update(mail).set(change).where(its)
  if (letter === null) {
    await set({ status: 'failed', reason: 'outdated' })
    return
  }
  if (transport === null) {
    await set({ status: 'kept', reason: null })
    return
  }
  try {
    await transport.send(row.recipient, letter)
  } catch (error) {
    const tries = row.tries + 1
    const final = tries >= mostTries || (error instanceof MailRefused && error.permanent)
    await set({ tries, reason: reasonOf(error), ...(final ? { status: 'failed' as const } : {}) })
    if (final) return
    throw error
  }
  await set({ status: 'sent', reason: null, sentAt: clock.now() })
}
