import { and, eq, sql } from 'drizzle-orm'
import type { TurnReading } from '#scoring/behaviours/reading.ts'
import type { Directive, EngineEvent, World } from '#personas/engine/state.ts'
import type { Db } from '../../db/db.ts'
import { event, reading, roleplay, snapshot, turn } from '../../db/schema/roleplay.ts'
import { isNullViolation } from '../../db/sql-state.ts'
import { bodyHash } from '../body-hash.ts'
import type { Reply } from '../play-turn.ts'
import { holdsLease, leaseColumns, type Lease } from '../lease.ts'
import { repSpeaker, type TurnRow } from './rows.ts'

/** Everything a rep turn led to, ready to be stored at once before a word of the reply is spoken. */
export type WorkedOut = {
  readonly repTurn: TurnRow
  /** The reply's own. */
  readonly turnId: string
  readonly n: number
  readonly generation: number
  readonly reading: TurnReading
  readonly world: World
  readonly events: readonly EngineEvent[]
  readonly directive: Directive
  readonly builtInText: string
  /** Who comes in after the first reply, in a room. */
  readonly second: Reply | null
}

/**
 * One statement before the voice: reading, events, snapshot, directive and the buyer turn's row, or nothing of it.
 * The lease goes on under the next epoch.
 * @returns null where the lease was lost: another process has the roleplay and this work is void. The turn then gets
 *   no position, which its column refuses, and everything beside it goes with it.
 */
export async function commitStep(
  db: Db,
  lease: Lease,
  done: WorkedOut,
  at: { readonly node: string; readonly now: Date },
): Promise<TurnRow | null> {
  const { orgId, roleplayId } = lease
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
      .with(moved, ...insideOf(db, lease, done))
      .insert(turn)
      .values({
        orgId,
        roleplayId,
        id: done.turnId,
        n: done.n,
        generation: done.generation,
        seq: sql`(select ${moved.nextSeq} - 1 from ${moved})`,
        speakerId: done.directive.buyer,
        addresseeIds: [repSpeaker],
        replyToTurnId: done.repTurn.id,
        leaves: done.directive.leaves === true,
        cause: done.directive.shock === undefined ? 'reply' : 'shock',
        status: 'speaking',
        text: '',
        bodyHash: bodyHash(''),
        createdAt: at.now,
      })
      .returning()
    if (!stored) throw new Error('a stored turn came back empty')
    return stored
  } catch (error) {
    if (isNullViolation(error)) return null
    throw error
  }
}

/** What nobody sees during a run, as parts of the one statement. */
function insideOf(db: Db, { orgId, roleplayId }: Lease, done: WorkedOut) {
  const ofTurn = { orgId, roleplayId, turnN: done.repTurn.n }
  const read = db.$with('read').as(
    db
      .insert(reading)
      .values({ ...ofTurn, coderVersion: done.reading.coder, body: done.reading })
      .onConflictDoNothing()
      .returning({ turnN: reading.turnN }),
  )
  const kept = db.$with('kept').as(
    db
      .insert(snapshot)
      .values({
        ...ofTurn,
        engineVersion: done.world.engine,
        world: done.world,
        directive: done.directive,
        builtInText: done.builtInText,
        second: done.second,
      })
      .returning({ turnN: snapshot.turnN }),
  )
  if (done.events.length === 0) return [read, kept]
  const happened = db.$with('happened').as(
    db
      .insert(event)
      .values(done.events.map((body, position) => ({ ...ofTurn, position, type: body.type, body })))
      .returning({ position: event.position }),
  )
  return [read, kept, happened]
}
