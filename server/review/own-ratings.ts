import { and, asc, eq, isNull } from 'drizzle-orm'
import type { RatingView } from '#contract/rating.ts'
import type { Queryable } from '../db/db.ts'
import { coachRating, ratingQuote } from '../db/schema/review.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'

/** A coach's ratings of an attempt as they stand: neither superseded nor withdrawn. */
export const isCurrent = and(isNull(coachRating.supersededAt), isNull(coachRating.withdrawnAt))

export const isOwn = ({ orgId, roleplayId }: RoleplayKey, coachId: string) =>
  and(eq(coachRating.orgId, orgId), eq(coachRating.roleplayId, roleplayId), eq(coachRating.coachId, coachId))

/** What this coach has given, oldest first. Nobody else's: coaches rate without seeing one another. */
export async function ownRatings(db: Queryable, key: RoleplayKey, coachId: string): Promise<RatingView[]> {
  const rows = await db
    .select({ rating: coachRating, quote: ratingQuote })
    .from(coachRating)
    .leftJoin(
      ratingQuote,
      and(eq(ratingQuote.orgId, coachRating.orgId), eq(ratingQuote.ratingId, coachRating.id)),
    )
    .where(and(isOwn(key, coachId), isCurrent))
    .orderBy(asc(coachRating.createdAt), asc(coachRating.id), asc(ratingQuote.position))
  const views = new Map<string, RatingView>()
  for (const { rating, quote } of rows) {
    const view = views.get(rating.id) ?? {
      id: rating.id,
      dimension: rating.dimension,
      criterion: rating.criterion === '' ? null : rating.criterion,
      level: rating.level,
      quotes: [],
      reason: rating.reason,
      blind: rating.blind,
      createdAt: rating.createdAt.toISOString(),
    }
    if (quote) view.quotes.push({ turn: quote.turnN, quote: quote.quote })
    views.set(rating.id, view)
  }
  return [...views.values()]
}
