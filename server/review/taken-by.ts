import { and, eq, gt, inArray, isNull, ne } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { user } from '../db/schema/people.ts'
import { review } from '../db/schema/review.ts'
import { takenForMs, type At } from './begin.ts'

/** Who else is at each of these attempts now, by name. */
export async function takenBy(
  db: Queryable,
  { orgId, coachId, now }: At & { readonly orgId: string },
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ roleplayId: review.roleplayId, name: user.name })
    .from(review)
    .innerJoin(user, eq(user.id, review.coachId))
    .where(
      and(
        eq(review.orgId, orgId),
        inArray(review.roleplayId, [...ids]),
        ne(review.coachId, coachId),
        isNull(review.givenAt),
        gt(review.touchedAt, new Date(now.getTime() - takenForMs)),
      ),
    )
  return new Map(rows.map(({ roleplayId, name }) => [roleplayId, name]))
}
