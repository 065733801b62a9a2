import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import type { Role } from '#contract/ids.ts'
import type { Queryable } from '../../db/db.ts'
import { invite } from '../../db/schema/invites.ts'
import { member, user } from '../../db/schema/people.ts'
import { cohort, cohortMember, team, teamMember } from '../../db/schema/teams.ts'
import { parseRoles } from '../roles.ts'

/** Somebody who is here or invited, as far as an import may change it. Team and cohort ids. */
export type Known = {
  readonly kind: 'member' | 'invite'
  /** The user's, or the invitation's. */
  readonly id: string
  readonly email: string
  readonly name: string | null
  readonly roles: readonly Role[]
  readonly externalId: string | null
  readonly teams: readonly string[]
  readonly cohorts: readonly string[]
}

export type Present = {
  readonly people: readonly Known[]
  /** Ids by name in lower case. */
  readonly teams: ReadonlyMap<string, string>
  readonly cohorts: ReadonlyMap<string, string>
  /** What a team or cohort is called, by id. */
  readonly names: ReadonlyMap<string, string>
}

/** Everybody in an organisation or on the way into it, and its groups. */
export async function presentIn(db: Queryable, orgId: string, now: Date): Promise<Present> {
  const members = await db
    .select({
      id: user.id,
      email: user.email,
      name: user.name,
      role: member.role,
      externalId: member.externalId,
    })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(eq(member.organizationId, orgId))
  const inTeams = await db.select().from(teamMember).where(eq(teamMember.orgId, orgId))
  const inCohorts = await db.select().from(cohortMember).where(eq(cohortMember.orgId, orgId))
  const invites = await db
    .select()
    .from(invite)
    .where(
      and(
        eq(invite.orgId, orgId),
        isNotNull(invite.email),
        isNull(invite.revokedAt),
        eq(invite.uses, 0),
        gt(invite.expiresAt, now),
      ),
    )
  const teams = await db.select({ id: team.id, name: team.name }).from(team).where(eq(team.orgId, orgId))
  const cohorts = await db
    .select({ id: cohort.id, name: cohort.name })
    .from(cohort)
    .where(eq(cohort.orgId, orgId))
  const byName = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    new Map(rows.map(({ id, name }) => [name.toLowerCase(), id]))
  const teamsOf = Map.groupBy(inTeams, ({ userId }) => userId)
  const cohortsOf = Map.groupBy(inCohorts, ({ userId }) => userId)
  return {
    teams: byName(teams),
    cohorts: byName(cohorts),
    names: new Map([...teams, ...cohorts].map(({ id, name }) => [id, name])),
    people: [
      ...members.map(({ role, ...one }) => ({
        ...one,
        kind: 'member' as const,
        roles: parseRoles(role),
        teams: [...new Set((teamsOf.get(one.id) ?? []).map(({ teamId }) => teamId))],
        cohorts: (cohortsOf.get(one.id) ?? []).map(({ cohortId }) => cohortId),
      })),
      ...invites.map((row) => ({
        kind: 'invite' as const,
        id: row.id,
        email: row.email ?? '',
        name: row.name,
        roles: parseRoles(row.roles),
        externalId: row.externalId,
        teams: row.teamId === null ? [] : [row.teamId],
        cohorts: row.cohortId === null ? [] : [row.cohortId],
      })),
    ],
  }
}
