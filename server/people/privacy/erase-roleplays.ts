import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../../db/db.ts'
import { behaviourRejection, dispute } from '../../db/schema/answers.ts'
import { causeSearch } from '../../db/schema/causes.ts'
import { judgeCall, judging } from '../../db/schema/judging.ts'
import { sharedMoment } from '../../db/schema/moments.ts'
import {
  coachRating,
  disputeAnswer,
  ratingQuote,
  review,
  reviewComment,
  reviewQueue,
} from '../../db/schema/review.ts'
import {
  event,
  participant,
  reading,
  roleplay,
  snapshot,
  turn,
  turnGeneration,
} from '../../db/schema/roleplay.ts'
import { readiness } from '../../db/schema/readiness.ts'
import { evidence, scorecard } from '../../db/schema/scoring.ts'
import { withoutWords } from './without-words.ts'

/**
 * Erases every word of some roleplays and keeps what aggregates are made of: codes, levels, counts, when and how they
 * ended. From then on nobody can open them, the rep included.
 */
export async function eraseRoleplays(
  tx: Tx,
  orgId: string,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  if (ids.length === 0) return
  const wanted = [...ids]
  const turns = await tx
    .select({ id: turn.id })
    .from(turn)
    .where(and(eq(turn.orgId, orgId), inArray(turn.roleplayId, wanted)))
  const turnIds = turns.map(({ id }) => id)
  if (turnIds.length > 0)
    await tx
      .delete(turnGeneration)
      .where(and(eq(turnGeneration.orgId, orgId), inArray(turnGeneration.turnId, turnIds)))
  await tx
    .update(turn)
    .set({ text: '', improvised: [] })
    .where(and(eq(turn.orgId, orgId), inArray(turn.roleplayId, wanted)))
  await tx
    .update(participant)
    .set({ name: '' })
    .where(
      and(eq(participant.orgId, orgId), inArray(participant.roleplayId, wanted), eq(participant.kind, 'rep')),
    )
  // What the engine made of the words, and what was asked of a judge about them, tells them again.
  for (const table of [
    snapshot,
    event,
    judging,
    judgeCall,
    sharedMoment,
    reviewComment,
    reviewQueue,
    readiness,
    causeSearch,
  ])
    await tx.delete(table).where(and(eq(table.orgId, orgId), inArray(table.roleplayId, wanted)))
  await tx
    .delete(sharedMoment)
    .where(and(eq(sharedMoment.orgId, orgId), inArray(sharedMoment.originRoleplayId, wanted)))
  await eraseReadings(tx, orgId, wanted)
  await eraseScores(tx, orgId, wanted)
  await tx
    .update(behaviourRejection)
    .set({ quote: '' })
    .where(and(eq(behaviourRejection.orgId, orgId), inArray(behaviourRejection.roleplayId, wanted)))
  await tx
    .update(dispute)
    .set({ reason: '' })
    .where(and(eq(dispute.orgId, orgId), inArray(dispute.roleplayId, wanted)))
  await tx
    .update(disputeAnswer)
    .set({ text: '' })
    .where(and(eq(disputeAnswer.orgId, orgId), inArray(disputeAnswer.roleplayId, wanted)))
  await tx
    .update(review)
    .set({ why: null, nextScenarioTitle: null })
    .where(and(eq(review.orgId, orgId), inArray(review.roleplayId, wanted)))
  const rows = await tx
    .select({ id: roleplay.id, outcome: roleplay.outcome })
    .from(roleplay)
    .where(and(eq(roleplay.orgId, orgId), inArray(roleplay.id, wanted)))
  for (const { id, outcome } of rows)
    await tx
      .update(roleplay)
      .set({ seen: null, erasedAt: now, outcome: outcome === null ? null : withoutWords(outcome) })
      .where(and(eq(roleplay.orgId, orgId), eq(roleplay.id, id)))
}

async function eraseReadings(tx: Tx, orgId: string, ids: string[]): Promise<void> {
  const rows = await tx
    .select()
    .from(reading)
    .where(and(eq(reading.orgId, orgId), inArray(reading.roleplayId, ids)))
  for (const { roleplayId, turnN, coderVersion, body } of rows)
    await tx
      .update(reading)
      .set({ body: withoutWords(body) })
      .where(
        and(
          eq(reading.orgId, orgId),
          eq(reading.roleplayId, roleplayId),
          eq(reading.turnN, turnN),
          eq(reading.coderVersion, coderVersion),
        ),
      )
}

async function eraseScores(tx: Tx, orgId: string, ids: string[]): Promise<void> {
  const cards = await tx
    .select({ id: scorecard.id, body: scorecard.body })
    .from(scorecard)
    .where(and(eq(scorecard.orgId, orgId), inArray(scorecard.roleplayId, ids)))
  for (const { id, body } of cards)
    await tx
      .update(scorecard)
      .set({ body: body === null ? null : withoutWords(body), buyerReadings: null })
      .where(and(eq(scorecard.orgId, orgId), eq(scorecard.id, id)))
  const cardIds = cards.map(({ id }) => id)
  if (cardIds.length > 0)
    await tx
      .update(evidence)
      .set({ quote: '' })
      .where(and(eq(evidence.orgId, orgId), inArray(evidence.scorecardId, cardIds)))
  const ratings = await tx
    .select({ id: coachRating.id })
    .from(coachRating)
    .where(and(eq(coachRating.orgId, orgId), inArray(coachRating.roleplayId, ids)))
  const ratingIds = ratings.map(({ id }) => id)
  if (ratingIds.length > 0)
    await tx
      .update(ratingQuote)
      .set({ quote: '' })
      .where(and(eq(ratingQuote.orgId, orgId), inArray(ratingQuote.ratingId, ratingIds)))
}
