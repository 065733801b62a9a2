import { and, eq } from 'drizzle-orm'
import type * as z from 'zod'
import type { answerDispute } from '#contract/review.ts'
import type { Db } from '../db/db.ts'
import { dispute } from '../db/schema/answers.ts'
import { disputeAnswer } from '../db/schema/review.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { tellNobody, type Tell } from '../happenings.ts'
import { lockRoleplay, type RoleplayKey } from '../roleplay/store/rows.ts'
import { touchReview, type At } from './begin.ts'
import { refreshQueueItem } from './queue-item.ts'
import { revealedAt } from './reveal.ts'

/**
 * Answers what a rep disputes; answered again, the newer words stand. The scorecard stays as it is.
 * @throws RequestRefused `review/not_revealed` before the coach has opened the scorecard, `dispute/not_found`
 */
export async function answerTo(
  db: Db,
  key: RoleplayKey,
  at: At,
  code: string,
  { upheld, text }: z.output<typeof answerDispute>,
  tell: Tell = tellNobody,
): Promise<void> {
  const { orgId, roleplayId } = key
  await inTransaction(db, async (tx) => {
    const attempt = await lockRoleplay(tx, key)
    if (!attempt) throw new RequestRefused('roleplay/not_found')
    if ((await revealedAt(tx, key, at.coachId)) === null) throw new RequestRefused('review/not_revealed')
    const [disputed] = await tx
      .select({ createdAt: dispute.createdAt })
      .from(dispute)
      .where(and(eq(dispute.orgId, orgId), eq(dispute.roleplayId, roleplayId), eq(dispute.code, code)))
    if (!disputed) throw new RequestRefused('dispute/not_found')
    // Never before what it answers, whatever two clocks say.
    const createdAt = disputed.createdAt > at.now ? disputed.createdAt : at.now
    const set = { coachId: at.coachId, upheld, text, createdAt }
    await tx
      .insert(disputeAnswer)
      .values({ orgId, roleplayId, code, ...set })
      .onConflictDoUpdate({
        target: [disputeAnswer.orgId, disputeAnswer.roleplayId, disputeAnswer.code],
        set,
      })
    await touchReview(tx, key, at)
    await refreshQueueItem(tx, key)
    await tell(tx, orgId, {
      kind: 'dispute.answered',
      roleplayId,
      repId: attempt.ownerId,
      code,
      coachId: at.coachId,
      upheld,
      at: at.now,
    })
  })
}
