import { and, eq } from 'drizzle-orm'
import type { Db } from '../../db/db.ts'
import { roleplay, turn } from '../../db/schema/roleplay.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Outcome } from '#personas/engine/state.ts'
import { leaseColumns, leaseExpired, releasedLease } from '../lease.ts'
import {
  lastTurn,
  latestSnapshot,
  repSpeaker,
  type RoleplayKey,
  type RoleplayRow,
  type TurnRow,
} from './rows.ts'

export type TakenOver =
  /** Nobody had begun the reply: it is to be worked out, under this epoch. */
  | { readonly kind: 'unanswered'; readonly repTurn: TurnRow; readonly epoch: number }
  /** A reply had been begun and broke off: marked interrupted, the floor is the rep's (or it was the last word). */
  | { readonly kind: 'interrupted'; readonly turn: TurnRow; readonly roleplay: RoleplayRow }

/**
 * Takes up a roleplay whose speaker has gone (its lease has run out, by the database's clock).
 * @returns null where somebody holds a live lease or nothing is pending.
 */
export function takeOver(db: Db, key: RoleplayKey, node: string, now: Date): Promise<TakenOver | null> {
  return inTransaction(db, async (tx) => {
    const [row] = await tx
      .update(roleplay)
      .set(leaseColumns(node))
      .where(
        and(
          eq(roleplay.orgId, key.orgId),
          eq(roleplay.id, key.roleplayId),
          eq(roleplay.phase, 'live'),
          eq(roleplay.floor, 'buyer'),
          leaseExpired,
        ),
      )
      .returning()
    if (!row) return null
    const last = await lastTurn(tx, key)
    if (!last) throw new Error('the floor is the buyer’s, and there is no turn')
    const speaking = last.status === 'speaking'
    if (!speaking && last.speakerId === repSpeaker) {
      return { kind: 'unanswered', repTurn: last, epoch: row.leaseEpoch }
    }
    const step = await latestSnapshot(tx, key)
    const outcome: Outcome | null = step?.world.outcome ?? null
    const [broken] = await tx
      .update(turn)
      // A first reply that was whole stays so: whoever was to come in after it does not.
      .set({
        ...(speaking ? { status: 'interrupted' as const, reason: 'restart', doneAt: now } : {}),
        voice: last.voice ?? 'built-in',
        seq: row.nextSeq,
      })
      .where(and(eq(turn.orgId, key.orgId), eq(turn.id, last.id)))
      .returning()
    const [moved] = await tx
      .update(roleplay)
      .set({
        nextSeq: row.nextSeq + 1,
        exchangesDone:
          row.exchangesDone + (speaking && last.generation === 1 && last.cause !== 'interruption' ? 1 : 0),
        ...releasedLease,
        ...(outcome
          ? { phase: 'ended' as const, floor: null, outcome, endedAt: now }
          : { floor: 'rep' as const }),
      })
      .where(and(eq(roleplay.orgId, key.orgId), eq(roleplay.id, key.roleplayId)))
      .returning()
    if (!broken || !moved) throw new Error('a stored turn came back empty')
    return { kind: 'interrupted', turn: broken, roleplay: moved }
  })
}
