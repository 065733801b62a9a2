import { roomCommit } from '#personas/engine/room/room-commit.ts'
import { commitOf } from '#personas/engine/belief.ts'
import { newsApart } from '#personas/engine/news-apart.ts'
import type { BuyerState, World } from '#personas/engine/state.ts'
import type { BeliefContext } from '#scoring/transcript.ts'
import type { Subject } from './subject.ts'

/**
 * What belief transfer alone may see of the engine: how likely the buyer would have gone along (0–1) before the
 * first word and after each rep turn, what moved it, and which ending was the honest one. What news moved is left out:
 * it is nobody's doing. Null where nothing was played.
 */
export function beliefContext({
  cast,
  room = null,
  outcome,
  worlds,
  events,
}: Pick<Subject, 'cast' | 'outcome' | 'events'> & {
  readonly room?: Subject['room']
  readonly worlds: readonly { readonly turn: number; readonly world: Pick<World, 'byBuyer'> }[]
}): BeliefContext {
  const states = worlds.flatMap(({ turn, world }) => {
    const state = world.byBuyer[cast.persona.id]
    if (!state) return []
    const until = events.filter(({ turn: at }) => at <= turn).map(({ event }) => event)
    // A room has no news of its own: what its members came to counts by their weight.
    const belief = room ? roomCommit(room, world) : commitOf(cast, newsApart(state.beliefs, until))
    return [{ turn, state, belief }]
  })
  const first = states[0]
  const last = states.at(-1)
  if (!first || !last) return null
  return {
    start: first.belief,
    course: states.slice(1).map(({ turn, belief }, index) => ({
      turn,
      belief,
      rawDelta: belief - (states[index]?.belief ?? first.belief),
      causes: causesAt(events, turn),
    })),
    outcome: outcome?.kind ?? null,
    rightEnding: cast.scenario.rightEnding[last.state.mover ? 'mover' : 'holder'],
    concernDisclosed: concernSaid(last.state, cast.variant.objection),
  }
}

const concernSaid = (state: BuyerState, objection: string): boolean =>
  state.objections[objection]?.disclosed === true

/** What moved belief at this turn, largest movement first. */
function causesAt(events: Subject['events'], turn: number): readonly string[] {
  const moved = new Map<string, number>()
  for (const { turn: at, event } of events) {
    if (at !== turn || event.type !== 'belief-moved' || event.cause === 'shock') continue
    moved.set(event.cause, (moved.get(event.cause) ?? 0) + Math.abs(event.delta))
  }
  return [...moved].toSorted(([, a], [, b]) => b - a).map(([cause]) => cause)
}
