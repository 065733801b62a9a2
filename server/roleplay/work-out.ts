import type { Cast } from '#personas/schema.ts'
import type { Utterance } from '#scoring/behaviours/reading.ts'
import type { RoleplayDeps } from './deps.ts'
import { playTurn } from './play-turn.ts'
import type { WorkedOut } from './store/commit-step.ts'
import { latestSnapshot, repSpeaker, type TurnRow } from './store/rows.ts'

const utterance = (turn: TurnRow): Utterance => ({
  n: turn.n,
  speaker: turn.speakerId === repSpeaker ? 'rep' : 'buyer',
  text: turn.text,
})

/**
 * Reads a rep turn in the context of those `before` it, lets the buyer's state move and finds the words that the
 * built-in voice would say. Deterministic: doing it again after a crash comes to the same.
 */
export async function workOut(
  deps: RoleplayDeps,
  cast: Cast,
  repTurn: TurnRow,
  before: readonly TurnRow[],
): Promise<WorkedOut> {
  const snapshot = await latestSnapshot(deps.db, repTurn, repTurn.n)
  if (!snapshot) throw new Error('a live roleplay without a first snapshot')
  const played = await playTurn(
    deps.readTurn,
    cast,
    snapshot.world,
    utterance(repTurn),
    before.map(utterance),
  )
  return { repTurn, replyId: deps.newId(), ...played }
}
