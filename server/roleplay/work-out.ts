import type { Cast } from '#personas/schema.ts'
import type { Utterance } from '#scoring/behaviours/reading.ts'
import type { RoleplayDeps } from './deps.ts'
import { playTurn } from './play-turn.ts'
import type { WorkedOut } from './store/commit-step.ts'
import { latestSnapshot, repSpeaker, turnsOf, type RoleplayKey, type TurnRow } from './store/rows.ts'

const utterance = (turn: TurnRow): Utterance => ({
  n: turn.n,
  speaker: turn.speakerId === repSpeaker ? 'rep' : 'buyer',
  text: turn.text,
})

/**
 * Reads a rep turn, lets the buyer's state move and finds the words that the built-in voice would say.
 * Deterministic: doing it again after a crash comes to the same.
 */
export async function workOut(
  deps: RoleplayDeps,
  key: RoleplayKey,
  cast: Cast,
  repTurn: TurnRow,
): Promise<WorkedOut> {
  const turns = await turnsOf(deps.db, key)
  const before = turns.filter(({ n }) => n < repTurn.n).map(utterance)
  const snapshot = await latestSnapshot(deps.db, key, repTurn.n)
  if (!snapshot) throw new Error('a live roleplay without a first snapshot')
  const played = await playTurn(deps.readTurn, cast, snapshot.world, utterance(repTurn), before)
  return { repTurn, replyId: deps.newId(), ...played }
}
