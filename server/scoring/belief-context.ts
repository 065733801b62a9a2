import type { BuyerState, World } from '#personas/engine/state.ts'
import type { BeliefContext } from '#scoring/transcript.ts'
import type { Subject } from './subject.ts'

/**
 * What belief transfer alone may see of the engine: how likely the buyer would have gone along (0–1) before the
 * first word and after each rep turn, what moved it, and which ending was the honest one. Null where nothing was played.
 */
export function beliefContext({
  cast,
  outcome,
  worlds,
  events,
}: Pick<Subject, 'cast' | 'outcome' | 'events'> & {
  readonly worlds: readonly { readonly turn: number; readonly world: Pick<World, 'byBuyer'> }[]
}): BeliefContext {
  const states = worlds.flatMap(({ turn, world }) => {
    const state = world.byBuyer[cast.persona.id]
    return state ? [{ turn, state }] : []
  })
  const first = states[0]
  const last = states.at(-1)
  if (!first || !last) return null
  return {
    start: first.state.commit,
    course: states.slice(1).map(({ turn, state }, index) => ({
      turn,
      belief: state.commit,
      rawDelta: state.commit - (states[index]?.state.commit ?? first.state.commit),
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
    if (at !== turn || event.type !== 'belief-moved') continue
    moved.set(event.cause, (moved.get(event.cause) ?? 0) + Math.abs(event.delta))
  }
  return [...moved].toSorted(([, a], [, b]) => b - a).map(([cause]) => cause)
}
