import { and, eq, inArray, like } from 'drizzle-orm'
import type { Db } from '../../db/db.ts'
import { member, user } from '../../db/schema/people.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { AccessEvents } from '../../people/access-events.ts'
import { removeOrganisations } from '../remove-organisations.ts'
import { sampleOf } from './load.ts'

/** Takes the sample data of an organisation out, with its invented people. Again is the same as once. */
export async function removeSample(db: Db, events: AccessEvents, orgId: string): Promise<void> {
  const visitors = await inTransaction(db, async (tx) => {
    const sample = await sampleOf(tx, orgId)
    if (sample === null) return []
    const members = await tx
      .select({ userId: user.id, email: user.email })
      .from(member)
      .innerJoin(user, eq(user.id, member.userId))
      .where(eq(member.organizationId, sample))
    await removeOrganisations(tx, [sample])
    const ids = members.map(({ userId }) => userId)
    // By their addresses, which nobody can have: a real person stays, even one who has left everything else.
    await tx.delete(user).where(and(inArray(user.id, ids), like(user.email, '%@sample.example')))
    return members.filter(({ email }) => !email.endsWith('@sample.example'))
  })
  for (const { userId } of visitors) events.accessChanged({ userId, sessionId: null, reason: 'role-changed' })
}
