import { and, asc, eq, inArray } from 'drizzle-orm'
import { teamParts, type GroupTeamView } from '#contract/group.ts'
import type { Db, Queryable } from '../../db/db.ts'
import { invite } from '../../db/schema/invites.ts'
import { user } from '../../db/schema/people.ts'
import { team, teamMember } from '../../db/schema/teams.ts'
import { inTransaction } from '../../db/transaction.ts'
import { RequestRefused } from '../../errors.ts'
import { withFreeName } from './name-taken.ts'
import { lockGroups, syncReach } from './reach.ts'

/** Teams with their people, by name; `only` restricts to some of them. */
export async function teamsOf(
  db: Queryable,
  orgId: string,
  only?: readonly string[],
): Promise<GroupTeamView[]> {
  if (only?.length === 0) return []
  const wanted = only ? inArray(team.id, [...only]) : undefined
  const teams = await db
    .select({ id: team.id, name: team.name })
    .from(team)
    .where(and(eq(team.orgId, orgId), wanted))
    .orderBy(asc(team.name), asc(team.id))
  const rows = await db
    .select({ teamId: teamMember.teamId, userId: user.id, name: user.name, part: teamMember.part })
    .from(teamMember)
    .innerJoin(user, eq(user.id, teamMember.userId))
    .where(and(eq(teamMember.orgId, orgId), only ? inArray(teamMember.teamId, [...only]) : undefined))
    .orderBy(asc(user.name), asc(user.id))
  return teams.map(({ id, name }) => {
    const people = new Map<string, GroupTeamView['people'][number]>()
    for (const row of rows.filter(({ teamId }) => teamId === id)) {
      const known = people.get(row.userId) ?? { userId: row.userId, name: row.name, parts: [] }
      known.parts = teamParts.filter((part) => part === row.part || known.parts.includes(part))
      people.set(row.userId, known)
    }
    return { id, name, people: [...people.values()] }
  })
}

/** The teams that somebody coaches or manages. */
export async function ledBy(db: Queryable, orgId: string, userId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: teamMember.teamId })
    .from(teamMember)
    .where(
      and(
        eq(teamMember.orgId, orgId),
        eq(teamMember.userId, userId),
        inArray(teamMember.part, ['coach', 'manager']),
      ),
    )
  return rows.map(({ id }) => id)
}

/** @throws RequestRefused `group/not_found` */
export async function teamView(db: Queryable, orgId: string, teamId: string): Promise<GroupTeamView> {
  const [view] = await teamsOf(db, orgId, [teamId])
  if (!view) throw new RequestRefused('group/not_found')
  return view
}

/** An empty team. The same id and name again is the same as once. @throws RequestRefused `group/name_taken`, `group/conflict` */
export async function createTeam(
  db: Db,
  orgId: string,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  const [known] = await db
    .select({ name: team.name })
    .from(team)
    .where(and(eq(team.orgId, orgId), eq(team.id, id)))
  if (known?.name === name) return
  if (known) throw new RequestRefused('group/conflict')
  await withFreeName(() => db.insert(team).values({ orgId, id, name }))
}

/** @throws RequestRefused `group/not_found`, `group/name_taken` */
export async function renameTeam(db: Db, orgId: string, teamId: string, name: string): Promise<void> {
  const changed = await withFreeName(() =>
    db
      .update(team)
      .set({ name })
      .where(and(eq(team.orgId, orgId), eq(team.id, teamId)))
      .returning({ id: team.id }),
  )
  if (changed.length === 0) throw new RequestRefused('group/not_found')
}

/** Its people stay, and who reached them through this team alone reaches them no more. Again is the same as once. */
export async function removeTeam(db: Db, orgId: string, teamId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lockGroups(tx, orgId)
    await tx
      .update(invite)
      .set({ teamId: null })
      .where(and(eq(invite.orgId, orgId), eq(invite.teamId, teamId)))
    await tx.delete(team).where(and(eq(team.orgId, orgId), eq(team.id, teamId)))
    await syncReach(tx, orgId)
  })
}
