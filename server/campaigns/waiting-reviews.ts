import { and, asc, eq, min, sql } from 'drizzle-orm'
import type { CampaignView } from '#contract/campaign.ts'
import type { Queryable } from '../db/db.ts'
import { scope } from '../db/schema/library.ts'
import { user } from '../db/schema/people.ts'
import { reviewQueue } from '../db/schema/review.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import { policyOf } from '../review/policy.ts'
import { isIn } from '../review/queue-parts.ts'
import { inCampaign, type AttemptsOf } from './attempts-in.ts'

/** Coaches by whom attempts of this work wait to be reviewed, as the policy wants them, the longest wait first. */
export async function waitingReviews(
  db: Queryable,
  attempts: AttemptsOf,
  now: Date,
): Promise<CampaignView['reviews']> {
  const { orgId } = attempts
  const policy = await policyOf(db, orgId)
  const rows = await db
    .select({
      coach: user.name,
      waiting: sql<number>`count(*)`.mapWith(Number),
      since: min(reviewQueue.submittedAt),
    })
    .from(reviewQueue)
    .innerJoin(roleplay, and(eq(roleplay.orgId, reviewQueue.orgId), eq(roleplay.id, reviewQueue.roleplayId)))
    .innerJoin(
      scope,
      and(
        eq(scope.orgId, reviewQueue.orgId),
        eq(scope.subjectId, reviewQueue.repId),
        eq(scope.kind, 'coach'),
      ),
    )
    .innerJoin(user, eq(user.id, scope.readerId))
    .where(and(inCampaign(db, attempts), isIn('due', { orgId, coachId: '', now, policy })))
    .groupBy(user.id, user.name)
    .orderBy(asc(min(reviewQueue.submittedAt)))
  return rows.map(({ coach, waiting, since }) => ({
    coach,
    waiting,
    since: (since ?? now).toISOString(),
  }))
}
