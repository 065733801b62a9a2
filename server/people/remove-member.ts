import { and, eq, or } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { scope } from '../db/schema/library.ts'
import { member } from '../db/schema/people.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import type { AccessEvents } from './access-events.ts'
import { heldMember } from './held-member.ts'

/**
 * Takes somebody out of the organisation: nobody reaches them and they reach nobody, in no team either. What they
 * practised stays theirs and lies there unread until it is erased. @returns whom it was
 * @throws RequestRefused `org/not_found`, `member/last_admin`, `member/yourself`
 */
export async function removeMember(
  db: Db,
  events: AccessEvents,
  orgId: string,
  memberId: string,
  byUserId: string,
): Promise<string> {
  const { userId } = await inTransaction(db, async (tx) => {
    const row = await heldMember(tx, orgId, memberId, [])
    if (row.userId === byUserId) throw new RequestRefused('member/yourself')
    await tx.delete(member).where(and(eq(member.organizationId, orgId), eq(member.id, memberId)))
    const either = or(eq(scope.readerId, row.userId), eq(scope.subjectId, row.userId))
    await tx.delete(scope).where(and(eq(scope.orgId, orgId), either))
    return row
  })
  events.accessChanged({ userId, sessionId: null, reason: 'role-changed' })
  return userId
}
