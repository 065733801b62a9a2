import type { Cast } from '../schema.ts'
import { advance } from './advance.ts'
import type { HeardTurn } from './reading.ts'
import type { EngineEvent, World } from './state.ts'

/** A rep turn as it is heard now, and the keys of every line the buyer had spoken by the end of its exchange. */
export type ReplayTurn = HeardTurn & { readonly spoken: readonly string[] }

export type Replayed = {
  readonly turn: number
  readonly world: World
  readonly events: readonly EngineEvent[]
}

/**
 * The course that these rep turns would have taken from `start`, the world before the first of them: the same seed and
 * draws, other readings. What the buyer said stays said, so the lines spoken are those of the run. With the readings
 * of the run it comes to the run's own course. Stops at the turn at which the buyer would have ended it.
 */
export function replay(cast: Cast, start: World, turns: readonly ReplayTurn[]): readonly Replayed[] {
  const course: Replayed[] = []
  let world: World = start
  for (const { spoken, ...heard } of turns) {
    if (world.outcome) break
    const step = advance(cast, world, heard)
    world = { ...step.world, byBuyer: withSpoken(step.world.byBuyer, cast.persona.id, spoken) }
    course.push({ turn: heard.turn, world, events: step.events })
  }
  return course
}

function withSpoken(byBuyer: World['byBuyer'], buyer: string, spoken: readonly string[]): World['byBuyer'] {
  const state = byBuyer[buyer]
  return state ? { ...byBuyer, [buyer]: { ...state, spoken } } : byBuyer
}
