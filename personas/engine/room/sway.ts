import type { RoomCast } from '../../room-schema.ts'
import type { Cast } from '../../schema.ts'
import { commitOf, moved } from '../belief.ts'
import { clamp, logOdds } from '../odds.ts'
import type { BuyerState, EngineEvent } from '../state.ts'
import { memberCast, memberOf } from './member-cast.ts'

/** Of what a colleague is seen to do, how much reaches one who goes all the way with them. */
const follows = { belief: 0.5, trust: 0.5 } as const
/** Somebody who only listens shows less on their face than who answers. */
const seenListening = 0.3
/** No further in one exchange: log-odds, and trust 0–1. */
const furthest = { belief: 0.4, trust: 0.05 } as const
/** Below this (log-odds) nobody notices. */
const noticed = 0.01

type States = Readonly<Record<string, BuyerState>>

/**
 * How an exchange travels through the room: each who is there moves a part of the way with those they go by, against
 * those they do not. `after` holds what the turn itself did; nothing moved here moves anybody else in the same breath.
 */
export function sway(
  cast: RoomCast,
  present: readonly string[],
  { before, after }: { readonly before: States; readonly after: States },
  answered: string,
): { readonly states: States; readonly events: readonly EngineEvent[] } {
  const events: EngineEvent[] = []
  const states: Record<string, BuyerState> = { ...after }
  for (const buyer of present) {
    for (const [by, weight] of Object.entries(memberOf(cast, buyer).sways)) {
      const [was, is, own] = [before[by], after[by], states[buyer]]
      if (!was || !is || !own || !present.includes(by)) continue
      const seen = by === answered ? 1 : seenListening
      const mine = memberCast(cast, buyer)
      const shift = meanOdds(memberCast(cast, by), is) - meanOdds(memberCast(cast, by), was)
      const delta = clamp(weight * seen * follows.belief * shift, -furthest.belief, furthest.belief)
      const trust = clamp(
        weight * seen * follows.trust * (is.trust - was.trust),
        -furthest.trust,
        furthest.trust,
      )
      const next = carried(mine, own, delta, trust)
      states[buyer] = next
      const real = meanOdds(mine, next) - meanOdds(mine, own)
      if (Math.abs(real) < noticed) continue
      events.push({ type: 'swayed', buyer, by, delta: real })
      for (const { id } of mine.persona.beliefs) {
        const step = (next.beliefs[id] ?? 0) - (own.beliefs[id] ?? 0)
        if (Math.abs(step) >= 0.0005) {
          events.push({ type: 'belief-moved', buyer, belief: id, delta: step, cause: 'sway', quote: null })
        }
      }
    }
  }
  return { states, events }
}

/** Every belief moved by the same step, held at its ceiling. */
function carried(cast: Cast, state: BuyerState, delta: number, trust: number): BuyerState {
  const beliefs = Object.fromEntries(
    cast.persona.beliefs.map(({ id }) => [id, moved(cast.persona, state.beliefs, id, delta)]),
  )
  return { ...state, beliefs, commit: commitOf(cast, beliefs), trust: clamp(state.trust + trust) }
}

const meanOdds = ({ persona }: Cast, { beliefs }: BuyerState): number =>
  persona.beliefs.reduce((sum, { id, weight, start }) => sum + weight * (beliefs[id] ?? logOdds(start)), 0)
