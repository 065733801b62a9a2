import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { GivenLevel, GivenReview } from '#contract/given-review.ts'
import type { Rubric } from '#scoring/rubric.ts'
import type { Queryable } from '../db/db.ts'
import { user } from '../db/schema/people.ts'
import { review } from '../db/schema/review.ts'
import { findRoleplay, turnsOf, type RoleplayKey, type TurnRow } from '../roleplay/store/rows.ts'
import { pinnedRubric } from '../scoring/subject.ts'
import { commentsOf } from './comments.ts'
import { ownRatings } from './own-ratings.ts'
import { standing, type StandingLevel } from './standing-levels.ts'

type Row = typeof review.$inferSelect

/** Reviews of an attempt that were given, in the order in which they were: the first one counts. */
export async function givenReviews(db: Queryable, key: RoleplayKey): Promise<GivenReview[]> {
  const rows = await db
    .select({ row: review, name: user.name })
    .from(review)
    .innerJoin(user, eq(user.id, review.coachId))
    .where(and(eq(review.orgId, key.orgId), eq(review.roleplayId, key.roleplayId), isNotNull(review.givenAt)))
    .orderBy(asc(review.givenAt), asc(review.coachId))
  const attempt = rows.length === 0 ? null : await findRoleplay(db, key)
  if (!attempt) return []
  const [{ rubric }, turns] = await Promise.all([pinnedRubric(db, attempt), turnsOf(db, key)])
  return Promise.all(
    rows.map(async ({ row, name }, position): Promise<GivenReview> => {
      const [ratings, comments] = await Promise.all([
        ownRatings(db, key, row.coachId),
        commentsOf(db, key, row.coachId),
      ])
      return {
        coach: { userId: row.coachId, name },
        givenAt: row.givenAt?.toISOString() ?? '',
        counts: position === 0,
        verdict: row.verdict ?? 'not-yet',
        why: row.why ?? '',
        next: nextOf(row, turns),
        levels: standing(ratings).map((level) => levelView(level, rubric)),
        comments,
      }
    }),
  )
}

function nextOf(
  { nextStep, nextTurnN, nextScenarioSlug, nextScenarioTitle }: Row,
  turns: readonly TurnRow[],
) {
  const turn = turns.find(({ n }) => n === nextTurnN)
  if (nextStep === 'retake' && turn) return { kind: 'retake', turn: turn.n, turnId: turn.id } as const
  if (nextStep === 'scenario' && nextScenarioSlug !== null)
    return {
      kind: 'scenario',
      scenarioId: nextScenarioSlug,
      title: nextScenarioTitle ?? nextScenarioSlug,
    } as const
  return { kind: 'done' } as const
}

function levelView(level: StandingLevel, { dimensions }: Rubric): GivenLevel {
  const dimension = dimensions.find(({ id }) => id === level.dimension)
  const criterion = dimension?.criteria.find(({ code }) => code === level.criterion)
  return {
    dimension: level.dimension,
    criterion: level.criterion,
    title: criterion?.title ?? dimension?.title ?? level.dimension,
    level: level.level,
    blindLevel: level.blindLevel,
    reason: level.reason ?? null,
    quotes: level.quotes,
    at: level.createdAt,
  }
}
