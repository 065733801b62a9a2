import type * as z from 'zod'
import type { startRoleplay } from '#contract/roleplay.ts'
import { begin, drawVariant } from '#personas/engine/begin.ts'
import { beginRoom, drawRoomVariant } from '#personas/engine/room/begin-room.ts'
import { memberCast } from '#personas/engine/room/member-cast.ts'
import type { Directive, World } from '#personas/engine/state.ts'
import type { Room, RoomCast } from '#personas/room-schema.ts'
import type { Cast, Persona, Scenario } from '#personas/schema.ts'
import { RequestRefused } from '../errors.ts'
import type { Offering } from '../library/pack-ready.ts'
import { playableOf } from '../library/playable.ts'
import type { Offer } from '../packs/offer-for.ts'
import { openingLine } from './opening-line.ts'
import { findQuickLine } from './quick-lines.ts'

/** What can be started. */
export type Startable = {
  cast(scenarioId: string, options: { variantId?: string; difficulty?: Cast['difficulty'] }): Cast | null
  readonly scenarios: readonly Scenario[]
  readonly rooms: readonly Room[]
  roomCast(roomId: string, options: { variantId?: string; difficulty?: Cast['difficulty'] }): RoomCast | null
} & Pick<Offering, 'offered'>

/** A roleplay before its first rep turn, with one buyer or with several. */
export type Beginning = {
  /** What is pinned: a scenario or a room, whole. */
  readonly body: Scenario | Room
  readonly variant: string
  readonly difficulty: Cast['difficulty']
  /** In the order of the room. */
  readonly buyers: readonly Persona[]
  readonly world: World
  readonly directive: Directive | null
  readonly opening: { readonly by: string; readonly text: string } | null
}

type Request = Pick<z.infer<typeof startRoleplay>, 'scenarioId' | 'difficulty' | 'quickLineId'>

/**
 * With an `offer` a scenario begins with that in the place of its own.
 * @throws RequestRefused where there is no such scenario, no such line to begin it with, or it can only be played with
 * its own offer
 */
export function beginningOf(
  library: Startable,
  request: Request,
  seed: number,
  offer: Pick<Offer, 'pack' | 'pin'> | null = null,
): Beginning {
  const scenario = library.scenarios.find(({ id }) => id === request.scenarioId)
  const packed = scenario && offer ? library.offered(scenario.id, offer.pack, offer.pin) : null
  if (offer && !packed) throw new RequestRefused(scenario ? 'pack/not_ready' : 'scenario/not_found')
  if (packed) return withOne(playableOf([packed.persona], [packed.scenario]), packed.scenario, request, seed)
  if (scenario) return withOne(library, scenario, request, seed)
  const room = library.rooms.find(({ id }) => id === request.scenarioId)
  if (room && request.quickLineId === undefined) return withSeveral(library, room, request, seed)
  throw new RequestRefused('scenario/not_found')
}

const chosen = ({ difficulty }: Request) => (difficulty ? { difficulty } : {})

function withOne(
  library: Pick<Startable, 'cast'>,
  scenario: Scenario,
  request: Request,
  seed: number,
): Beginning {
  const quick = request.quickLineId ? findQuickLine(scenario, request.quickLineId) : null
  if (request.quickLineId && !quick) throw new RequestRefused('scenario/not_found')
  const variantId = drawVariant(scenario, seed)
  const cast = library.cast(scenario.id, { variantId, ...chosen(request) })
  if (!cast) throw new RequestRefused('scenario/not_found')
  // The line that the rep picked voices an objection: it is on the table from the first word.
  const first = begin(cast, seed, quick?.objection ?? null)
  const opening = openingLine(cast, first, quick?.line ?? null)
  return {
    body: cast.scenario,
    variant: cast.variant.id,
    difficulty: cast.difficulty,
    buyers: [cast.persona],
    world: opening?.world ?? first.world,
    directive: first.directive,
    opening: opening && { by: cast.persona.id, text: opening.text },
  }
}

function withSeveral(library: Startable, room: Room, request: Request, seed: number): Beginning {
  const variantId = drawRoomVariant(room, seed)
  const cast = library.roomCast(room.id, { variantId, ...chosen(request) })
  if (!cast) throw new RequestRefused('scenario/not_found')
  const first = beginRoom(cast, seed)
  const by = first.directive?.buyer
  const opening = by === undefined ? null : openingLine(memberCast(cast, by), first, null)
  return {
    body: cast.room,
    variant: variantId,
    difficulty: cast.difficulty,
    buyers: cast.personas,
    world: opening?.world ?? first.world,
    directive: first.directive,
    opening: opening && by !== undefined ? { by, text: opening.text } : null,
  }
}
