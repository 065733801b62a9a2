import type { Cast } from '../schema.ts'

/** Difficulty as numbers of the state: what a step changes against the persona as written, which is the second. */
export type Difficulty = {
  /** Added to the buyer's starting trust. */
  readonly trust: number
  /** What a good turn's trust is worth, as a share of what it is worth on the second step. */
  readonly warmth: number
  /** Added to the trust that a disclosure, a small first step and an honest no ask for. */
  readonly discloseAt: number
  /** Patience lost in every exchange. */
  readonly patience: number
  /** Added to the persona's odds (0–1) of being somebody who can be moved. */
  readonly moverOdds: number
  /** Added to the log-odds that stand against any change. */
  readonly risk: number
  /** What the same argument moves, as a share of what it moves on the second step. */
  readonly weight: number
  /** Words of a rep turn from which the buyer cuts in. */
  readonly cutsInAt: number
  /** How readily the buyer turns to matters of their own, as a share of the second step. */
  readonly ownMatters: number
}

/** A buyer's patience lasts fourteen exchanges when nothing else takes or gives any (buyer.md). */
const patienceExchanges = 14

/**
 * What a rep feels: a step up, the buyer starts cooler, asks for more before anything comes out, takes more to be
 * moved, cuts in sooner on a long turn, comes back to their own matters and has less time. Set so that the scripted
 * expert's success falls and each rep is left more often from step to step.
 */
const steps: Readonly<Record<Cast['difficulty'], Difficulty>> = {
  1: step([0.06, 1.15, -0.06], [0.8, 0.08], [-0.3, 1.1], [150, 0.7]),
  2: step([0, 1, 0], [1, 0], [0, 1], [110, 1]),
  3: step([-0.04, 0.85, 0.05], [1.25, -0.06], [0.24, 0.95], [80, 1.25]),
  4: step([-0.08, 0.74, 0.1], [1.5, -0.12], [0.32, 0.93], [60, 1.5]),
}

function step(
  [trust, warmth, discloseAt]: readonly [number, number, number],
  [patience, moverOdds]: readonly [number, number],
  [risk, weight]: readonly [number, number],
  [cutsInAt, ownMatters]: readonly [number, number],
): Difficulty {
  return {
    trust,
    warmth,
    discloseAt,
    patience: patience / patienceExchanges,
    moverOdds,
    risk,
    weight,
    cutsInAt,
    ownMatters,
  }
}

export const difficultyOf = ({ difficulty }: Pick<Cast, 'difficulty'>): Difficulty => steps[difficulty]
