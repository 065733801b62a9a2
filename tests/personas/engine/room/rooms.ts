import { advanceRoom } from '#personas/engine/room/advance-room.ts'
import { beginRoom, drawRoomVariant } from '#personas/engine/room/begin-room.ts'
import type { RoomStep } from '#personas/engine/room/room-draft.ts'
import type { RoomState } from '#personas/engine/room/room-state.ts'
import type { BuyerState, World } from '#personas/engine/state.ts'
import type { HeardTurn } from '#personas/engine/reading.ts'
import type { RoomCast } from '#personas/room-schema.ts'
import { loadLibrary } from '#server/library/load.ts'
import { heard } from '../turns.ts'

export const library = loadLibrary()

/** The room of the finance chief, whatever else the library comes to hold. */
export const anyRoom = 'twelve-days-and-three-sites'
export const [ruth, bronwen, marek] = ['ruth-calloway', 'bronwen-tasker', 'marek-dillon'] as const
export const everybody = [ruth, bronwen, marek] as const

export function roomCast(seed = 1): RoomCast {
  const room = library.rooms.find(({ id }) => id === anyRoom)
  const cast = room && library.roomCast(anyRoom, { variantId: drawRoomVariant(room, seed), difficulty: 2 })
  if (!cast) throw new Error('the library ships no room')
  return cast
}

export const roomOf = ({ room }: World): RoomState => {
  if (!room) throw new Error('a world without a room')
  return room
}

export function stateIn(world: World, buyer: string): BuyerState {
  const state = world.byBuyer[buyer]
  if (!state) throw new Error(`${buyer} is not in the world`)
  return state
}

/** A room whose members stand as given. */
export function roomWith(
  cast: RoomCast,
  states: Readonly<Record<string, Partial<BuyerState>>>,
  seed = 1,
): World {
  const { world } = beginRoom(cast, seed)
  const byBuyer = Object.fromEntries(
    Object.entries(world.byBuyer).map(([id, state]) => [id, { ...state, ...states[id] }]),
  )
  return { ...world, byBuyer }
}

/** Something said to some of the room: codes read with full confidence, and how near it comes to what nobody says. */
export type Line = {
  readonly to: readonly string[]
  readonly codes: readonly string[]
  readonly near?: number
}

export const lineAt = (turn: number, { codes, near }: Line): HeardTurn =>
  heard(turn, codes, { anchors: near === undefined ? [] : [{ id: 'tension', similarity: near }] })

/** The lines one after the other, until the room ends it. */
export function playLines(cast: RoomCast, seed: number, lines: readonly Line[]): readonly RoomStep[] {
  let { world } = beginRoom(cast, seed)
  const steps: RoomStep[] = []
  for (const [index, line] of lines.entries()) {
    const to = line.to.filter((id) => roomOf(world).present.includes(id))
    if (world.outcome || to.length === 0) break
    const step = advanceRoom(cast, world, lineAt(2 * index + 2, line), to)
    steps.push(step)
    world = step.world
  }
  return steps
}
