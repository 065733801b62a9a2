import type { Room, RoomFile } from './room-schema.ts'
import type { Scenario } from './schema.ts'

/** The room whole: with its own offer and facts, or those that a scenario lends. Throws where it has neither. */
export function withOffer(file: RoomFile, lent: Scenario | undefined): Room {
  const { offer = lent?.offer, facts = lent?.facts, ...rest } = file
  if (!offer || !facts) throw new Error(`the room ${file.id} has no offer`)
  return { ...rest, offer, facts }
}
