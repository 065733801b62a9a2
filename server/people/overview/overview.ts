import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { OverviewTeam } from '#contract/overview.ts'
import type { Queryable } from '../../db/db.ts'
import { roleplay, submission } from '../../db/schema/roleplay.ts'
import { headlineScores } from '../../scoring/headline-scores.ts'
import { teamsOf } from '../groups/teams.ts'
import { maskedCount, maskedMean } from './masked.ts'

/** Retakes begin with a second try, and the others are no conversations with a buyer of the library. */
const counted = ['practice', 'assessed'] as const

/**
 * Figures of teams, each over the newest attempt that a rep submitted. Practice that was not submitted is not looked
 * at. `only` names the teams; all without it.
 */
export async function overviewOf(
  db: Queryable,
  orgId: string,
  only?: readonly string[],
): Promise<OverviewTeam[]> {
  const teams = await teamsOf(db, orgId, only)
  const repsOf = (team: (typeof teams)[number]) =>
    team.people.filter(({ parts }) => parts.includes('member')).map(({ userId }) => userId)
  const newest = await newestSubmitted(db, orgId, [...new Set(teams.flatMap(repsOf))])
  const scores = await headlineScores(db, orgId, [...newest.values()])
  return teams.map((team) => {
    const reps = repsOf(team)
    const attempts = reps.flatMap((userId) => newest.get(userId) ?? [])
    const mean = (dimension: 'authenticity' | 'courage' | 'beliefTransfer') =>
      maskedMean(attempts.map((id) => scores.get(id)?.scores?.[dimension] ?? null))
    return {
      id: team.id,
      name: team.name,
      reps: reps.length,
      submitted: maskedCount(attempts.length, reps.length),
      authenticity: mean('authenticity'),
      courage: mean('courage'),
      beliefTransfer: mean('beliefTransfer'),
    }
  })
}

async function newestSubmitted(
  db: Queryable,
  orgId: string,
  repIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (repIds.length === 0) return new Map()
  const rows = await db
    .selectDistinctOn([roleplay.ownerId], { ownerId: roleplay.ownerId, id: roleplay.id })
    .from(submission)
    .innerJoin(roleplay, and(eq(roleplay.orgId, submission.orgId), eq(roleplay.id, submission.roleplayId)))
    .where(
      and(
        eq(submission.orgId, orgId),
        inArray(roleplay.ownerId, [...repIds]),
        inArray(roleplay.purpose, [...counted]),
        isNull(roleplay.erasedAt),
      ),
    )
    .orderBy(roleplay.ownerId, desc(submission.submittedAt), desc(roleplay.id))
  return new Map(rows.map(({ ownerId, id }) => [ownerId, id]))
}
