import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm'
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
  const numbered = db
    .select({
      repId: reviewQueue.repId,
      roleplayId: reviewQueue.roleplayId,
      submittedAt: reviewQueue.submittedAt,
      figures: reviewQueue.figures,
      nth: sql<number>`row_number() over (partition by ${reviewQueue.repId} order by ${reviewQueue.submittedAt} desc, ${reviewQueue.roleplayId} desc)`.as(
        'nth',
      ),
    })
    .from(reviewQueue)
    .innerJoin(roleplay, and(eq(roleplay.orgId, reviewQueue.orgId), eq(roleplay.id, reviewQueue.roleplayId)))
    .where(
      and(
        eq(reviewQueue.orgId, orgId),
        inArray(reviewQueue.repId, [...repIds]),
        inArray(roleplay.purpose, [...attemptPurposes]),
      ),
    )
    .as('numbered')
  const rows = await db
    .select()
    .from(numbered)
    .where(lte(numbered.nth, most))
    .orderBy(asc(numbered.repId), desc(numbered.submittedAt), desc(numbered.roleplayId))
  for (const { repId, roleplayId, submittedAt, figures } of rows) {
    const own = found.get(repId) ?? []
    own.push({ roleplayId, submittedAt, figures: figures ?? { dimensions: {}, chances: {} } })
    found.set(repId, own)
  }
  return found
}
