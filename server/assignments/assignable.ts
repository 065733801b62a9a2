import { and, asc, eq } from 'drizzle-orm'
import type { Assignable } from '#contract/assignment.ts'
import type { Queryable } from '../db/db.ts'
import { cohort, cohortMember, team, teamMember } from '../db/schema/teams.ts'
import { packsFor } from '../packs/pack-rows.ts'
import { repsFor, type Asker } from './audience.ts'

/** Whom and with which offers the asker may assign: groups with somebody in them whom they reach. */
export async function assignableTo(db: Queryable, asker: Asker): Promise<Assignable> {
  const { orgId } = asker
  const reps = await repsFor(db, asker)
  const inTeams = await db
    .select({ id: team.id, name: team.name, userId: teamMember.userId })
    .from(team)
    .innerJoin(teamMember, and(eq(teamMember.orgId, team.orgId), eq(teamMember.teamId, team.id)))
    .where(and(eq(team.orgId, orgId), eq(teamMember.part, 'member')))
    .orderBy(asc(team.name), asc(team.id))
  const inCohorts = await db
    .select({ id: cohort.id, name: cohort.name, userId: cohortMember.userId })
    .from(cohort)
    .innerJoin(cohortMember, and(eq(cohortMember.orgId, cohort.orgId), eq(cohortMember.cohortId, cohort.id)))
    .where(eq(cohort.orgId, orgId))
    .orderBy(asc(cohort.name), asc(cohort.id))
  const groups = (rows: readonly { id: string; name: string; userId: string }[]) =>
    [
      ...Map.groupBy(
        rows.filter(({ userId }) => reps.has(userId)),
        ({ id }) => id,
      ),
    ].map(([id, members]) => ({
      id,
      name: members[0]?.name ?? '',
      reps: members.length,
    }))
  const packs = (await packsFor(db, asker)).filter(
    ({ ownerId, live, archivedAt }) => ownerId === null && live !== null && archivedAt === null,
  )
  return {
    people: [...reps.values()],
    teams: groups(inTeams),
    cohorts: groups(inCohorts),
    packs: packs.map(({ id, live }) => ({ id, name: live?.pack.name ?? '' })),
  }
}
