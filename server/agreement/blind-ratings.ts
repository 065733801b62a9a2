import { and, asc, count, eq, gte, inArray, isNotNull } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { cardReveal, coachRating } from '../db/schema/review.ts'
import { roleplay, submission } from '../db/schema/roleplay.ts'
import { isCurrent } from '../review/own-ratings.ts'

/** Retakes begin with somebody's second try, and drills and previews are no conversations: they measure nothing here. */
const calibrating = ['practice', 'assessed', 'imported'] as const

const ofSubmitted = and(
  eq(submission.orgId, coachRating.orgId),
  eq(submission.roleplayId, coachRating.roleplayId),
)
const ofRoleplay = and(eq(roleplay.orgId, coachRating.orgId), eq(roleplay.id, coachRating.roleplayId))

export type BlindRating = Pick<
  typeof coachRating.$inferSelect,
  'roleplayId' | 'coachId' | 'dimension' | 'level'
> & { readonly repId: string }

/** Every blind rating of a whole dimension that stands, of submitted first tries, in the order in which they were given. */
export function blindRatings(db: Queryable, orgId: string): Promise<BlindRating[]> {
  return db
    .select({
      roleplayId: coachRating.roleplayId,
      coachId: coachRating.coachId,
      dimension: coachRating.dimension,
      level: coachRating.level,
      repId: roleplay.ownerId,
    })
    .from(coachRating)
    .innerJoin(submission, ofSubmitted)
    .innerJoin(roleplay, ofRoleplay)
    .where(
      and(
        eq(coachRating.orgId, orgId),
        eq(coachRating.blind, true),
        eq(coachRating.criterion, ''),
        isCurrent,
        inArray(roleplay.purpose, [...calibrating]),
      ),
    )
    .orderBy(asc(coachRating.createdAt), asc(coachRating.id))
}

/** What is on record and not counted: ratings given after the reveal, and blind ones taken back after it. */
export async function uncounted(
  db: Queryable,
  orgId: string,
): Promise<{ readonly afterReveal: number; readonly withdrawnAfterReveal: number }> {
  const whole = and(eq(coachRating.orgId, orgId), eq(coachRating.criterion, ''))
  const [[after], [withdrawn]] = await Promise.all([
    db
      .select({ n: count() })
      .from(coachRating)
      .where(and(whole, eq(coachRating.blind, false), isCurrent)),
    db
      .select({ n: count() })
      .from(coachRating)
      .innerJoin(
        cardReveal,
        and(
          eq(cardReveal.orgId, coachRating.orgId),
          eq(cardReveal.roleplayId, coachRating.roleplayId),
          eq(cardReveal.coachId, coachRating.coachId),
        ),
      )
      .where(
        and(
          whole,
          eq(coachRating.blind, true),
          isNotNull(coachRating.withdrawnAt),
          gte(coachRating.withdrawnAt, cardReveal.revealedAt),
        ),
      ),
  ])
  return { afterReveal: after?.n ?? 0, withdrawnAfterReveal: withdrawn?.n ?? 0 }
}
