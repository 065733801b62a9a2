import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { coachRating } from '../db/schema/review.ts'
import { RequestRefused } from '../errors.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'
import { isOwn } from './own-ratings.ts'

/**
 * Takes a rating back; it stays on record and counts for nothing. Again is the same as once.
 * @throws RequestRefused `rating/not_found` for one that is not this coach's rating of this attempt
 */
export async function withdrawRating(
  db: Db,
  key: RoleplayKey,
  coachId: string,
  ratingId: string,
): Promise<void> {
  const own = and(isOwn(key, coachId), eq(coachRating.id, ratingId))
  const [found] = await db.select({ id: coachRating.id }).from(coachRating).where(own)
  if (!found) throw new RequestRefused('rating/not_found')
  await db
    .update(coachRating)
    .set({ withdrawnAt: new Date() })
    .where(and(own, isNull(coachRating.withdrawnAt)))
}
