import { and, eq } from 'drizzle-orm'
import type { Nominate } from '#contract/playbook.ts'
import type { Asker } from '../assignments/audience.ts'
import type { Db, Queryable } from '../db/db.ts'
import { member } from '../db/schema/people.ts'
import { nomination } from '../db/schema/playbooks.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { parseRoles } from '../people/roles.ts'
import { bodyHash } from '../roleplay/body-hash.ts'
import { againIfTaken } from '../roleplay/store/again-if-taken.ts'
import { ledBy, nominationFor } from './nomination-rows.ts'
import { tellNominated } from './tell.ts'

/**
 * Asks a rep to let others learn from how they meet one kind of moment. The same id and request again is the same as
 * once. @throws RequestRefused `nomination/not_a_rep` for somebody who is no rep, whom the asker does not reach or who
 *   is the asker: consent stands between two people; `nomination/conflict`
 */
export async function nominateRep(db: Db, asker: Asker, body: Nominate, now: Date): Promise<void> {
  const { orgId, userId } = asker
  const { id, performerId, kind, ground } = body
  const led = await ledBy(db, asker)
  const reached = led === undefined || led.has(performerId)
  if (performerId === userId || !reached || !(await isRep(db, orgId, performerId)))
    throw new RequestRefused('nomination/not_a_rep')
  const requestHash = bodyHash(body)
  await againIfTaken(() =>
    inTransaction(db, async (tx) => {
      const [known] = await tx.select().from(nomination).where(eq(nomination.id, id))
      if (known) {
        if (known.orgId === orgId && known.nominatedBy === userId && known.requestHash === requestHash) return
        throw new RequestRefused('nomination/conflict')
      }
      await tx
        .insert(nomination)
        .values({ orgId, id, performerId, kind, ground, nominatedBy: userId, requestHash, createdAt: now })
      await tellNominated(tx, performerId, { orgId, subjectId: id, at: now })
    }),
  )
}

async function isRep(db: Queryable, orgId: string, userId: string): Promise<boolean> {
  const [row] = await db
    .select({ role: member.role })
    .from(member)
    .where(and(eq(member.organizationId, orgId), eq(member.userId, userId)))
  return row !== undefined && parseRoles(row.role).includes('rep')
}

/** Ends it for both; what was handed over for it is no longer anybody else's to see. */
export async function endNomination(db: Db, asker: Asker, id: string): Promise<void> {
  const { row } = await nominationFor(db, { asker, as: 'leader' }, id)
  await db.delete(nomination).where(and(eq(nomination.orgId, row.orgId), eq(nomination.id, row.id)))
}
