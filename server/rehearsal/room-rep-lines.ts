import { linesOfRoomRep, roomRepNames, type RoomRepName } from '#personas/room-reps.ts'
import type { Room } from '#personas/room-schema.ts'
import type { Library } from '../library/load.ts'
import { UsageError } from './options.ts'
import { repLines, scripted } from './rep-lines.ts'

/**
 * The rep's lines for a room: its own scripted reps, those of the scenario that lends the offer, or a text file.
 * @throws UsageError
 */
export function roomRepLines(
  rep: string,
  { id, offerOf }: Room,
  library: Pick<Library, 'roomReps' | 'reps'>,
): readonly string[] {
  const name = rep.startsWith(scripted) ? rep.slice(scripted.length) : null
  if (name === null || !isRoomRep(name)) {
    return repLines(rep, offerOf === undefined ? null : library.reps(offerOf))
  }
  const reps = library.roomReps(id)
  if (!reps) throw new UsageError('This room has no scripted reps of its own; give a file with --rep FILE.')
  return linesOfRoomRep(reps, name)
}

const isRoomRep = (name: string): name is RoomRepName => roomRepNames.some((one) => one === name)
