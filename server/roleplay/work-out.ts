import type { World } from '#personas/engine/state.ts'
import type { Cast } from '#personas/schema.ts'
import type { Utterance } from '#scoring/behaviours/reading.ts'
import type { Db } from '../db/db.ts'
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
 * built-in voice would say. Deterministic: doing it again after a crash comes to the same. `world` is the buyer's as
 * it was left; null reads it.
 */
export async function workOut(
  deps: RoleplayDeps,
  cast: Cast,
  repTurn: TurnRow,
  before: readonly TurnRow[],
  world: World | null = null,
): Promise<WorkedOut> {
  const played = await playTurn(
    deps.readTurn,
    cast,
    world ?? (await storedWorld(deps.db, repTurn)),
    utterance(repTurn),
    before.map(utterance),
  )
  const { replies, ...inside } = played
  const [first, second] = replies
  return {
    repTurn,
    turnId: deps.newId(),
    n: repTurn.n + 1,
    generation: 1,
    ...inside,
    ...first,
    second: second ?? null,
  }
}

async function storedWorld(db: Db, repTurn: TurnRow): Promise<World> {
  const snapshot = await latestSnapshot(db, repTurn, repTurn.n)
  if (!snapshot) throw new Error('a live roleplay without a first snapshot')
  return snapshot.world
}
