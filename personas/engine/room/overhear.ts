import type { Cast } from '../../schema.ts'
import { commitOf } from '../belief.ts'
import { believe } from '../believe.ts'
import { feel } from '../feel.ts'
import { clamp } from '../odds.ts'
import { openMind } from '../open-mind.ts'
import type { HeardTurn } from '../reading.ts'
import type { BuyerState, EngineEvent, World } from '../state.ts'
import { remembered } from '../weigh-acts.ts'

/** Of what a turn does to the one it is said to, what it does to whoever is addressed beside them, and to who listens. */
export const shares = { beside: 0.7, listening: 0.35 } as const

/**
 * What a turn said to somebody else does to this one: the same movements at a share (0–1) of their size. They ask
 * nothing, let nothing out and answer nothing.
 */
export function overhear(
  cast: Cast,
  world: World,
  heard: HeardTurn,
  share: number,
): { readonly state: BuyerState; readonly events: readonly EngineEvent[] } {
  const before = world.byBuyer[cast.persona.id]
  if (!before) throw new Error('nobody overhears who is not in the world')
  const mind = openMind(cast, world, heard, before)
  feel(mind)
  believe(mind)
  const { state } = mind
  const between = (was: number, would: number) => was + (would - was) * share
  const beliefs = Object.fromEntries(
    Object.entries(state.beliefs).map(([id, would]) => [id, between(before.beliefs[id] ?? would, would)]),
  )
  return {
    state: {
      ...state,
      trust: clamp(between(before.trust, state.trust)),
      reactance: clamp(between(before.reactance, state.reactance)),
      patience: clamp(between(before.patience, state.patience)),
      engagement: clamp(between(before.engagement, state.engagement)),
      beliefs,
      commit: commitOf(cast, beliefs),
      recent: remembered(before.recent, mind.acts, mind.exchange),
    },
    events: mind.events.map((event) =>
      event.type === 'trust-moved' || event.type === 'belief-moved'
        ? { ...event, delta: event.delta * share }
        : event,
    ),
  }
}
