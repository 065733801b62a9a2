import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull, min } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { notice } from '../db/schema/notices.ts'
import { organizationSettings, user } from '../db/schema/people.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Jobs } from '../jobs/start.ts'
import { post } from '../mail/post.ts'
import { mailDay } from './mail-day.ts'
import { settingsOf } from './settings.ts'

export type DigestDeps = {
  readonly db: Db
  readonly jobs: Pick<Jobs, 'enqueue'>
  /** Whether mail really leaves: nobody of a demo has an address. */
  readonly sends: boolean
  readonly clock: { now(): Date }
}

/**
 * Puts in the post what has waited for somebody since before their hour: one mail with all of it. Who has nothing gets
 * nothing. @returns how many mails
 */
export async function sendDigests({ db, jobs, sends, clock }: DigestDeps): Promise<number> {
  const now = clock.now()
  const waiting = await db
    .select({
      orgId: notice.orgId,
      userId: notice.userId,
      oldest: min(notice.createdAt),
      email: user.email,
      demo: organizationSettings.demo,
    })
    .from(notice)
    .innerJoin(user, eq(user.id, notice.userId))
    .leftJoin(organizationSettings, eq(organizationSettings.orgId, notice.orgId))
    .where(isNull(notice.digestId))
    .groupBy(notice.orgId, notice.userId, user.email, organizationSettings.demo)
  let posted = 0
  for (const { orgId, userId, oldest, email, demo } of waiting) {
    const settings = await settingsOf(db, { orgId, userId })
    if (oldest === null || mailDay(oldest, settings) >= mailDay(now, settings)) continue
    const digestId = randomUUID()
    const isWaiting = and(eq(notice.orgId, orgId), eq(notice.userId, userId), isNull(notice.digestId))
    await inTransaction(db, async (tx) => {
      if (settings.off.length > 0)
        await tx.delete(notice).where(and(isWaiting, inArray(notice.kind, [...settings.off])))
      const gathered = await tx.update(notice).set({ digestId }).where(isWaiting).returning({ id: notice.id })
      if (gathered.length === 0 || (demo === true && sends)) return
      await post(tx, { jobs }, { orgId, letter: 'digest', recipient: email, about: { userId, digestId } })
      posted += 1
    })
  }
  return posted
}
