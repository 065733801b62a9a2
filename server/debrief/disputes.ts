import { and, asc, eq } from 'drizzle-orm'
import type * as z from 'zod'
import type { DisputeView, disputeCriterion } from '#contract/answers.ts'
import { dispute } from '../db/schema/answers.ts'
import type { Db, Queryable } from '../db/db.ts'
import { user } from '../db/schema/people.ts'
import { disputeAnswer } from '../db/schema/review.ts'
import { submission } from '../db/schema/roleplay.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { tellNobody, type Tell } from '../happenings.ts'
import { isAnswerTo, refreshQueueItem } from '../review/queue-item.ts'
import { lockRoleplay, type RoleplayKey } from '../roleplay/store/rows.ts'
import type { CardBody } from '../scoring/card-body.ts'
import { cardOf } from '../scoring/current-card.ts'

const isOf = ({ orgId, roleplayId }: RoleplayKey) =>
  and(eq(dispute.orgId, orgId), eq(dispute.roleplayId, roleplayId))

/**
 * The rep sees a criterion of a card otherwise, and says why; said again, the newer words stand.
 * @throws RequestRefused where the roleplay has no such card, or the card no such criterion
 */
export async function disputeCriterionOf(
  db: Db,
  key: RoleplayKey,
  { card, code, reason }: z.output<typeof disputeCriterion>,
  now: Date,
  tell: Tell = tellNobody,
): Promise<void> {
  const found = await cardOf(db, key, card)
  if (!found) throw new RequestRefused('scorecard/not_found')
  const { dimensions } = found.body as CardBody
  const codes = dimensions.flatMap(({ subscores, evidence }) => [...subscores, ...evidence])
  if (!codes.some((one) => one.code === code)) throw new RequestRefused('criterion/not_found')
  const said = { reason, scorecardId: card, createdAt: now }
  const { orgId, roleplayId } = key
  await inTransaction(db, async (tx) => {
    // The queue's row of a roleplay is worked out anew by one at a time.
    const attempt = await lockRoleplay(tx, key)
    if (!attempt) throw new RequestRefused('roleplay/not_found')
    await tx
      .insert(dispute)
      .values({ orgId, roleplayId, code, ...said })
      .onConflictDoUpdate({ target: [dispute.orgId, dispute.roleplayId, dispute.code], set: said })
    await refreshQueueItem(tx, key)
    const repId = attempt.ownerId
    // A rep may see a card otherwise in practice, too, and that is nobody's business.
    if (await isSubmitted(tx, key))
      await tell(tx, orgId, { kind: 'dispute.raised', roleplayId, repId, code, at: now })
  })
}

async function isSubmitted(db: Queryable, { orgId, roleplayId }: RoleplayKey): Promise<boolean> {
  const rows = await db
    .select({ roleplayId: submission.roleplayId })
    .from(submission)
    .where(and(eq(submission.orgId, orgId), eq(submission.roleplayId, roleplayId)))
  return rows.length > 0
}

/** Takes it back. Where nothing was disputed there is nothing to take back. */
export async function withdrawDispute(db: Db, key: RoleplayKey, code: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lockRoleplay(tx, key)
    await tx.delete(dispute).where(and(isOf(key), eq(dispute.code, code)))
    await refreshQueueItem(tx, key)
  })
}

/** What the rep disputes, with the answer to it; one to words that have been changed since is none. */
export async function disputesOf(db: Queryable, key: RoleplayKey): Promise<DisputeView[]> {
  const rows = await db
    .select({ dispute, answer: disputeAnswer, coach: user.name })
    .from(dispute)
    .leftJoin(disputeAnswer, isAnswerTo)
    .leftJoin(user, eq(user.id, disputeAnswer.coachId))
    .where(isOf(key))
    .orderBy(asc(dispute.code))
  return rows.map(({ dispute: { code, reason, scorecardId, createdAt }, answer, coach }) => ({
    code,
    reason,
    card: scorecardId,
    at: createdAt.toISOString(),
    answer:
      answer && answer.createdAt >= createdAt
        ? { coach: coach ?? '', upheld: answer.upheld, text: answer.text, at: answer.createdAt.toISOString() }
        : null,
  }))
}
