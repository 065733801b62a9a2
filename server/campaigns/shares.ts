import { and, eq, gte, lt, sql } from 'drizzle-orm'
import { borderline } from '#contract/review.ts'
import type { Queryable } from '../db/db.ts'
import { reviewQueue } from '../db/schema/review.ts'
import { policyOf } from '../review/policy.ts'
import { assumedShares, leastAttempts, type Shares } from './plan.ts'

/** How this organisation's submitted attempts fall by its own review policy; assumed where there are too few. */
export async function sharesOf(db: Queryable, orgId: string): Promise<Shares> {
  const { threshold, randomShare: random } = await policyOf(db, orgId)
  const counted = (where: ReturnType<typeof and>) =>
    sql<number>`count(*) filter (where ${where})`.mapWith(Number)
  const [row] = await db
    .select({
      n: sql<number>`count(${reviewQueue.lowest})`.mapWith(Number),
      failed: counted(lt(reviewQueue.lowest, threshold)),
      near: counted(and(gte(reviewQueue.lowest, threshold), lt(reviewQueue.lowest, threshold + borderline))),
    })
    .from(reviewQueue)
    .where(eq(reviewQueue.orgId, orgId))
  if (!row || row.n < leastAttempts) return { ...assumedShares, random, n: 0 }
  const share = (count: number) => Math.round((count / row.n) * 100)
  return { failed: share(row.failed), borderline: share(row.near), random, n: row.n }
}
