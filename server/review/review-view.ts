import { and, eq } from 'drizzle-orm'
import * as z from 'zod'
import type { ReviewedAttempt } from '#contract/rating.ts'
import type { ReviewView } from '#contract/review.ts'
import type { Queryable } from '../db/db.ts'
import { scenarioVersion } from '../db/schema/library.ts'
import { user } from '../db/schema/people.ts'
import { review } from '../db/schema/review.ts'
import { roleplay, submission } from '../db/schema/roleplay.ts'
import { disputesOf } from '../debrief/disputes.ts'
import { RequestRefused } from '../errors.ts'
import { participantsOf, repSpeaker, turnsOf, type RoleplayKey } from '../roleplay/store/rows.ts'
import { scorecardView } from '../scoring/scorecard-view.ts'
import { pinnedRubric } from '../scoring/subject.ts'
import { commentsOf } from './comments.ts'
import { givenReviews } from './given-reviews.ts'
import { ownRatings } from './own-ratings.ts'
import { revealedAt } from './reveal.ts'
import { itsSubmission, pinnedScenario } from '../roleplay/store/joins.ts'

/** What a coach is told of a scenario; a room says the same. */
const told = z.object({
  title: z.string(),
  situation: z.string(),
  goal: z.string(),
})

/** A submitted attempt for a coach: blind, until they have opened the scorecard themselves. */
export async function reviewView(db: Queryable, key: RoleplayKey, coachId: string): Promise<ReviewView> {
  const [attempt, ratings, comments, revealed, given] = await Promise.all([
    attemptOf(db, key),
    ownRatings(db, key, coachId),
    commentsOf(db, key, coachId),
    revealedAt(db, key, coachId),
    ownReview(db, key, coachId),
  ])
  return {
    ...attempt,
    state: given ? 'given' : revealed ? 'revealed' : 'drafting',
    ratings,
    comments,
    given,
    revealed: revealed && (await revealedView(db, key, coachId, revealed, attempt.dimensions)),
  }
}

/** It has no way to hold a score, the course or how it ended. */
async function attemptOf(db: Queryable, key: RoleplayKey): Promise<ReviewedAttempt> {
  const [row] = await db
    .select({
      orgId: roleplay.orgId,
      rubricVersionId: roleplay.rubricVersionId,
      rep: { userId: user.id, name: user.name },
      scenario: scenarioVersion.body,
      submittedAt: submission.submittedAt,
    })
    .from(roleplay)
    .innerJoin(submission, itsSubmission)
    .innerJoin(user, eq(user.id, roleplay.ownerId))
    .innerJoin(scenarioVersion, pinnedScenario)
    .where(and(eq(roleplay.orgId, key.orgId), eq(roleplay.id, key.roleplayId)))
  if (!row) throw new RequestRefused('roleplay/not_found')
  const [{ rubric }, turns, speakers] = await Promise.all([
    pinnedRubric(db, row),
    turnsOf(db, key),
    participantsOf(db, key),
  ])
  const nameOf = (speakerId: string) => speakers.find(({ id }) => id === speakerId)?.name ?? speakerId
  return {
    roleplayId: key.roleplayId,
    rep: row.rep,
    scenario: told.parse(row.scenario),
    submittedAt: row.submittedAt.toISOString(),
    turns: turns.map(({ id, n, speakerId, text }) => ({
      id,
      n,
      speaker: speakerId === repSpeaker ? 'rep' : 'buyer',
      name: nameOf(speakerId),
      text,
    })),
    dimensions: rubric.dimensions.map(({ id, title, subtitle, levels, criteria }) => ({
      id,
      title,
      subtitle,
      levels: [...levels],
      criteria: criteria.map((one) => ({ code: one.code, title: one.title, for: one.for })),
    })),
  }
}

async function ownReview(
  db: Queryable,
  { orgId, roleplayId }: RoleplayKey,
  coachId: string,
): Promise<ReviewView['given']> {
  const [row] = await db
    .select()
    .from(review)
    .where(and(eq(review.orgId, orgId), eq(review.roleplayId, roleplayId), eq(review.coachId, coachId)))
  if (!row || row.givenAt === null || row.verdict === null) return null
  const { nextStep, nextTurnN, nextScenarioSlug } = row
  return {
    givenAt: row.givenAt.toISOString(),
    verdict: row.verdict,
    why: row.why ?? '',
    next:
      nextStep === 'retake' && nextTurnN !== null
        ? { kind: 'retake', turn: nextTurnN }
        : nextStep === 'scenario' && nextScenarioSlug !== null
          ? { kind: 'scenario', scenarioId: nextScenarioSlug }
          : { kind: 'done' },
  }
}

async function revealedView(
  db: Queryable,
  key: RoleplayKey,
  coachId: string,
  at: Date,
  dimensions: ReviewedAttempt['dimensions'],
): Promise<ReviewView['revealed']> {
  const [scorecard, disputes, reviews] = await Promise.all([
    scorecardView(db, key),
    disputesOf(db, key),
    givenReviews(db, key),
  ])
  const criteria = dimensions.flatMap((one) => one.criteria)
  return {
    at: at.toISOString(),
    scorecard,
    disputes: disputes.map((one) => ({
      ...one,
      title: criteria.find(({ code }) => code === one.code)?.title ?? one.code,
    })),
    others: reviews.filter(({ coach }) => coach.userId !== coachId),
  }
}
