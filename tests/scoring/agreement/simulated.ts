import { random, type Random } from '#personas/engine/random.ts'
import type { Pair } from '#scoring/agreement/rating.ts'

/** Numbers for one simulation: the same name, the same numbers. */
export const numbers = (name: string): Random => random(1, 1, name)

/** Draws of a standard normal (Box and Muller). */
export const normal = (next: Random) => (): number =>
  Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())

const level = (value: number): number => Math.max(1, Math.min(5, Math.round(value)))

type Shape = {
  readonly n: number
  readonly reps: number
  /** Spread of the scorer's habit from rep to rep, in levels. */
  readonly perRep: number
  /** A rep's attempts are rated so many at a time. */
  readonly block?: number
  /** What the scorer adds at the pair with this number. */
  readonly shift?: (index: number) => number
}

/** Pairs in the order of rating: a coach and a scorer who both see the same level through noise. */
export function simulatedPairs(next: Random, { n, reps, perRep, block = 1, shift }: Shape): Pair[] {
  const draw = normal(next)
  const habits = Array.from({ length: reps }, () => perRep * draw())
  let rep = 0
  return Array.from({ length: n }, (_, index) => {
    if (index % block === 0) rep = Math.floor(next() * reps)
    const truth = 3 + draw()
    const scorer = truth + 0.3 + (habits[rep] ?? 0) + (shift?.(index) ?? 0) + 0.6 * draw()
    return {
      item: String(index),
      cluster: String(rep),
      rater: 'coach',
      coach: level(truth + 0.5 * draw()),
      scorer: level(scorer),
      raw: scorer * 20 - 10,
    }
  })
}
