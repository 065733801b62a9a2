import type { TurnReading } from '#scoring/behaviours/reading.ts'
import type { Directive, EngineEvent, World } from '#personas/engine/state.ts'
import type { Db, Tx } from '../../db/db.ts'
import { event, reading, roleplay, snapshot, turn } from '../../db/schema/roleplay.ts'
import { inTransaction } from '../../db/transaction.ts'
import { bodyHash } from '../body-hash.ts'
import { holdsLease, leaseColumns, type Lease } from '../lease.ts'
import { repSpeaker, type TurnRow } from './rows.ts'

/** Everything a rep turn led to, ready to be stored at once before a word of the reply is spoken. */
export type WorkedOut = {
  readonly repTurn: TurnRow
  readonly replyId: string
  readonly reading: TurnReading
  readonly world: World
  readonly events: readonly EngineEvent[]
  readonly directive: Directive
  readonly builtInText: string
}

/**
 * One transaction before the voice: reading, events, snapshot, directive and the buyer turn's row.
 * @returns null where the lease was lost: another process has the roleplay and this work is void.
 */
export function commitStep(
  db: Db,
  lease: Lease,
  done: WorkedOut,
  at: { readonly node: string; readonly now: Date },
): Promise<{ readonly turn: TurnRow; readonly epoch: number } | null> {
  const { orgId, roleplayId } = lease
  const ofTurn = { orgId, roleplayId, turnN: done.repTurn.n }
  return inTransaction(db, async (tx) => {
    const [held] = await tx
      .update(roleplay)
      .set({ ...leaseColumns(at.node) })
      .where(holdsLease(lease))
      .returning()
    if (!held || held.phase !== 'live' || held.floor !== 'buyer') return null
    await tx
      .insert(reading)
      .values({ ...ofTurn, coderVersion: done.reading.coder, body: done.reading })
      .onConflictDoNothing()
    await tx.insert(snapshot).values({
      ...ofTurn,
      engineVersion: done.world.engine,
      world: done.world,
      directive: done.directive,
      builtInText: done.builtInText,
    })
    await insertEvents(tx, ofTurn, done.events)
    const [stored] = await tx
      .insert(turn)
      .values({
        orgId,
        roleplayId,
        id: done.replyId,
        n: done.repTurn.n + 1,
        seq: held.nextSeq,
        speakerId: done.directive.buyer,
        addresseeIds: [repSpeaker],
        replyToTurnId: done.repTurn.id,
        cause: 'reply',
        status: 'speaking',
        text: '',
        bodyHash: bodyHash(''),
        createdAt: at.now,
      })
      .returning()
    if (!stored) throw new Error('a stored turn came back empty')
    await tx
      .update(roleplay)
      .set({ nextSeq: held.nextSeq + 1, nextN: held.nextN + 1 })
      .where(holdsLease({ ...lease, epoch: held.leaseEpoch }))
    return { turn: stored, epoch: held.leaseEpoch }
  })
}

async function insertEvents(
  tx: Tx,
  ofTurn: { orgId: string; roleplayId: string; turnN: number },
  events: readonly EngineEvent[],
) {
  if (events.length === 0) return
  await tx
    .insert(event)
    .values(events.map((body, position) => ({ ...ofTurn, position, type: body.type, body })))
}
