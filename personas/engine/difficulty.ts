import type { Cast } from '../schema.ts'

/** Difficulty as numbers of the state: what a step harder or easier than the second changes. */
export type Difficulty = {
  /** Added to the trust that a disclosure asks for. */
  readonly discloseAt: number
  /** Added to the buyer's starting trust. */
  readonly trust: number
  /** Added to the log-odds that stand against any change. */
  readonly risk: number
  /** Patience lost in every exchange. */
  readonly patience: number
}

/** A buyer's patience lasts fourteen exchanges when nothing else takes or gives any (buyer.md). */
const patienceExchanges = 14

export function difficultyOf({ difficulty }: Pick<Cast, 'difficulty'>): Difficulty {
  const steps = difficulty - 2
  return {
    discloseAt: 0.05 * steps,
    trust: -0.04 * steps,
    risk: 0.25 * steps,
    patience: (1 + 0.15 * steps) / patienceExchanges,
  }
}
