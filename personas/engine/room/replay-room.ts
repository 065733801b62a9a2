import type { RoomCast } from '../../room-schema.ts'
import type { HeardTurn } from '../reading.ts'
import { playedAgain, saying, type Replayed } from '../replay.ts'
import type { World } from '../state.ts'
import { advanceRoom } from './advance-room.ts'

/** A rep turn as it is heard now, to whom it was said, and what each had spoken by the end of its exchange, by their id. */
export type RoomReplayTurn = HeardTurn & {
  readonly to: readonly string[]
  readonly spoken: Readonly<Record<string, readonly string[]>>
}

/**
 * The course that these rep turns would have taken in a room from `start`, as `replay` works it out for one buyer. A
 * turn said to somebody who would have left by then is said to whoever spoke last.
 */
export const replayRoom = (
  cast: RoomCast,
  start: World,
  turns: readonly RoomReplayTurn[],
): readonly Replayed[] =>
  playedAgain(start, turns, (world, { spoken, to, ...heard }) =>
    saying(advanceRoom(cast, world, heard, stillThere(world, to)), spoken),
  )

function stillThere({ room }: World, to: readonly string[]): readonly string[] {
  if (!room) throw new Error('a replay of a room without one')
  const there = to.filter((id) => room.present.includes(id))
  if (there.length > 0) return there
  return room.present.includes(room.lastSpoke) ? [room.lastSpoke] : room.present.slice(0, 1)
}
