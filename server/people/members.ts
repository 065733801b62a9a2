import { and, asc, count, eq, max } from 'drizzle-orm'
import type { Role } from '#contract/ids.ts'
import type { MemberView, TeamView } from '#contract/people.ts'
import type { Db, Queryable } from '../db/db.ts'
import { scope } from '../db/schema/library.ts'
import { member, user } from '../db/schema/people.ts'
import { submission } from '../db/schema/roleplay.ts'
import { inTransaction } from '../db/transaction.ts'
import type { AccessEvents } from './access-events.ts'
import { heldMember } from './held-member.ts'
import { memberView } from './member-list.ts'
import { formatRoles, parseRoles } from './roles.ts'

/**
 * Replaces a member's roles; their open connections are closed, as they rest on the old ones.
 * @throws RequestRefused `org/not_found` for a member of no or another organisation, `member/last_admin`.
 */
export async function changeRoles(
  db: Db,
  events: AccessEvents,
  orgId: string,
  memberId: string,
  roles: readonly Role[],
): Promise<{ readonly view: MemberView; readonly before: readonly Role[] }> {
  const changed = await inTransaction(db, async (tx) => {
    const row = await heldMember(tx, orgId, memberId, roles)
    await tx
      .update(member)
      .set({ role: formatRoles(roles) })
      .where(and(eq(member.organizationId, orgId), eq(member.id, memberId)))
    return row
  })
  events.accessChanged({ userId: changed.userId, sessionId: null, reason: 'role-changed' })
  return { view: await memberView(db, orgId, memberId), before: parseRoles(changed.role) }
}

/** The reps whom a manager reaches: what they submitted and when last, and nothing of their practice. */
export async function teamOf(db: Queryable, orgId: string, managerId: string): Promise<TeamView> {
  const rows = await db
    .select({
      userId: user.id,
      name: user.name,
      submitted: count(submission.roleplayId),
      lastSubmittedAt: max(submission.submittedAt),
    })
    .from(scope)
    .innerJoin(member, and(eq(member.organizationId, scope.orgId), eq(member.userId, scope.subjectId)))
    .innerJoin(user, eq(user.id, scope.subjectId))
    .leftJoin(submission, and(eq(submission.orgId, scope.orgId), eq(submission.submittedBy, user.id)))
    .where(and(eq(scope.orgId, orgId), eq(scope.kind, 'manager'), eq(scope.readerId, managerId)))
    .groupBy(user.id)
    .orderBy(asc(user.name), asc(user.id))
  return {
    members: rows.map(({ userId, name, submitted, lastSubmittedAt }) => ({
      userId,
      name,
      submitted,
      lastSubmittedAt: lastSubmittedAt?.toISOString() ?? null,
    })),
  }
}
