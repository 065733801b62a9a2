import { and, eq } from 'drizzle-orm'
import { recordForPerson } from '../audit/record-for-person.ts'
import type { Db } from '../db/db.ts'
import { member, session, twoFactor, user } from '../db/schema/people.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import type { AccessEvents } from './access-events.ts'

/**
 * For somebody who has lost their app and the kept codes: the second factor goes, the password still counts, and every
 * login ends. An organisation that asks for one leads them to set up another. It stands on the record of each of their
 * organisations. @returns whose it was
 * @throws RequestRefused `org/not_found`, `auth/two_factor_own`
 */
export async function takeSecondFactor(
  db: Db,
  events: AccessEvents,
  orgId: string,
  memberId: string,
  byUserId: string,
): Promise<string> {
  const userId = await inTransaction(db, async (tx) => {
    const [row] = await tx
      .select({ userId: member.userId })
      .from(member)
      .where(and(eq(member.organizationId, orgId), eq(member.id, memberId)))
    if (!row) throw new RequestRefused('org/not_found')
    if (row.userId === byUserId) throw new RequestRefused('auth/two_factor_own')
    await tx.delete(twoFactor).where(eq(twoFactor.userId, row.userId))
    await tx.update(user).set({ twoFactorEnabled: false }).where(eq(user.id, row.userId))
    await tx.delete(session).where(eq(session.userId, row.userId))
    await recordForPerson(tx, row.userId, 'account/two_factor_taken', null)
    return row.userId
  })
  events.accessChanged({ userId, sessionId: null, reason: 'signed-out' })
  return userId
}
