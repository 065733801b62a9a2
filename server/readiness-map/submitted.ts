import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { mostAttempts } from '#contract/readiness-map.ts'
import type { Queryable } from '../db/db.ts'
import { reviewQueue } from '../db/schema/review.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import type { QueueFigures } from '../review/queue-figures.ts'
import { attemptPurposes } from '../roleplay/counted.ts'

/** An attempt that somebody submitted, with what is counted of it. */
export type SubmittedAttempt = {
  readonly roleplayId: string
  readonly submittedAt: Date
  readonly figures: QueueFigures
}

/** Each person's newest submitted attempts, newest first; `most` of each. Those without any are not in it. */
export async function submittedBy(
  db: Queryable,
  orgId: string,
  repIds: readonly string[],
  most: number = mostAttempts,
): Promise<ReadonlyMap<string, readonly SubmittedAttempt[]>> {
  const found = new Map<string, SubmittedAttempt[]>()
  if (repIds.length === 0) return found
  // Person by person along the index: to number all attempts of an organisation would read every one of them.
  const newest = db
    .select({
      repId: reviewQueue.repId,
      roleplayId: reviewQueue.roleplayId,
      submittedAt: reviewQueue.submittedAt,
      figures: reviewQueue.figures,
    })
    .from(reviewQueue)
    .innerJoin(roleplay, and(eq(roleplay.orgId, reviewQueue.orgId), eq(roleplay.id, reviewQueue.roleplayId)))
    .where(
      and(
        eq(reviewQueue.orgId, orgId),
        eq(reviewQueue.repId, sql`rep.id`),
        inArray(roleplay.purpose, [...attemptPurposes]),
      ),
    )
    .orderBy(desc(reviewQueue.submittedAt), desc(reviewQueue.roleplayId))
    .limit(most)
    .as('newest')
  const rows = await db
    .select({
      repId: newest.repId,
      roleplayId: newest.roleplayId,
      submittedAt: newest.submittedAt,
      figures: newest.figures,
    })
    .from(sql`unnest(${sql.param([...repIds])}::uuid[]) as rep(id)`)
    .innerJoinLateral(newest, sql`true`)
    .orderBy(desc(newest.submittedAt), desc(newest.roleplayId))
  for (const { repId, roleplayId, submittedAt, figures } of rows) {
    const own = found.get(repId) ?? []
    own.push({ roleplayId, submittedAt, figures: figures ?? { dimensions: {}, chances: {} } })
    found.set(repId, own)
  }
  return found
}
