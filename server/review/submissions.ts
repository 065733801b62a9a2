import { and, desc, eq } from 'drizzle-orm'
import type { SubmissionView } from '#contract/people.ts'
import type { Outcome } from '#personas/engine/state.ts'
import type { Db, Queryable } from '../db/db.ts'
import { scenarioVersion, scope } from '../db/schema/library.ts'
import { user } from '../db/schema/people.ts'
import { cardReveal } from '../db/schema/review.ts'
import { roleplay, submission } from '../db/schema/roleplay.ts'
import { RequestRefused } from '../errors.ts'
import { outcomeSentence } from '../roleplay/outcome-sentence.ts'
import { findRoleplay, type RoleplayKey } from '../roleplay/store/rows.ts'
import { headlineScores } from '../scoring/headline-scores.ts'
import { titleOf } from '../roleplay/title-of.ts'

/** The longest list that is shown; a queue with filters takes its place once there are reviews. */
const most = 200

const noScores = { authenticity: null, courage: null, beliefTransfer: null }

/** Opens one ended roleplay to those who reach its rep. Submitting twice is the same as once. */
export async function submit(db: Db, key: RoleplayKey, userId: string): Promise<void> {
  const row = await findRoleplay(db, key)
  if (!row) throw new RequestRefused('roleplay/not_found')
  if (row.purpose === 'preview') throw new RequestRefused('roleplay/preview')
  if (row.phase !== 'ended') throw new RequestRefused('roleplay/not_ended')
  await db
    .insert(submission)
    .values({ orgId: key.orgId, roleplayId: key.roleplayId, submittedBy: userId })
    .onConflictDoNothing()
}

/**
 * What reps whom this coach reaches have submitted, newest first. Scores only of those whose scorecard the coach has
 * opened: who has read a figure in a list no longer rates blind.
 */
export async function submissionsFor(
  db: Queryable,
  orgId: string,
  coachId: string,
): Promise<SubmissionView[]> {
  const rows = await db
    .select({
      roleplayId: submission.roleplayId,
      userId: user.id,
      name: user.name,
      scenario: scenarioVersion.body,
      submittedAt: submission.submittedAt,
      outcome: roleplay.outcome,
      revealedAt: cardReveal.revealedAt,
    })
    .from(submission)
    .innerJoin(roleplay, and(eq(roleplay.orgId, submission.orgId), eq(roleplay.id, submission.roleplayId)))
    .innerJoin(
      scope,
      and(eq(scope.orgId, roleplay.orgId), eq(scope.subjectId, roleplay.ownerId), eq(scope.kind, 'coach')),
    )
    .innerJoin(user, eq(user.id, roleplay.ownerId))
    .innerJoin(
      scenarioVersion,
      and(eq(scenarioVersion.orgId, roleplay.orgId), eq(scenarioVersion.id, roleplay.scenarioVersionId)),
    )
    .leftJoin(
      cardReveal,
      and(
        eq(cardReveal.orgId, submission.orgId),
        eq(cardReveal.roleplayId, submission.roleplayId),
        eq(cardReveal.coachId, coachId),
      ),
    )
    .where(and(eq(submission.orgId, orgId), eq(scope.readerId, coachId)))
    .orderBy(desc(submission.submittedAt), desc(submission.roleplayId))
    .limit(most)
  const cards = await headlineScores(
    db,
    orgId,
    rows.map(({ roleplayId }) => roleplayId),
  )
  return rows.map(({ roleplayId, userId, name, scenario, submittedAt, outcome, revealedAt }) => ({
    roleplayId,
    rep: { userId, name },
    scenarioTitle: titleOf(scenario),
    submittedAt: submittedAt.toISOString(),
    outcome: outcome ? outcomeSentence(outcome as Outcome, 'The buyer').replace(/^You\b/u, 'The rep') : null,
    scores: revealedAt === null ? null : (cards.get(roleplayId)?.scores ?? noScores),
  }))
}
