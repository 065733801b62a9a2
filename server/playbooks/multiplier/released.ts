import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Queryable } from '../../db/db.ts'
import { member } from '../../db/schema/people.ts'
import { playbookDraw, playbookHalf } from '../../db/schema/playbook-halves.ts'
import { playbookReader, playbookVersion } from '../../db/schema/playbook-texts.ts'
import { cohortMember, teamMember } from '../../db/schema/teams.ts'
import { parseRoles } from '../../people/roles.ts'

export type DrawRow = typeof playbookDraw.$inferSelect
export type Half = 'first' | 'later'

/** Whom a playbook went to, and when. `half`: null for everybody where chance decided nothing. */
export type Released = {
  readonly since: Date
  readonly draw: DrawRow | null
  readonly people: ReadonlyMap<string, Half | null>
}

const isOf = (table: typeof playbookDraw | typeof playbookHalf, orgId: string, playbookId: string) =>
  and(eq(table.orgId, orgId), eq(table.playbookId, playbookId))

export async function drawOf(db: Queryable, orgId: string, playbookId: string): Promise<DrawRow | null> {
  const [draw] = await db
    .select()
    .from(playbookDraw)
    .where(isOf(playbookDraw, orgId, playbookId))
  return draw ?? null
}

export const halvesOf = (db: Queryable, orgId: string, playbookId: string) =>
  db
    .select()
    .from(playbookHalf)
    .where(isOf(playbookHalf, orgId, playbookId))

/** Null where it was never published. The performer counts for nobody who learned from them. */
export async function releasedOf(
  db: Queryable,
  { orgId, id }: { readonly orgId: string; readonly id: string },
  performerId: string,
): Promise<Released | null> {
  const draw = await drawOf(db, orgId, id)
  if (draw) {
    const halves = await halvesOf(db, orgId, id)
    return { since: draw.drawnAt, draw, people: new Map(halves.map(({ repId, half }) => [repId, half])) }
  }
  const [first] = await db
    .select({ at: playbookVersion.publishedAt })
    .from(playbookVersion)
    .where(and(eq(playbookVersion.orgId, orgId), eq(playbookVersion.playbookId, id)))
    .orderBy(asc(playbookVersion.version))
    .limit(1)
  if (!first) return null
  const readers = (await groupReaders(db, orgId, id)).filter((userId) => userId !== performerId)
  return { since: first.at, draw: null, people: new Map(readers.map((userId) => [userId, null])) }
}

/** Reps in the teams and cohorts that it was published to. */
export async function groupReaders(db: Queryable, orgId: string, playbookId: string): Promise<string[]> {
  const groups = await db
    .select()
    .from(playbookReader)
    .where(and(eq(playbookReader.orgId, orgId), eq(playbookReader.playbookId, playbookId)))
  const teams = groups.flatMap(({ teamId }) => (teamId === null ? [] : [teamId]))
  const cohorts = groups.flatMap(({ cohortId }) => (cohortId === null ? [] : [cohortId]))
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
  const ids = [...new Set([...inTeams, ...inCohorts].map(({ userId }) => userId))]
  if (ids.length === 0) return []
  const members = await db
    .select({ userId: member.userId, role: member.role })
    .from(member)
    .where(and(eq(member.organizationId, orgId), inArray(member.userId, ids)))
  return members.filter(({ role }) => parseRoles(role).includes('rep')).map(({ userId }) => userId)
}
