import { and, eq, or } from 'drizzle-orm'
import type { Db, Tx } from '../db/db.ts'
import { scope } from '../db/schema/library.ts'
import { member } from '../db/schema/people.ts'
import { inTransaction } from '../db/transaction.ts'
import { sampleOf } from '../demo/sample/load.ts'
import { RequestRefused } from '../errors.ts'
import type { AccessEvents } from './access-events.ts'
import { heldMember } from './held-member.ts'

/**
 * Takes somebody out of the organisation and its sample data: nobody reaches them and they reach nobody, in no team
 * either. What they practised stays theirs and lies there unread until it is erased. @returns whom it was
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
    await takeOut(tx, orgId, row.userId)
    // It was opened to them as one of these people.
    const sample = await sampleOf(tx, orgId)
    if (sample !== null) await takeOut(tx, sample, row.userId)
    return row
  })
  events.accessChanged({ userId, sessionId: null, reason: 'role-changed' })
  return userId
}

async function takeOut(tx: Tx, orgId: string, userId: string): Promise<void> {
  await tx.delete(member).where(and(eq(member.organizationId, orgId), eq(member.userId, userId)))
  const either = or(eq(scope.readerId, userId), eq(scope.subjectId, userId))
  await tx.delete(scope).where(and(eq(scope.orgId, orgId), either))
}
