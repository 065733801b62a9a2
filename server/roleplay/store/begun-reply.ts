import type { Directive } from '#personas/engine/state.ts'
import type { Reply } from '../play-turn.ts'
import type { Queryable } from '../../db/db.ts'
import { latestSnapshot, turnsOf, type TurnRow } from './rows.ts'

/** A reply that has no words yet. */
export type BegunReply = {
  readonly turnId: string
  readonly n: number
  readonly generation: number
  readonly directive: Directive
  /** The built-in voice's words for the directive. */
  readonly builtInText: string
  /** Who comes in after it, in a room; null where nobody does. */
  readonly second: Reply | null
  /** The turns before it, in order. */
  readonly before: readonly TurnRow[]
}

/** What a stored reply is to be spoken from, for a voice that takes it up again. */
export async function readBegunReply(db: Queryable, turn: TurnRow): Promise<BegunReply> {
  const [snapshot, turns] = await Promise.all([latestSnapshot(db, turn, turn.n), turnsOf(db, turn)])
  const second = (snapshot?.second ?? null) as Reply | null
  // Whoever came in after the first reply is taken up by themselves; after a first one they come in as they would have.
  const own = turn.cause === 'interruption' ? second : null
  const directive = own?.directive ?? (snapshot?.directive as Directive | null)
  if (!snapshot || !directive) throw new Error('a reply without a directive')
  const { id: turnId, n, generation } = turn
  const before = turns.filter((earlier) => earlier.n < n)
  const builtInText = own?.builtInText ?? snapshot.builtInText ?? ''
  return { turnId, n, generation, directive, builtInText, second: own ? null : second, before }
}
