import { and, asc, eq, sql } from 'drizzle-orm'
import type { CampaignView } from '#contract/campaign.ts'
import type { Queryable } from '../db/db.ts'
import { team, teamMember } from '../db/schema/teams.ts'
import { isIn, personRows, type Seen } from './person-rows.ts'

/** How many of each team are ready; people in several count in each, and those in none stand last. */
export async function teamsReady(db: Queryable, seen: Seen): Promise<CampaignView['teams']> {
  const person = personRows(db, seen)
  const { orgId } = seen.planned.row
  return (
    db
      .select({
        name: team.name,
        ready: sql<number>`count(*) filter (where ${person.ready})`.mapWith(Number),
        of: sql<number>`count(*)`.mapWith(Number),
      })
      .from(person)
      .leftJoin(
        teamMember,
        and(eq(teamMember.orgId, orgId), eq(teamMember.userId, person.repId), eq(teamMember.part, 'member')),
      )
      .leftJoin(team, and(eq(team.orgId, teamMember.orgId), eq(team.id, teamMember.teamId)))
      .where(isIn(person))
      .groupBy(team.id, team.name)
      // Null comes last.
      .orderBy(asc(team.name), asc(team.id))
  )
}
