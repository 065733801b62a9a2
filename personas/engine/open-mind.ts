import type { Cast } from '../schema.ts'
import { touchedBy } from './anchors.ts'
import type { Mind, MindState } from './mind.ts'
import { plainCopy } from './plain-copy.ts'
import { random } from './random.ts'
import type { HeardTurn } from './reading.ts'
import type { BuyerState, World } from './state.ts'
import { weighActs } from './weigh-acts.ts'

/** A buyer's mind as they hear a turn: their state as it was, to be changed, and what the turn counts for. */
export function openMind(cast: Cast, world: World, heard: HeardTurn, before: BuyerState): Mind {
  const exchange = world.exchange + 1
  const buyer = cast.persona.id
  return {
    cast,
    buyer,
    exchange,
    heard,
    before,
    // State is plain JSON by definition: stored and read back the same way.
    state: plainCopy(before) as MindState,
    events: [],
    // In a room each draws for themselves: two who leave in one breath would be a plot.
    next: random(world.seed, heard.turn, world.room ? `engine/${buyer}` : 'engine'),
    acts: weighActs(heard, before, exchange),
    touched: touchedBy(heard.reading.anchors),
  }
}
