import { asc, eq } from 'drizzle-orm'
import type { Role } from '#contract/ids.ts'
import type { Tx } from '../db/db.ts'
import { member } from '../db/schema/people.ts'
import { RequestRefused } from '../errors.ts'
import { parseRoles } from './roles.ts'

/**
 * One member, with every row of the organisation held in one order: two admins who take each other's rights at once
 * cannot both succeed. `roles` are those that the member is to have afterwards.
 * @throws RequestRefused `org/not_found` for a member of no or another organisation, `member/last_admin`.
 */
export async function heldMember(tx: Tx, orgId: string, memberId: string, roles: readonly Role[]) {
  const all = await tx
    .select({ id: member.id, userId: member.userId, role: member.role })
    .from(member)
    .where(eq(member.organizationId, orgId))
    .orderBy(asc(member.id))
    .for('update')
  const row = all.find(({ id }) => id === memberId)
  if (!row) throw new RequestRefused('org/not_found')
  const admins = all.filter(({ role }) => parseRoles(role).includes('admin'))
  const isLast = admins.length === 1 && admins[0]?.id === memberId
  if (isLast && !roles.includes('admin')) throw new RequestRefused('member/last_admin')
  return row
}
