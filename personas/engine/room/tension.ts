import type { RoomCast } from '../../room-schema.ts'
import { commitOf, moved } from '../belief.ts'
import { clamp, logOdds } from '../odds.ts'
import type { HeardTurn } from '../reading.ts'
import type { BuyerState, Directive, EngineEvent, World } from '../state.ts'
import { heardEnough } from '../thresholds.ts'
import { nearTension } from './heard-by.ts'
import { memberCast } from './member-cast.ts'
import type { RoomState } from './room-state.ts'

/** From this confidence (0–1) and nearness (cosine) a turn has said what is in the room. Another tension named lies near .5, this one at .6 and more. */
const surelyNamed = 0.4
const nearEnough = 0.55
/** Nobody knows a room well enough to say it sooner. */
const earliest = 5

export type Naming = { readonly kind: 'out' | 'waved-away'; readonly quote: string } | null

/**
 * Whether the turn names what two members do not say to each other, and whether they let it out: both trust the rep
 * enough, and between them they have been heard on something of their own.
 */
export function naming({ room }: RoomCast, world: World, state: RoomState, heard: HeardTurn): Naming {
  if (state.tensionAt !== null) return null
  const named = heard.reading.behaviours.find(
    ({ code, confidence }) => code === 'name_tension' && confidence >= surelyNamed,
  )
  if (!named || nearTension(heard) < nearEnough) return null
  const { between, trust } = room.tension
  if (between.some((id) => !state.present.includes(id))) return null
  const [one, other] = between.map((id) => world.byBuyer[id])
  const trusted = one !== undefined && other !== undefined && one.trust >= trust && other.trust >= trust
  const listened = hearing(one) + hearing(other) >= heardEnough
  const exchange = world.exchange + 1
  // In the last exchange nobody could still answer it.
  const inTime = exchange >= earliest && exchange < room.limits.exchanges
  const ripe = trusted && listened && inTime
  return { kind: ripe ? 'out' : 'waved-away', quote: named.quote }
}

/** So near (cosine) that one of the two hears what is meant, although nobody has named it. */
const comesNear = 0.62
/** What would be said without having heard what was meant. */
const talksPast: readonly Directive['act'][] = ['small-talk', 'acknowledge', 'answer-unknown', 'clarify']

/** Whether one of the two would have to talk past what was meant: then they turn it aside, which can be heard. */
export function turnsAside(
  { room: { tension } }: RoomCast,
  state: RoomState,
  heard: HeardTurn,
  reply: Directive,
) {
  return (
    state.tensionAt === null &&
    tension.between.includes(reply.buyer) &&
    talksPast.includes(reply.act) &&
    nearTension(heard) >= comesNear
  )
}

/** How far somebody has been heard on matters of their own, over all of them. */
const hearing = (state: BuyerState | undefined): number =>
  Object.values(state?.objections ?? {}).reduce((sum, { heard }) => sum + heard, 0)

/** What it moves in everybody who is there, once it is out. */
export function tensionMoves(
  cast: RoomCast,
  states: Readonly<Record<string, BuyerState>>,
  present: readonly string[],
  quote: string,
): { readonly states: Readonly<Record<string, BuyerState>>; readonly events: readonly EngineEvent[] } {
  const { between, moves } = cast.room.tension
  const events: EngineEvent[] = [{ type: 'tension-named', between, quote }]
  const changed = Object.entries(states).map(([buyer, state]): [string, BuyerState] => {
    const move = moves[buyer]
    if (!move || !present.includes(buyer)) return [buyer, state]
    const mine = memberCast(cast, buyer)
    const beliefs = Object.fromEntries(
      mine.persona.beliefs.map(({ id, start }) => {
        const was = state.beliefs[id] ?? logOdds(start)
        const now = moved(mine.persona, state.beliefs, id, move.beliefs[id] ?? 0)
        if (now !== was) {
          events.push({ type: 'belief-moved', buyer, belief: id, delta: now - was, cause: 'tension', quote })
        }
        return [id, now]
      }),
    )
    if (move.trust !== 0) {
      events.push({ type: 'trust-moved', buyer, delta: move.trust, cause: 'tension', quote })
    }
    return [
      buyer,
      {
        ...state,
        trust: clamp(state.trust + move.trust),
        patience: clamp(state.patience + move.patience),
        reactance: clamp(state.reactance + move.reactance),
        beliefs,
        commit: commitOf(mine, beliefs),
      },
    ]
  })
  return { states: Object.fromEntries(changed), events }
}
