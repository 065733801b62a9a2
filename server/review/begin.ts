import { and, eq, gt, isNull, ne } from 'drizzle-orm'
import type { Db, Queryable } from '../db/db.ts'
import { review } from '../db/schema/review.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { lockRoleplay, type RoleplayKey } from '../roleplay/store/rows.ts'

/** So long after a coach's last move another one is told that they are at it. */
export const takenForMs = 30 * 60_000

export type At = { readonly coachId: string; readonly now: Date }

/** That a coach does something to an attempt: from the first time on it is their review. */
export async function touchReview(
  db: Queryable,
  { orgId, roleplayId }: RoleplayKey,
  { coachId, now }: At,
): Promise<void> {
  await db
    .insert(review)
    .values({ orgId, roleplayId, coachId, startedAt: now, touchedAt: now })
    .onConflictDoUpdate({
      target: [review.orgId, review.roleplayId, review.coachId],
      set: { touchedAt: now },
    })
}

/**
 * Takes an attempt up. @throws RequestRefused `review/taken` where another coach has been at it within half an hour,
 * has not given it, and `takeOver` is not set
 */
export async function beginReview(db: Db, key: RoleplayKey, at: At, takeOver: boolean): Promise<void> {
  await inTransaction(db, async (tx) => {
    // Two coaches who open it at the same moment: the second one sees the first.
    if (!(await lockRoleplay(tx, key))) throw new RequestRefused('roleplay/not_found')
    const others = await tx
      .select({ coachId: review.coachId })
      .from(review)
      .where(
        and(
          eq(review.orgId, key.orgId),
          eq(review.roleplayId, key.roleplayId),
          ne(review.coachId, at.coachId),
          isNull(review.givenAt),
          gt(review.touchedAt, new Date(at.now.getTime() - takenForMs)),
        ),
      )
    if (others.length > 0 && !takeOver) throw new RequestRefused('review/taken')
    await touchReview(tx, key, at)
  })
}
