import type { OverviewTeam } from '#contract/overview.ts'
import type { Queryable } from '../../db/db.ts'
import { submittedBy } from '../../readiness-map/submitted.ts'
import { teamsOf } from '../groups/teams.ts'
import { maskedCount, maskedMean } from './masked.ts'

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
  const newest = await submittedBy(db, orgId, [...new Set(teams.flatMap(repsOf))], 1)
  return teams.map((team) => {
    const reps = repsOf(team)
    const attempts = reps.flatMap((userId) => newest.get(userId) ?? [])
    const mean = (dimension: 'authenticity' | 'courage' | 'belief_transfer') =>
      maskedMean(attempts.map(({ figures }) => figures.dimensions[dimension]?.score ?? null))
    return {
      id: team.id,
      name: team.name,
      reps: reps.length,
      submitted: maskedCount(attempts.length, reps.length),
      authenticity: mean('authenticity'),
      courage: mean('courage'),
      beliefTransfer: mean('belief_transfer'),
    }
  })
}
