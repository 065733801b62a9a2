import { createHash } from 'node:crypto'
import { and, asc, eq, gt, isNotNull, isNull, or } from 'drizzle-orm'
import type { Db, Tx } from '../db/db.ts'
import { dispute } from '../db/schema/answers.ts'
import { assessedAttempt } from '../db/schema/assignments.ts'
import { coachRating, disputeAnswer, review, reviewQueue } from '../db/schema/review.ts'
import { roleplay, submission } from '../db/schema/roleplay.ts'
import { inTransaction } from '../db/transaction.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'
import { currentCard } from '../scoring/current-card.ts'
import { isCurrent } from './own-ratings.ts'
import { queueFigures, readStored, type Stored } from './queue-figures.ts'

const innerIds: readonly string[] = ['authenticity', 'courage', 'belief_transfer']

/**
 * Works out anew how a submitted attempt is sorted, from the rows that are there; of one that is private nothing is
 * kept. To be called in the transaction that changed a card, a rating, a review or a dispute of it.
 */
export async function refreshQueueItem(tx: Tx, key: RoleplayKey): Promise<void> {
  const { orgId, roleplayId } = key
  const [found] = await tx
    .select({ repId: roleplay.ownerId, submittedAt: submission.submittedAt })
    .from(submission)
    .innerJoin(roleplay, and(eq(roleplay.orgId, submission.orgId), eq(roleplay.id, submission.roleplayId)))
    .where(and(eq(submission.orgId, orgId), eq(submission.roleplayId, roleplayId), isNull(roleplay.erasedAt)))
  if (!found) return
  // Whether it passes hangs on the same rows.
  await tx
    .update(assessedAttempt)
    .set({ settledAt: null })
    .where(and(eq(assessedAttempt.orgId, orgId), eq(assessedAttempt.roleplayId, roleplayId)))
  const card = readStored((await currentCard(tx, key))?.body)
  const sorted = {
    ...found,
    lowest: card && lowestOf(card),
    criteria: card ? criteriaOf(card) : [],
    given: await givenOf(tx, key),
    disputed: await openDisputesOf(tx, key),
    gap: card && (await gapOf(tx, key, card)),
    figures: await queueFigures(tx, key, card),
  }
  await tx
    .insert(reviewQueue)
    .values({
      orgId,
      roleplayId,
      ...sorted,
      lot: lotOf('review', roleplayId),
      secondLot: lotOf('second coach', roleplayId),
    })
    .onConflictDoUpdate({ target: [reviewQueue.orgId, reviewQueue.roleplayId], set: sorted })
}

/**
 * Takes in what was submitted before there was a queue, or before it held figures: a part at a time, the rest at the next
 * look. @returns how many
 */
export async function takeInSubmitted(db: Db, atOnce = 100): Promise<number> {
  const missing = await db
    .select({ orgId: submission.orgId, roleplayId: submission.roleplayId })
    .from(submission)
    .leftJoin(
      reviewQueue,
      and(eq(reviewQueue.orgId, submission.orgId), eq(reviewQueue.roleplayId, submission.roleplayId)),
    )
    .innerJoin(roleplay, and(eq(roleplay.orgId, submission.orgId), eq(roleplay.id, submission.roleplayId)))
    .where(and(isNull(reviewQueue.figures), isNull(roleplay.erasedAt)))
    .orderBy(asc(submission.roleplayId))
    .limit(atOnce)
  if (missing.length === 0) return 0
  await inTransaction(db, async (tx) => {
    for (const key of missing) await refreshQueueItem(tx, key)
  })
  return missing.length
}

/** The same for the same attempt, always: whoever looks again draws nothing new. 0 to 9999. */
const lotOf = (draw: string, roleplayId: string): number =>
  createHash('sha256').update(`${draw} ${roleplayId}`).digest().readUInt32BE(0) % 10_000

function lowestOf({ dimensions, foundationGate }: Stored): number | null {
  if (foundationGate?.passed === false) return 0
  const scores = dimensions.flatMap(({ id, score, provisional }) =>
    innerIds.includes(id) && score !== null && !provisional ? [score] : [],
  )
  return scores.length === 0 ? null : Math.min(...scores)
}

const criteriaOf = ({ dimensions }: Stored): string[] => [
  ...new Set(
    dimensions.flatMap(({ subscores }) =>
      subscores.flatMap(({ code, of, against }) => (of + against > 0 ? [code] : [])),
    ),
  ),
]

async function givenOf(tx: Tx, { orgId, roleplayId }: RoleplayKey): Promise<number> {
  const rows = await tx
    .select({ coachId: review.coachId })
    .from(review)
    .where(and(eq(review.orgId, orgId), eq(review.roleplayId, roleplayId), isNotNull(review.givenAt)))
  return rows.length
}

async function openDisputesOf(tx: Tx, { orgId, roleplayId }: RoleplayKey): Promise<number> {
  const rows = await tx
    .select({ code: dispute.code })
    .from(dispute)
    .leftJoin(disputeAnswer, isAnswerTo)
    .where(
      and(
        eq(dispute.orgId, orgId),
        eq(dispute.roleplayId, roleplayId),
        or(isNull(disputeAnswer.code), gt(dispute.createdAt, disputeAnswer.createdAt)),
      ),
    )
  return rows.length
}

export const isAnswerTo = and(
  eq(disputeAnswer.orgId, dispute.orgId),
  eq(disputeAnswer.roleplayId, dispute.roleplayId),
  eq(disputeAnswer.code, dispute.code),
)

async function gapOf(tx: Tx, { orgId, roleplayId }: RoleplayKey, card: Stored): Promise<number | null> {
  const rows = await tx
    .select({ dimension: coachRating.dimension, level: coachRating.level })
    .from(coachRating)
    .where(
      and(
        eq(coachRating.orgId, orgId),
        eq(coachRating.roleplayId, roleplayId),
        eq(coachRating.blind, true),
        eq(coachRating.criterion, ''),
        isCurrent,
      ),
    )
  const gaps = rows.flatMap(({ dimension, level }) => {
    const given = card.dimensions.find(({ id }) => id === dimension)?.level ?? null
    return given === null ? [] : [Math.abs(level - given)]
  })
  return gaps.length === 0 ? null : Math.max(...gaps)
}
