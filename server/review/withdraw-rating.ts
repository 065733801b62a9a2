import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { coachRating } from '../db/schema/review.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { lockRoleplay, type RoleplayKey } from '../roleplay/store/rows.ts'
import type { At } from './begin.ts'
import { isOwn } from './own-ratings.ts'
import { refreshQueueItem } from './queue-item.ts'

/**
 * Takes a rating back; it stays on record and counts for nothing. Again is the same as once.
 * @throws RequestRefused `rating/not_found` for one that is not this coach's rating of this attempt
 */
export async function withdrawRating(
  db: Db,
  key: RoleplayKey,
  { coachId, now }: At,
  ratingId: string,
): Promise<void> {
  const own = and(isOwn(key, coachId), eq(coachRating.id, ratingId))
  await inTransaction(db, async (tx) => {
    await lockRoleplay(tx, key)
    const [found] = await tx.select({ id: coachRating.id }).from(coachRating).where(own)
    if (!found) throw new RequestRefused('rating/not_found')
    await tx
      .update(coachRating)
      .set({ withdrawnAt: now })
      .where(and(own, isNull(coachRating.withdrawnAt)))
    await refreshQueueItem(tx, key)
  })
}
