import { and, eq } from 'drizzle-orm'
import type { Db, Queryable } from '../db/db.ts'
import { cardReveal } from '../db/schema/review.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'

/** Records that a coach has seen the scorecard; the first time counts. */
export async function recordReveal(db: Db, key: RoleplayKey, coachId: string): Promise<void> {
  const { orgId, roleplayId } = key
  await db.insert(cardReveal).values({ orgId, roleplayId, coachId }).onConflictDoNothing()
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
