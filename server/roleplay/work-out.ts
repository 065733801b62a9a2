import type { World } from '#personas/engine/state.ts'
import type { Db } from '../db/db.ts'
import type { RoleplayDeps } from './deps.ts'
import { playRoomTurn, type SaidInRoom } from './play-room-turn.ts'
import { playTurn } from './play-turn.ts'
import type { Stage } from './stage.ts'
import type { WorkedOut } from './store/commit-step.ts'
import { latestSnapshot, repSpeaker, type TurnRow } from './store/rows.ts'

const utterance = (turn: TurnRow): SaidInRoom => ({
  speakerId: turn.speakerId,
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
  { cast, room }: Pick<Stage, 'cast' | 'room'>,
  repTurn: TurnRow,
  before: readonly TurnRow[],
  world: World | null = null,
): Promise<WorkedOut> {
  const { readTurn } = deps
  const from = world ?? (await storedWorld(deps.db, repTurn))
  const said = utterance(repTurn)
  const earlier = before.map(utterance)
  const played = room
    ? await playRoomTurn(readTurn, room, from, { ...said, to: repTurn.addresseeIds }, earlier)
    : await playTurn(readTurn, cast, from, said, earlier)
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
