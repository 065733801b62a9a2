import { and, asc, count, eq, exists, ilike, inArray, lte, or, sql } from 'drizzle-orm'
import { teamParts, type GroupTeamLine, type TeamPage } from '#contract/group.ts'
import type { Db } from '../../db/db.ts'
import { anywhere, pageByName, type NamePlace } from '../../db/page-by-name.ts'
import { user } from '../../db/schema/people.ts'
import { team, teamMember } from '../../db/schema/teams.ts'

/** How many of a team's people a list names. */
const shown = 8
const pageSize = 20

type Asked = NamePlace & { readonly only?: readonly string[] | undefined }

/** Teams by name, a page at a time, each with the first of its people; `only` restricts to some of them. */
export async function teamLines(db: Db, orgId: string, asked: Asked): Promise<TeamPage> {
  const { find, only, limit = pageSize } = asked
  if (only?.length === 0) return { teams: [], total: 0, from: 0, previous: null, next: null }
  const withPerson = (pattern: string) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(teamMember)
        .innerJoin(user, eq(user.id, teamMember.userId))
        .where(
          and(eq(teamMember.orgId, team.orgId), eq(teamMember.teamId, team.id), ilike(user.name, pattern)),
        ),
    )
  const { rows, ...place } = await pageByName(
    {
      name: team.name,
      id: team.id,
      within: and(
        eq(team.orgId, orgId),
        only ? inArray(team.id, [...only]) : undefined,
        find ? or(ilike(team.name, anywhere(find)), withPerson(anywhere(find))) : undefined,
      ),
      count: async (where) => {
        const [row] = await db.select({ n: count() }).from(team).where(where)
        return row?.n ?? 0
      },
      rows: (where, order, most) =>
        db
          .select({ id: team.id, name: team.name })
          .from(team)
          .where(where)
          .orderBy(...order)
          .limit(most),
    },
    { ...asked, limit },
  )
  return { teams: await withPeople(db, orgId, rows), ...place }
}

async function withPeople(
  db: Db,
  orgId: string,
  teams: readonly { readonly id: string; readonly name: string }[],
): Promise<GroupTeamLine[]> {
  if (teams.length === 0) return []
  const partition = sql`partition by ${teamMember.teamId}, ${teamMember.part}`
  const numbered = db
    .select({
      teamId: teamMember.teamId,
      part: teamMember.part,
      name: user.name,
      n: sql<number>`row_number() over (${partition} order by ${user.name}, ${user.id})::int`.as('n'),
      of: sql<number>`count(*) over (${partition})::int`.as('of'),
    })
    .from(teamMember)
    .innerJoin(user, eq(user.id, teamMember.userId))
    .where(
      and(
        eq(teamMember.orgId, orgId),
        inArray(
          teamMember.teamId,
          teams.map(({ id }) => id),
        ),
      ),
    )
    .as('numbered')
  const rows = await db.select().from(numbered).where(lte(numbered.n, shown)).orderBy(asc(numbered.n))
  return teams.map(({ id, name }) => {
    const [member, coach, manager] = teamParts.map((part) => {
      const own = rows.filter((row) => row.teamId === id && row.part === part)
      return { size: own[0]?.of ?? 0, names: own.map((row) => row.name) }
    })
    const nobody = { size: 0, names: [] }
    return { id, name, member: member ?? nobody, coach: coach ?? nobody, manager: manager ?? nobody }
  })
}
