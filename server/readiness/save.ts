import { and, eq } from 'drizzle-orm'
import type { SaveReadiness } from '#contract/readiness.ts'
import type { Db, Tx } from '../db/db.ts'
import { readiness } from '../db/schema/readiness.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { againIfTaken } from '../roleplay/store/again-if-taken.ts'
import type { Whose } from './whose.ts'

/**
 * Keeps what somebody writes before a conversation. With the same id again it takes the place of what was there, until
 * the conversation has ended: from then on it stays as it was written.
 * @throws RequestRefused `roleplay/not_found` for a conversation that is not theirs, `readiness/over`, and
 *   `readiness/conflict` for an id or a conversation that is taken
 */
export async function saveReadiness(
  db: Db,
  { orgId, ownerId }: Whose,
  id: string,
  { roleplayId, ...written }: SaveReadiness,
  now: Date,
): Promise<void> {
  await againIfTaken(() =>
    inTransaction(db, async (tx) => {
      if (roleplayId !== null) await refuseOthers(tx, { orgId, ownerId }, roleplayId)
      const [taken] = await tx
        .select({ ownerId: readiness.ownerId, roleplayId: readiness.roleplayId })
        .from(readiness)
        .where(and(eq(readiness.orgId, orgId), eq(readiness.id, id)))
        .for('update')
      if (taken && (taken.ownerId !== ownerId || taken.roleplayId !== roleplayId))
        throw new RequestRefused('readiness/conflict')
      if (taken) {
        await tx
          .update(readiness)
          .set(written)
          .where(and(eq(readiness.orgId, orgId), eq(readiness.id, id)))
        return
      }
      if (roleplayId !== null) await refuseSecond(tx, orgId, roleplayId)
      await tx.insert(readiness).values({ orgId, id, ownerId, roleplayId, ...written, createdAt: now })
    }),
  )
}

/** A conversation that is not one's own is not there. */
async function refuseOthers(tx: Tx, { orgId, ownerId }: Whose, roleplayId: string): Promise<void> {
  const [talk] = await tx
    .select({ ownerId: roleplay.ownerId, phase: roleplay.phase, erasedAt: roleplay.erasedAt })
    .from(roleplay)
    .where(and(eq(roleplay.orgId, orgId), eq(roleplay.id, roleplayId)))
  if (!talk || talk.ownerId !== ownerId || talk.erasedAt !== null)
    throw new RequestRefused('roleplay/not_found')
  if (talk.phase === 'ended') throw new RequestRefused('readiness/over')
}

/** Two windows: what the first wrote stays. */
async function refuseSecond(tx: Tx, orgId: string, roleplayId: string): Promise<void> {
  const [other] = await tx
    .select({ id: readiness.id })
    .from(readiness)
    .where(and(eq(readiness.orgId, orgId), eq(readiness.roleplayId, roleplayId)))
  if (other) throw new RequestRefused('readiness/conflict')
}
