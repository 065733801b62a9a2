import { eq } from 'drizzle-orm'
import { defaultPolicy, type ReviewPolicy } from '#contract/review.ts'
import type { Queryable } from '../db/db.ts'
import { reviewPolicy } from '../db/schema/review.ts'

/** Which attempts this organisation wants reviewed. */
export async function policyOf(db: Queryable, orgId: string): Promise<ReviewPolicy> {
  const [row] = await db
    .select({
      threshold: reviewPolicy.threshold,
      randomShare: reviewPolicy.randomShare,
      secondShare: reviewPolicy.secondShare,
    })
    .from(reviewPolicy)
    .where(eq(reviewPolicy.orgId, orgId))
  return row ?? defaultPolicy
}

export async function setPolicy(
  db: Queryable,
  orgId: string,
  policy: ReviewPolicy,
  by: { readonly userId: string; readonly now: Date },
): Promise<ReviewPolicy> {
  const set = { ...policy, updatedBy: by.userId, updatedAt: by.now }
  await db
    .insert(reviewPolicy)
    .values({ orgId, ...set })
    .onConflictDoUpdate({ target: reviewPolicy.orgId, set })
  return policy
}
