import { and, eq } from 'drizzle-orm'
import type { Db } from '../../db/db.ts'
import { roleplay, turn } from '../../db/schema/roleplay.ts'
import { inTransaction } from '../../db/transaction.ts'
import { bodyHash } from '../body-hash.ts'
import { leaseColumns } from '../lease.ts'
import { transition } from '../machine.ts'
import { RequestRefused } from '../../errors.ts'
import { lastTurn, lockRoleplay, repSpeaker, stateOf, type RoleplayKey, type TurnRow } from './rows.ts'

export type RepTurn = { readonly turnId: string; readonly n: number; readonly text: string }

/**
 * Stores a rep turn exactly once and hands the floor to the buyer under a new lease.
 * The same id with the same words answers as the first time (`fresh` false); with other words it is a conflict.
 */
export function commitRepTurn(
  db: Db,
  key: RoleplayKey,
  said: RepTurn,
  at: { readonly node: string; readonly now: Date },
): Promise<{ readonly turn: TurnRow; readonly epoch: number; readonly fresh: boolean }> {
  const hash = bodyHash(said.text)
  return inTransaction(db, async (tx) => {
    const row = await lockRoleplay(tx, key)
    if (!row) throw new RequestRefused('roleplay/not_found')
    const [known] = await tx
      .select()
      .from(turn)
      .where(and(eq(turn.orgId, key.orgId), eq(turn.id, said.turnId)))
    if (known) {
      if (known.roleplayId !== key.roleplayId || known.bodyHash !== hash)
        throw new RequestRefused('turn/conflict')
      return { turn: known, epoch: row.leaseEpoch, fresh: false }
    }
    const last = await lastTurn(tx, key)
    const answer = transition(stateOf(row, last), { type: 'rep-spoke', turnId: said.turnId, n: said.n })
    if (!answer.ok) throw new RequestRefused(answer.code)
    const [stored] = await tx
      .insert(turn)
      .values({
        ...key,
        id: said.turnId,
        n: said.n,
        seq: row.nextSeq,
        speakerId: repSpeaker,
        addresseeIds: last && last.speakerId !== repSpeaker ? [last.speakerId] : [],
        replyToTurnId: last?.id ?? null,
        cause: 'reply',
        status: 'done',
        text: said.text,
        bodyHash: hash,
        createdAt: at.now,
        doneAt: at.now,
      })
      .returning()
    const [moved] = await tx
      .update(roleplay)
      .set({ floor: 'buyer', nextN: said.n + 1, nextSeq: row.nextSeq + 1, ...leaseColumns(at.node) })
      .where(and(eq(roleplay.orgId, key.orgId), eq(roleplay.id, key.roleplayId)))
      .returning({ epoch: roleplay.leaseEpoch })
    if (!stored || !moved) throw new Error('a stored turn came back empty')
    return { turn: stored, epoch: moved.epoch, fresh: true }
  })
}
