import type { Room, RoomCast } from '../../room-schema.ts'
import { begin } from '../begin.ts'
import { pick, random } from '../random.ts'
import type { BuyerState, Directive, EngineEvent, World } from '../state.ts'
import { engineVersion } from '../version.ts'
import { memberCast } from './member-cast.ts'
import { sideOf } from './vote.ts'

/** Which variant a seed plays. */
export function drawRoomVariant({ id, variants }: Pick<Room, 'id' | 'variants'>, seed: number): string {
  const variant = pick(variants, random(seed, 0, 'variant'))
  if (variant === undefined) throw new Error(`room ${id} has no variant`)
  return variant
}

/** The room before anyone has spoken; the directive is null where the rep opens. Each member is drawn for themselves. */
export function beginRoom(
  cast: RoomCast,
  seed: number,
): { readonly world: World; readonly events: readonly EngineEvent[]; readonly directive: Directive | null } {
  const { members, opening, vote } = cast.room
  const present = members.map(({ persona }) => persona)
  const firsts = present.map((id) => ({ id, ...begin(memberCast(cast, id), seed, null, `begin/${id}`) }))
  const byBuyer: Record<string, BuyerState> = Object.assign({}, ...firsts.map(({ world }) => world.byBuyer))
  return {
    world: {
      engine: engineVersion,
      seed,
      exchange: 0,
      byBuyer,
      outcome: null,
      room: {
        present,
        lastSpoke: opening.by === 'rep' ? vote.sponsor : opening.by,
        lastHeard: Object.fromEntries(present.map((id) => [id, 0])),
        sides: Object.fromEntries(present.map((id) => [id, sideOf(byBuyer[id]?.commit ?? 0)])),
        tensionAt: null,
      },
    },
    events: [],
    directive: firsts.find(({ id }) => id === opening.by)?.directive ?? null,
  }
}
