import type { RoomCast } from '../../room-schema.ts'
import type { World } from '../state.ts'

/** How likely the room would go along if it were decided now, 0–1: its members' commitments by their weight. */
export const roomCommit = ({ room }: Pick<RoomCast, 'room'>, { byBuyer }: Pick<World, 'byBuyer'>): number =>
  room.members.reduce((sum, { persona, weight }) => sum + weight * (byBuyer[persona]?.commit ?? 0), 0)
