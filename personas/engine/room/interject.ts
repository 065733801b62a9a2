import type { RoomCast } from '../../room-schema.ts'
import { directiveOf } from '../decide.ts'
import { isOpen } from '../listen.ts'
import { sureOf, type Mind } from '../mind.ts'
import { move, type Move } from '../move.ts'
import { openMind } from '../open-mind.ts'
import { raise } from '../raise.ts'
import { random } from '../random.ts'
import type { HeardTurn } from '../reading.ts'
import type { BuyerState, Directive, EngineEvent, World } from '../state.ts'
import { touching } from '../thresholds.ts'
import { heardBy } from './heard-by.ts'
import { memberCast, memberOf } from './member-cast.ts'
import type { RoomState } from './room-state.ts'

/** Shares of a member's own odds to come in, by what gives them cause. */
const odds = { touched: 1, pushed: 0.9, waiting: 1, aside: 0.3 } as const
/** So much nearer than what makes a question theirs must a turn come for somebody to answer it unasked. */
const plainlyMine = 0.1
/** What weighs most is kept back until this exchange, and by somebody who has been left out for this many. */
const waitsUntil = 3
const leftOutFor = 3
/** From this confidence (0–1) a colleague is defended. */
const surelyPushed = 0.75

/** While somebody says one of these, nobody cuts in. */
const respected: readonly Directive['act'][] = [
  'reveal',
  'explore',
  'disclose',
  'hint',
  'commit',
  'disqualify',
  'tension',
]

export type Interjection = {
  readonly directive: Directive
  readonly state: BuyerState
  readonly events: readonly EngineEvent[]
}

/**
 * A second buyer who comes in after the reply, or null. They raise or repeat what is their own, or put in a remark:
 * whoever comes in unasked lets nothing out. One at most, drawn for each in the room's order.
 */
export function interjection(
  cast: RoomCast,
  world: World,
  room: RoomState,
  heard: HeardTurn,
  reply: Directive,
): Interjection | null {
  if ([reply.act, reply.then?.act].some((act) => act !== undefined && respected.includes(act))) return null
  const next = random(world.seed, heard.turn, 'floor')
  for (const buyer of room.present) {
    const draw = next()
    const state = world.byBuyer[buyer]
    if (buyer === reply.buyer || !state) continue
    const mind = openMind(memberCast(cast, buyer), world, heardBy(heard, buyer), state)
    const { what, share } = cause(mind, world.exchange + 1 - (room.lastHeard[buyer] ?? 0))
    if (draw >= memberOf(cast, buyer).interrupts * share) continue
    const directive = directiveOf(mind, what(), null)
    return { directive, state: mind.state, events: mind.events }
  }
  return null
}

/** What they would come in with, and how readily. */
function cause(mind: Mind, leftOut: number): { readonly what: () => Move; readonly share: number } {
  const { state, cast, touched, exchange } = mind
  const [mine] = [...touched.objection]
    .filter(([id, near]) => near >= touching.objection + plainlyMine && speakable(mind, id))
    .toSorted(([, a], [, b]) => b - a)
  if (mine) return { what: () => voicing(mind, mine[0]), share: odds.touched }
  if (sureOf(mind, 'pressure', 'arguing') >= surelyPushed) {
    return { what: () => move('dislike-pressure'), share: odds.pushed }
  }
  const live = cast.variant.objection
  if (state.objections[live]?.status === 'latent' && exchange >= waitsUntil && leftOut >= leftOutFor) {
    return { what: () => voicing(mind, live), share: odds.waiting }
  }
  return { what: () => move('aside'), share: odds.aside }
}

function speakable({ state }: Mind, id: string): boolean {
  const status = state.objections[id]?.status
  return status === 'latent' || isOpen(status)
}

function voicing(mind: Mind, id: string): Move {
  const isNew = mind.state.objections[id]?.status === 'latent'
  if (isNew) raise(mind, id)
  return move(isNew ? 'object' : 'insist', { objection: id })
}
