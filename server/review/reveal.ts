import { and, eq } from 'drizzle-orm'
import type { Db, Queryable } from '../db/db.ts'
import { cardReveal } from '../db/schema/review.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { lockRoleplay, type RoleplayKey } from '../roleplay/store/rows.ts'
import { currentCard } from '../scoring/current-card.ts'
import { touchReview, type At } from './begin.ts'
import { ownRatings } from './own-ratings.ts'
import { withoutQuote } from './without-quote.ts'

/**
 * Records that a coach has seen the scorecard; the first time counts. By the clock that ratings are given and taken back
 * by: the database's own runs beside it.
 */
export async function recordReveal(
  db: Queryable,
  { orgId, roleplayId }: RoleplayKey,
  { coachId, now }: At,
): Promise<void> {
  await db.insert(cardReveal).values({ orgId, roleplayId, coachId, revealedAt: now }).onConflictDoNothing()
}

/** When a coach first saw the scorecard of an attempt, or null: so long a rating of theirs is blind. */
export async function revealedAt(
  db: Queryable,
  { orgId, roleplayId }: RoleplayKey,
  coachId: string,
): Promise<Date | null> {
  const [row] = await db
    .select({ at: cardReveal.revealedAt })
    .from(cardReveal)
    .where(
      and(
        eq(cardReveal.orgId, orgId),
        eq(cardReveal.roleplayId, roleplayId),
        eq(cardReveal.coachId, coachId),
      ),
    )
  return row?.at ?? null
}

/** @throws RequestRefused `review/blind_first` for a coach who has not opened the scorecard themselves yet */
export async function refuseBlind(db: Queryable, key: RoleplayKey, coachId: string): Promise<void> {
  if ((await revealedAt(db, key, coachId)) === null) throw new RequestRefused('review/blind_first')
}

/**
 * Opens the scorecard to a coach who has rated; from here on nothing they rate is blind. Again is the same as once.
 * @throws RequestRefused `scorecard/not_ready`; `review/not_rated` without a level of a dimension, `review/no_evidence`
 *   for levels without words of the transcript, neither where `unrated` is set
 */
export async function revealCard(db: Db, key: RoleplayKey, at: At, unrated: boolean): Promise<void> {
  await inTransaction(db, async (tx) => {
    // A rating on its way is either before or after, never both.
    if (!(await lockRoleplay(tx, key))) throw new RequestRefused('roleplay/not_found')
    if ((await revealedAt(tx, key, at.coachId)) !== null) return
    if (!(await currentCard(tx, key))) throw new RequestRefused('scorecard/not_ready')
    const ratings = await ownRatings(tx, key, at.coachId)
    if (!unrated) {
      if (!ratings.some(({ criterion }) => criterion === null)) throw new RequestRefused('review/not_rated')
      const fields = withoutQuote(ratings)
      if (fields.length > 0) throw new RequestRefused('review/no_evidence', { fields })
    }
    await touchReview(tx, key, at)
    await recordReveal(tx, key, at)
  })
}
