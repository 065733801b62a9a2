import { and, eq } from 'drizzle-orm'
import type { ReviewView } from '#contract/rating.ts'
import type { Db } from '../db/db.ts'
import { scenarioVersion } from '../db/schema/library.ts'
import { user } from '../db/schema/people.ts'
import { roleplay, submission } from '../db/schema/roleplay.ts'
import { RequestRefused } from '../errors.ts'
import { participantsOf, repSpeaker, turnsOf, type RoleplayKey } from '../roleplay/store/rows.ts'
import { pinnedRubric } from '../scoring/subject.ts'
import { ownRatings } from './own-ratings.ts'
import { revealedAt } from './reveal.ts'
import { titleOf } from '../roleplay/title-of.ts'

/** A submitted attempt for blind rating. It has no way to hold a score, the course or how it ended. */
export async function reviewView(db: Db, key: RoleplayKey, coachId: string): Promise<ReviewView> {
  const [row] = await db
    .select({
      orgId: roleplay.orgId,
      rubricVersionId: roleplay.rubricVersionId,
      rep: { userId: user.id, name: user.name },
      scenario: scenarioVersion.body,
      submittedAt: submission.submittedAt,
    })
    .from(roleplay)
    .innerJoin(submission, and(eq(submission.orgId, roleplay.orgId), eq(submission.roleplayId, roleplay.id)))
    .innerJoin(user, eq(user.id, roleplay.ownerId))
    .innerJoin(
      scenarioVersion,
      and(eq(scenarioVersion.orgId, roleplay.orgId), eq(scenarioVersion.id, roleplay.scenarioVersionId)),
    )
    .where(and(eq(roleplay.orgId, key.orgId), eq(roleplay.id, key.roleplayId)))
  if (!row) throw new RequestRefused('roleplay/not_found')
  const [{ rubric }, turns, speakers, ratings, revealed] = await Promise.all([
    pinnedRubric(db, row),
    turnsOf(db, key),
    participantsOf(db, key),
    ownRatings(db, key, coachId),
    revealedAt(db, key, coachId),
  ])
  const nameOf = (speakerId: string) => speakers.find(({ id }) => id === speakerId)?.name ?? speakerId
  return {
    roleplayId: key.roleplayId,
    rep: row.rep,
    scenarioTitle: titleOf(row.scenario),
    submittedAt: row.submittedAt.toISOString(),
    revealedAt: revealed?.toISOString() ?? null,
    turns: turns.map(({ n, speakerId, text }) => ({
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
    ratings,
  }
}
