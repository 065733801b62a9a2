import { linesOfRoomRep } from '#personas/room-reps.ts'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import type { Library } from '#server/library/load.ts'
import { rehearsedRoom, roomCastFor } from '#server/rehearsal/rehearse-room.ts'

/** How a room is gone about: its process alone, with the tension named once, and two orders of address. */
export const ways = ['process-only', 'process-with-tension', 'better', 'worse'] as const
export type Way = (typeof ways)[number]

/** Seeds from 1 that ended in a commitment, by way. */
export type RoomWins = {
  readonly room: string
  readonly seeds: number
  readonly wins: Readonly<Record<Way, number>>
}

/** The second step of difficulty, through the coder: nothing is read by hand. */
const difficulty = 2

/** Plays one room through text. @throws where it has no scripted reps */
export async function playRoom(
  library: Library,
  room: string,
  seeds: number,
  embed: Embed,
): Promise<RoomWins> {
  const reps = library.roomReps(room)
  if (!reps) throw new Error(`${room} has no scripted reps`)
  const wins: Record<Way, number> = { 'process-only': 0, 'process-with-tension': 0, better: 0, worse: 0 }
  for (const way of ways) {
    const lines =
      way === 'better' || way === 'worse'
        ? reps.orders.lines.map((text, index) => ({ text, to: reps.orders[way][index] ?? [] }))
        : linesOfRoomRep(reps, way)
    for (let seed = 1; seed <= seeds; seed += 1) {
      const cast = roomCastFor(library, room, seed, difficulty)
      if (!cast) throw new Error(`there is no room ${room}`)
      const { end } = await rehearsedRoom({
        cast,
        seed,
        lines,
        readTurn: (turn, before, facts, anchors) => readTurn(turn, before, facts, anchors, embed),
      })
      if (end.outcome?.kind === 'commitment') wins[way] += 1
    }
  }
  return { room, seeds, wins }
}
