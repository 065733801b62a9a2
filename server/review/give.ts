import { and, eq } from 'drizzle-orm'
import type { GiveReview } from '#contract/review.ts'
import type { Db, Tx } from '../db/db.ts'
import { review } from '../db/schema/review.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { tellNobody, type Tell } from '../happenings.ts'
import { lockRoleplay, repSpeaker, turnsOf, type RoleplayKey } from '../roleplay/store/rows.ts'
import { touchReview, type At } from './begin.ts'
import { ownRatings } from './own-ratings.ts'
import { refreshQueueItem } from './queue-item.ts'
import { revealedAt } from './reveal.ts'
import { standing } from './standing-levels.ts'
import { withoutQuote } from './without-quote.ts'

/** The title of a scenario that can be played in this organisation; null for none. */
export type TitleOf = (scenarioId: string) => string | null

/**
 * Gives a review: from here on its rep reads it, and its levels count. Given again, the newer words stand; when it was
 * first given stays.
 * @throws RequestRefused `review/not_revealed`, `review/not_rated`, `review/no_evidence`, `request/invalid` for a turn that
 *   is not the rep's or a scenario that is not there
 */
export async function giveReview(
  db: Db,
  key: RoleplayKey,
  at: At,
  body: GiveReview,
  titleOf: TitleOf,
  tell: Tell = tellNobody,
): Promise<void> {
  const { verdict, why, next } = body
  const title = next.kind === 'scenario' ? titleOf(next.scenarioId) : null
  if (next.kind === 'scenario' && title === null)
    throw new RequestRefused('request/invalid', {
      fields: [{ field: 'next.scenarioId', message: 'There is no such scenario. Choose one from the list.' }],
    })
  await inTransaction(db, async (tx) => {
    const attempt = await lockRoleplay(tx, key)
    if (!attempt) throw new RequestRefused('roleplay/not_found')
    if ((await revealedAt(tx, key, at.coachId)) === null) throw new RequestRefused('review/not_revealed')
    const levels = standing(await ownRatings(tx, key, at.coachId))
    if (!levels.some(({ criterion }) => criterion === null)) throw new RequestRefused('review/not_rated')
    const bare = withoutQuote(levels)
    if (bare.length > 0) throw new RequestRefused('review/no_evidence', { fields: bare })
    if (next.kind === 'retake') await refuseWrongTurn(tx, key, next.turn)
    await touchReview(tx, key, at)
    const isThis = and(
      eq(review.orgId, key.orgId),
      eq(review.roleplayId, key.roleplayId),
      eq(review.coachId, at.coachId),
    )
    const [row] = await tx.select({ givenAt: review.givenAt }).from(review).where(isThis)
    await tx
      .update(review)
      .set({
        givenAt: row?.givenAt ?? at.now,
        verdict,
        why,
        nextStep: next.kind,
        nextTurnN: next.kind === 'retake' ? next.turn : null,
        nextScenarioSlug: next.kind === 'scenario' ? next.scenarioId : null,
        nextScenarioTitle: title,
      })
      .where(isThis)
    await refreshQueueItem(tx, key)
    await tell(tx, key.orgId, {
      kind: 'attempt.reviewed',
      roleplayId: key.roleplayId,
      repId: attempt.ownerId,
      coachId: at.coachId,
      verdict,
      levels: Object.fromEntries(
        levels
          .filter(({ criterion }) => criterion === null)
          .map(({ dimension, level }) => [dimension, level]),
      ),
      at: at.now,
    })
  })
}

async function refuseWrongTurn(tx: Tx, key: RoleplayKey, n: number): Promise<void> {
  const turn = (await turnsOf(tx, key)).find((one) => one.n === n)
  if (turn?.speakerId !== repSpeaker)
    throw new RequestRefused('request/invalid', {
      fields: [{ field: 'next.turn', message: 'A retake starts at a turn of the rep.' }],
    })
}
