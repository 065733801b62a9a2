import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { user } from '../db/schema/people.ts'
import { team, teamMember } from '../db/schema/teams.ts'

/** Teams by name, without their people; `only` restricts to some of them. */
export async function teamNames(
  db: Queryable,
  orgId: string,
  only: readonly string[] | undefined,
): Promise<{ id: string; name: string }[]> {
  if (only?.length === 0) return []
  return db
    .select({ id: team.id, name: team.name })
    .from(team)
    .where(and(eq(team.orgId, orgId), only ? inArray(team.id, [...only]) : undefined))
    .orderBy(asc(team.name), asc(team.id))
}

/** Those who practise in a team, by name. */
export async function teamReps(
  db: Queryable,
  orgId: string,
  teamId: string,
): Promise<{ userId: string; name: string }[]> {
  return db
    .select({ userId: user.id, name: user.name })
    .from(teamMember)
    .innerJoin(user, eq(user.id, teamMember.userId))
    .where(and(eq(teamMember.orgId, orgId), eq(teamMember.teamId, teamId), eq(teamMember.part, 'member')))
    .orderBy(asc(user.name), asc(user.id))
}
