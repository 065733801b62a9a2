import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { assessedAttempt } from '../db/schema/assignments.ts'
import { review } from '../db/schema/review.ts'
import { roleplay, submission } from '../db/schema/roleplay.ts'
import { ownRatings } from '../review/own-ratings.ts'
import { standing } from '../review/standing-levels.ts'

type Part = { readonly orgId: string; readonly assignmentId: string; readonly repId: string }

/**
 * The coach's word on the newest attempt of a rep's assignment that a coach has reviewed: the mean of the levels of
 * dimensions (1–5) as 0–100, and whether it passes, by the rule of an assessed assignment or else by the coach's
 * verdict. Null where no coach has given a review. Of several reviews of an attempt the first counts.
 */
export async function approvedScore(
  db: Queryable,
  { orgId, assignmentId, repId }: Part,
): Promise<{ readonly score: number; readonly passed: boolean } | null> {
  const rows = await db
    .select({
      roleplayId: review.roleplayId,
      coachId: review.coachId,
      givenAt: review.givenAt,
      verdict: review.verdict,
      result: assessedAttempt.result,
    })
    .from(review)
    .innerJoin(roleplay, and(eq(roleplay.orgId, review.orgId), eq(roleplay.id, review.roleplayId)))
    .innerJoin(submission, and(eq(submission.orgId, roleplay.orgId), eq(submission.roleplayId, roleplay.id)))
    .leftJoin(
      assessedAttempt,
      and(eq(assessedAttempt.orgId, roleplay.orgId), eq(assessedAttempt.roleplayId, roleplay.id)),
    )
    .where(
      and(
        eq(roleplay.orgId, orgId),
        eq(roleplay.assignmentId, assignmentId),
        eq(roleplay.ownerId, repId),
        isNull(roleplay.erasedAt),
        isNotNull(review.givenAt),
      ),
    )
    .orderBy(desc(submission.submittedAt), desc(roleplay.id), review.givenAt, review.coachId)
  const [counts] = rows
  if (!counts) return null
  const key = { orgId, roleplayId: counts.roleplayId }
  const levels = standing(await ownRatings(db, key, counts.coachId))
    .filter(({ criterion }) => criterion === null)
    .map(({ level }) => level)
  if (levels.length === 0) return null
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length
  const ruled = counts.result?.by === 'coach' ? counts.result.outcome === 'passed' : null
  return { score: Math.round(((mean - 1) / 4) * 100), passed: ruled ?? counts.verdict === 'meets' }
}
