import { and, eq, exists, gt, gte, inArray, isNotNull, isNull, lt, or, sql, type SQL } from 'drizzle-orm'
import { QueryBuilder } from 'drizzle-orm/pg-core'
import { borderline, type QueueFilter, type ReviewPolicy } from '#contract/review.ts'
import { scope } from '../db/schema/library.ts'
import { cardReveal, review, reviewComment, reviewQueue } from '../db/schema/review.ts'

/** Whose queue it is, and what it is narrowed to. */
export type Asking = {
  readonly orgId: string
  readonly coachId: string
  readonly now: Date
  readonly policy: ReviewPolicy
  readonly person?: string | undefined
  readonly criterion?: string | undefined
}

/** Levels between a blind rating and the scorecard from which on it is an outlier. */
const farApart = 2
const lots = 100

const query = new QueryBuilder()

/** Rows of reps whom this coach reaches, other than themselves: nobody reviews their own. */
export const isReached = ({ orgId, coachId }: Asking): SQL | undefined =>
  and(
    eq(reviewQueue.orgId, orgId),
    sql`${reviewQueue.repId} <> ${coachId}`,
    inArray(
      reviewQueue.repId,
      query
        .select({ subjectId: scope.subjectId })
        .from(scope)
        .where(and(eq(scope.orgId, orgId), eq(scope.readerId, coachId), eq(scope.kind, 'coach'))),
    ),
  )

/** The same, narrowed to a person or to attempts in which a criterion came up, whichever way it went. */
export const reachedBy = (asking: Asking): SQL | undefined =>
  and(
    isReached(asking),
    asking.person === undefined ? undefined : eq(reviewQueue.repId, asking.person),
    asking.criterion === undefined
      ? undefined
      : sql`${reviewQueue.criteria} @> ${JSON.stringify([asking.criterion])}::jsonb`,
  )

/** This coach's own review of a row. */
export const ownOf = ({ coachId }: Asking): SQL | undefined =>
  and(
    eq(review.orgId, reviewQueue.orgId),
    eq(review.roleplayId, reviewQueue.roleplayId),
    eq(review.coachId, coachId),
  )

/** That this coach has opened its scorecard. */
export const revealOf = ({ coachId }: Asking): SQL | undefined =>
  and(
    eq(cardReveal.orgId, reviewQueue.orgId),
    eq(cardReveal.roleplayId, reviewQueue.roleplayId),
    eq(cardReveal.coachId, coachId),
  )

/** Which rows are in a part of the queue. Asked beside `ownOf` and `revealOf`. */
export function isIn(filter: QueueFilter, { policy, coachId }: Asking): SQL | undefined {
  const open = eq(reviewQueue.given, 0)
  switch (filter) {
    case 'due':
      return and(
        open,
        or(
          isNull(reviewQueue.lowest),
          lt(reviewQueue.lowest, policy.threshold + borderline),
          lt(reviewQueue.lot, policy.randomShare * lots),
        ),
      )
    case 'waiting':
      return open
    case 'mine':
      return and(isNotNull(review.startedAt), isNull(review.givenAt))
    case 'replies':
      return and(
        isNotNull(review.givenAt),
        exists(
          query
            .select({ one: sql`1` })
            .from(reviewComment)
            .where(
              and(
                eq(reviewComment.orgId, reviewQueue.orgId),
                eq(reviewComment.roleplayId, reviewQueue.roleplayId),
                eq(reviewComment.coachId, coachId),
                eq(reviewComment.authorId, reviewQueue.repId),
                gt(reviewComment.createdAt, review.touchedAt),
              ),
            ),
        ),
      )
    case 'disputed':
      return gt(reviewQueue.disputed, 0)
    case 'outliers':
      return and(gte(reviewQueue.gap, farApart), isNotNull(cardReveal.revealedAt))
    case 'second':
      return and(
        eq(reviewQueue.given, 1),
        isNull(review.givenAt),
        lt(reviewQueue.secondLot, policy.secondShare * lots),
      )
    case 'given':
      return isNotNull(review.givenAt)
  }
}
