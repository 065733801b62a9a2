import { and, eq } from 'drizzle-orm'
import type { Db } from '../../db/db.ts'
import { roleplay, turn, turnGeneration } from '../../db/schema/roleplay.ts'
import { inTransaction } from '../../db/transaction.ts'
import { bodyHash } from '../body-hash.ts'
import { leaseColumns } from '../lease.ts'
import { transition } from '../machine.ts'
import { RequestRefused } from '../../errors.ts'
import { lastTurn, lockRoleplay, stateOf, type RoleplayKey, type TurnRow } from './rows.ts'

/**
 * Opens an interrupted reply again under the next generation; the words that were released stay in
 * `turn_generation`. Refuses when the floor is not the rep's or nothing was interrupted.
 */
export function reopenReply(
  db: Db,
  key: RoleplayKey,
  turnId: string,
  node: string,
): Promise<{ readonly turn: TurnRow; readonly epoch: number }> {
  return inTransaction(db, async (tx) => {
    const row = await lockRoleplay(tx, key)
    if (!row) throw new RequestRefused('roleplay/not_found')
    const last = await lastTurn(tx, key)
    const answer = transition(stateOf(row, last), { type: 'reply-requested-again', turnId })
    if (!answer.ok || !last) throw new RequestRefused(answer.ok ? 'turn/nothing_to_regenerate' : answer.code)
    await tx.insert(turnGeneration).values({
      orgId: key.orgId,
      turnId,
      generation: last.generation,
      voice: last.voice,
      reason: last.reason,
      text: last.text,
    })
    const [moved] = await tx
      .update(roleplay)
      .set({ floor: 'buyer', nextSeq: row.nextSeq + 1, ...leaseColumns(node) })
      .where(and(eq(roleplay.orgId, key.orgId), eq(roleplay.id, key.roleplayId)))
      .returning({ epoch: roleplay.leaseEpoch })
    const [opened] = await tx
      .update(turn)
      .set({
        status: 'speaking',
        generation: last.generation + 1,
        seq: row.nextSeq,
        text: '',
        bodyHash: bodyHash(''),
        voice: null,
        reason: null,
        truncated: false,
        doneAt: null,
      })
      .where(and(eq(turn.orgId, key.orgId), eq(turn.id, turnId)))
      .returning()
    if (!moved || !opened) throw new Error('a stored turn came back empty')
    return { turn: opened, epoch: moved.epoch }
  })
}
