import type { Directive } from '#personas/engine/state.ts'
import type { Queryable } from '../../db/db.ts'
import type { BegunReply } from '../speak-reply.ts'
import { latestSnapshot, turnsOf, type TurnRow } from './rows.ts'

/** What a stored reply is to be spoken from, for a voice that takes it up again. */
export async function readBegunReply(db: Queryable, turn: TurnRow): Promise<BegunReply> {
  const [snapshot, turns] = await Promise.all([latestSnapshot(db, turn, turn.n), turnsOf(db, turn)])
  const directive = snapshot?.directive as Directive | null
  if (!snapshot || !directive) throw new Error('a reply without a directive')
  const { id: turnId, n, generation } = turn
  const before = turns.filter((earlier) => earlier.n < n)
  return { turnId, n, generation, directive, builtInText: snapshot.builtInText ?? '', before }
}
