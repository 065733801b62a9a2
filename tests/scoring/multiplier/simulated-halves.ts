import type { Random } from '#personas/engine/random.ts'
import type { Measured } from '#scoring/multiplier/multiplier.ts'
import { randomHalves } from '#scoring/multiplier/random-halves.ts'
import { normal } from '../agreement/simulated.ts'

export type Planted = {
  readonly reps: number
  /** Levels that the playbook adds, and that everybody gains in the meantime. */
  readonly effect: number
  readonly drift: number
  readonly randomised: boolean
  readonly ratings?: number
}

/** Ratings 1–5 of people whose levels, gains and moments differ. */
export function simulatedHalves(
  next: Random,
  { reps, effect, drift, randomised, ratings = 4 }: Planted,
): Measured[] {
  const draw = normal(next)
  const people = Array.from({ length: reps }, (_, index) => ({
    rep: `r${index}`,
    before: 2.8 + 0.6 * draw(),
  }))
  const first = new Set(randomised ? randomHalves(people, next).first : people.map(({ rep }) => rep))
  return people.map(({ rep, before }) => {
    const has = first.has(rep)
    const later = before + drift + (has ? effect : 0) + 0.3 * draw()
    const rated = (level: number) =>
      Array.from({ length: ratings }, () => Math.max(1, Math.min(5, Math.round(level + 0.7 * draw()))))
    return {
      rep,
      half: randomised ? (has ? 'first' : 'later') : null,
      before: rated(before),
      after: rated(later),
    }
  })
}
