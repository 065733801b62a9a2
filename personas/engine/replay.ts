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
export const replay = (cast: Cast, start: World, turns: readonly ReplayTurn[]): readonly Replayed[] =>
  playedAgain(start, turns, (world, { spoken, ...heard }) =>
    saying(advance(cast, world, heard), { [cast.persona.id]: spoken }),
  )

type Step = Pick<Replayed, 'world' | 'events'>

/** One step after the other until one of them ends it. */
export function playedAgain<Turn extends { readonly turn: number }>(
  start: World,
  turns: readonly Turn[],
  step: (world: World, turn: Turn) => Step,
): readonly Replayed[] {
  const course: Replayed[] = []
  let world: World = start
  for (const turn of turns) {
    if (world.outcome) break
    const taken = step(world, turn)
    world = taken.world
    course.push({ turn: turn.turn, world, events: taken.events })
  }
  return course
}

/** The step with the lines that each buyer had spoken by then, by their id. */
export function saying({ world, events }: Step, spoken: Readonly<Record<string, readonly string[]>>): Step {
  const byBuyer = Object.fromEntries(
    Object.entries(world.byBuyer).map(([id, state]) => [
      id,
      { ...state, spoken: spoken[id] ?? state.spoken },
    ]),
  )
  return { world: { ...world, byBuyer }, events }
}
