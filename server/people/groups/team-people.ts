import { and, eq, inArray } from 'drizzle-orm'
import type * as z from 'zod'
import type { setTeamPeople as body } from '#contract/group.ts'
import type { Db, Tx } from '../../db/db.ts'
import { member } from '../../db/schema/people.ts'
import { team, teamMember } from '../../db/schema/teams.ts'
import { inTransaction } from '../../db/transaction.ts'
import { RequestRefused } from '../../errors.ts'
import { parseRoles } from '../roles.ts'
import { lockGroups, syncReach } from './reach.ts'

type People = z.output<typeof body>['people']

/**
 * Sets what each of these people is in a team, all or none of them. Coaching and managing need the role.
 * @throws RequestRefused `group/not_found`, `request/invalid` naming who cannot be that
 */
export async function setTeamPeople(db: Db, orgId: string, teamId: string, people: People): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lockGroups(tx, orgId)
    const [found] = await tx
      .select({ id: team.id })
      .from(team)
      .where(and(eq(team.orgId, orgId), eq(team.id, teamId)))
    if (!found) throw new RequestRefused('group/not_found')
    await refuseWrong(tx, orgId, people)
    const ids = people.map(({ userId }) => userId)
    await tx
      .delete(teamMember)
      .where(and(eq(teamMember.orgId, orgId), eq(teamMember.teamId, teamId), inArray(teamMember.userId, ids)))
    const rows = people.flatMap(({ userId, parts }) =>
      [...new Set(parts)].map((part) => ({ orgId, teamId, userId, part })),
    )
    if (rows.length > 0) await tx.insert(teamMember).values(rows).onConflictDoNothing()
    await syncReach(tx, orgId)
  })
}

async function refuseWrong(tx: Tx, orgId: string, people: People): Promise<void> {
  const rows = await tx
    .select({ userId: member.userId, role: member.role })
    .from(member)
    .where(
      and(
        eq(member.organizationId, orgId),
        inArray(
          member.userId,
          people.map(({ userId }) => userId),
        ),
      ),
    )
  const fields = people.flatMap(({ userId, parts }, index) => {
    const row = rows.find((one) => one.userId === userId)
    if (!row) return [{ field: `people.${index}.userId`, message: 'Nobody of this id is a member here.' }]
    const roles = parseRoles(row.role)
    return parts
      .filter((part) => part !== 'member' && !roles.includes(part))
      .map((part) => ({
        field: `people.${index}.parts`,
        message: `Only somebody with the role of ${part} can be that. Give them the role first.`,
      }))
  })
  if (fields.length > 0) throw new RequestRefused('request/invalid', { fields })
}
