import { eq, and, sql } from 'drizzle-orm'
import type { Db } from '../../db/db.ts'
import { roleplay, turn } from '../../db/schema/roleplay.ts'
import { isNullViolation } from '../../db/sql-state.ts'
import { bodyHash } from '../body-hash.ts'
import { holdsLease, leaseColumns, type Lease } from '../lease.ts'
import type { Reply } from '../play-turn.ts'
import { repSpeaker, type TurnRow } from './rows.ts'

/**
 * The row of a second buyer's reply to the same rep turn, before a word of it is spoken; the lease goes on under the
 * next epoch. @returns null where the lease was lost
 */
export async function commitSecond(
  db: Db,
  lease: Lease,
  first: TurnRow,
  { turnId, reply }: { readonly turnId: string; readonly reply: Reply },
  at: { readonly node: string; readonly now: Date },
): Promise<TurnRow | null> {
  const moved = db.$with('moved').as(
    db
      .update(roleplay)
      .set({
        nextSeq: sql`${roleplay.nextSeq} + 1`,
        nextN: sql`${roleplay.nextN} + 1`,
        ...leaseColumns(at.node),
      })
      .where(and(holdsLease(lease), eq(roleplay.phase, 'live'), eq(roleplay.floor, 'buyer')))
      .returning({ nextSeq: roleplay.nextSeq }),
  )
  try {
    const [stored] = await db
      .with(moved)
      .insert(turn)
      .values({
        orgId: lease.orgId,
        roleplayId: lease.roleplayId,
        id: turnId,
        n: first.n + 1,
        seq: sql`(select ${moved.nextSeq} - 1 from ${moved})`,
        speakerId: reply.directive.buyer,
        addresseeIds: [repSpeaker],
        replyToTurnId: first.replyToTurnId,
        cause: 'interruption',
        status: 'speaking',
        leaves: reply.directive.leaves === true,
        text: '',
        bodyHash: bodyHash(''),
        createdAt: at.now,
      })
      .returning()
    return stored ?? null
  } catch (error) {
    if (isNullViolation(error)) return null
    throw error
  }
}
