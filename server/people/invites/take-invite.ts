import { and, eq, sql } from 'drizzle-orm'
import type { TeamPart } from '#contract/group.ts'
import type { Role } from '#contract/ids.ts'
import { recordAudit } from '../../audit/record.ts'
import type { Tx } from '../../db/db.ts'
import { invite } from '../../db/schema/invites.ts'
import { member } from '../../db/schema/people.ts'
import { cohortMember, teamMember } from '../../db/schema/teams.ts'
import { RequestRefused } from '../../errors.ts'
import { addMember } from '../create-person.ts'
import { lockGroups, syncReach } from '../groups/reach.ts'
import { parseRoles } from '../roles.ts'
import { isOpen } from './invite-link.ts'

/** What somebody of these roles becomes in the team of their invitation; a player-coach both. */
export function partsFor(roles: readonly Role[]): TeamPart[] {
  const leading = (['coach', 'manager'] as const).filter((role) => roles.includes(role))
  return roles.includes('rep') || leading.length === 0 ? ['member', ...leading] : leading
}

/**
 * Makes a person a member as the invitation says, with team and cohort. Who is one already keeps their roles.
 * @throws RequestRefused `invite/closed` where it was used up, revoked or ran out meanwhile
 */
export async function takeInvite(
  tx: Tx,
  { orgId, inviteId, userId, now }: { orgId: string; inviteId: string; userId: string; now: Date },
): Promise<void> {
  await lockGroups(tx, orgId)
  const its = and(eq(invite.orgId, orgId), eq(invite.id, inviteId))
  const [row] = await tx.select().from(invite).where(its)
  if (!row || !isOpen(row, now)) throw new RequestRefused('invite/closed')
  const roles = parseRoles(row.roles)
  const [known] = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.organizationId, orgId), eq(member.userId, userId)))
  if (!known) await addMember(tx, orgId, userId, roles)
  if (row.externalId !== null) await nameExternally(tx, orgId, userId, row.externalId)
  if (row.teamId !== null) {
    const { teamId } = row
    await tx
      .insert(teamMember)
      .values(partsFor(roles).map((part) => ({ orgId, teamId, userId, part })))
      .onConflictDoNothing()
    await syncReach(tx, orgId)
  }
  if (row.cohortId !== null)
    await tx.insert(cohortMember).values({ orgId, cohortId: row.cohortId, userId }).onConflictDoNothing()
  await tx
    .update(invite)
    .set({ uses: sql`${invite.uses} + 1` })
    .where(its)
  await recordAudit(tx, {
    orgId,
    actorId: userId,
    action: 'member/joined',
    personId: userId,
    subject: { kind: 'invite', id: inviteId },
    detail: { roles },
  })
}

/** Only where nobody else has it: a number that was given twice is no reason to turn somebody away. */
async function nameExternally(tx: Tx, orgId: string, userId: string, externalId: string): Promise<void> {
  const [taken] = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.organizationId, orgId), eq(member.externalId, externalId)))
  if (taken) return
  await tx
    .update(member)
    .set({ externalId })
    .where(and(eq(member.organizationId, orgId), eq(member.userId, userId)))
}
