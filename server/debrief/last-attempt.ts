import { and, desc, eq, inArray, isNotNull, isNull, lt, ne } from 'drizzle-orm'
import type { DebriefView } from '#contract/debrief.ts'
import { dimensionIds } from '#contract/scorecard.ts'
import type { Queryable } from '../db/db.ts'
import { roleplay, submission } from '../db/schema/roleplay.ts'
import { attemptPurposes } from '../roleplay/counted.ts'
import type { RoleplayRow } from '../roleplay/store/rows.ts'
import { cardFigures } from '../scoring/card-figures.ts'
import { itsSubmission } from '../roleplay/store/joins.ts'

/**
 * The rep's attempt at the same scenario before this one. A coach learns of those that were submitted and of no
 * others, not even that there are any.
 */
export async function lastAttemptOf(
  db: Queryable,
  row: RoleplayRow,
  viewer: DebriefView['viewer'],
): Promise<DebriefView['lastAttempt']> {
  const [last] = await db
    .select({ id: roleplay.id, endedAt: roleplay.endedAt, submittedAt: submission.submittedAt })
    .from(roleplay)
    .leftJoin(submission, itsSubmission)
    .where(
      and(
        eq(roleplay.orgId, row.orgId),
        eq(roleplay.ownerId, row.ownerId),
        eq(roleplay.scenarioSlug, row.scenarioSlug),
        eq(roleplay.phase, 'ended'),
        isNotNull(roleplay.endedAt),
        inArray(roleplay.purpose, [...attemptPurposes]),
        ne(roleplay.id, row.id),
        lt(roleplay.createdAt, row.createdAt),
        isNull(roleplay.erasedAt),
        viewer === 'owner' ? undefined : isNotNull(submission.submittedAt),
      ),
    )
    .orderBy(desc(roleplay.createdAt), desc(roleplay.id))
    .limit(1)
  if (!last?.endedAt) return null
  const figures = (await cardFigures(db, row.orgId, [last.id])).get(last.id)
  return {
    roleplayId: last.id,
    endedAt: last.endedAt.toISOString(),
    scores: dimensionIds.map((id) => ({ id, score: figures?.score(id) ?? null })),
  }
}
