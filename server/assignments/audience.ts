import { and, eq, inArray } from 'drizzle-orm'
import type { Target } from '#contract/assignment.ts'
import type { Role } from '#contract/ids.ts'
import type { Queryable } from '../db/db.ts'
import { scope } from '../db/schema/library.ts'
import { member, user } from '../db/schema/people.ts'
import { cohortMember, teamMember } from '../db/schema/teams.ts'
import { parseRoles } from '../people/roles.ts'

/** Who asks: an admin reaches everybody, a manager those of their scope. */
export type Asker = { readonly orgId: string; readonly userId: string; readonly roles: readonly Role[] }

export type Rep = { readonly userId: string; readonly name: string }
export type Addressed = Rep & { readonly how: Target['kind'] }

/** Reps whom the asker may give something to, by id. */
export async function repsFor(db: Queryable, asker: Asker): Promise<ReadonlyMap<string, Rep>> {
  const { orgId, userId, roles } = asker
  const reached = roles.includes('admin')
    ? undefined
    : inArray(
        member.userId,
        db
          .select({ id: scope.subjectId })
          .from(scope)
          .where(and(eq(scope.orgId, orgId), eq(scope.readerId, userId), eq(scope.kind, 'manager'))),
      )
  const rows = await db
    .select({ userId: member.userId, name: user.name, role: member.role })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(and(eq(member.organizationId, orgId), reached))
    .orderBy(user.name, user.id)
  const reps = rows.filter(({ role }) => parseRoles(role).includes('rep'))
  return new Map(reps.map(({ userId: id, name }) => [id, { userId: id, name }]))
}

/**
 * The people that targets come to, each once, and how many of those named may not be given anything: no reps, or
 * nobody whom the asker reaches.
 */
export async function addressed(
  db: Queryable,
  asker: Asker,
  targets: readonly Target[],
): Promise<{ readonly people: readonly Addressed[]; readonly leftOut: number }> {
  const reps = await repsFor(db, asker)
  const named = new Map<string, Target['kind']>()
  for (const { userId, kind } of await namedBy(db, asker.orgId, targets))
    if (!named.has(userId)) named.set(userId, kind)
  const people = [...reps.values()].flatMap((rep) => {
    const how = named.get(rep.userId)
    return how ? [{ ...rep, how }] : []
  })
  return { people, leftOut: named.size - people.length }
}

async function namedBy(db: Queryable, orgId: string, targets: readonly Target[]) {
  const ids = (kind: Target['kind']) => targets.filter((one) => one.kind === kind).map(({ id }) => id)
  const [teams, cohorts] = [ids('team'), ids('cohort')]
  const inTeams =
    teams.length === 0
      ? []
      : await db
          .select({ userId: teamMember.userId })
          .from(teamMember)
          .where(
            and(
              eq(teamMember.orgId, orgId),
              eq(teamMember.part, 'member'),
              inArray(teamMember.teamId, teams),
            ),
          )
  const inCohorts =
    cohorts.length === 0
      ? []
      : await db
          .select({ userId: cohortMember.userId })
          .from(cohortMember)
          .where(and(eq(cohortMember.orgId, orgId), inArray(cohortMember.cohortId, cohorts)))
  return [
    ...ids('person').map((userId) => ({ userId, kind: 'person' as const })),
    ...inTeams.map(({ userId }) => ({ userId, kind: 'team' as const })),
    ...inCohorts.map(({ userId }) => ({ userId, kind: 'cohort' as const })),
  ]
}

/** Whose standing the asker may see: their reps; undefined for everybody's. */
export const reachOf = async (db: Queryable, asker: Asker): Promise<ReadonlySet<string> | undefined> =>
  asker.roles.includes('admin') ? undefined : new Set((await repsFor(db, asker)).keys())
