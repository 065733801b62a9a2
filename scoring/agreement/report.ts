import { biasOf, limitsOf } from './bias.ts'
import { calibrationOf, type Calibration } from './calibrate.ts'
import { clusterInterval, fisher, plain, type Interval, type Scale } from './cluster-bootstrap.ts'
import { driftOf, type Drift } from './drift.ts'
import { addRatings, iccOf, ratingSums, ratingSumsOfPairs } from './icc.ts'
import { addPairs, kappaOf, pairSums, type PairSums } from './quadratic-kappa.ts'
import { byCluster, type Pair, type Rating } from './rating.ts'
import { standingOf, type Standing } from './standing.ts'

/** A figure with its 95 % interval; each null where it cannot be computed. */
export type Figure = { readonly value: number | null; readonly interval: Interval | null }

export type Agreement = {
  /** How far single coaches agree with one another; `n` counts the items that two or more rated. */
  readonly amongCoaches: { readonly n: number; readonly kappa: Figure; readonly icc: Figure }
  readonly withScorer: {
    readonly n: number
    readonly clusters: number
    readonly standing: Standing
    readonly kappa: Figure
    readonly icc: Figure
    /** Scorer − coach. */
    readonly bias: Figure & { readonly limits: Interval | null }
  }
  readonly calibration: Calibration
  readonly drift: Drift
}

/**
 * Everything that is said about one dimension: coaches beside coaches, coaches beside the scorer, bias, calibration and
 * drift. `pairs` are in the order of rating. `next` makes the bootstrap's draws.
 */
export function agreementOf(
  coaches: readonly Rating[],
  pairs: readonly Pair[],
  next: () => number,
): Agreement {
  const among = byCluster(coaches)
  const [pairsAmong, ratingsAmong] = [among.map(amongCoaches), among.map(ratingSums)]
  const beside = byCluster(pairs).map((own) =>
    pairSums(own.map(({ coach, scorer }) => [coach, scorer] as const)),
  )
  return {
    amongCoaches: {
      n: addRatings(ratingsAmong).items,
      kappa: figureOf(pairsAmong, (drawn) => kappaOf(addPairs(drawn)), fisher, next),
      icc: figureOf(ratingsAmong, (drawn) => iccOf(addRatings(drawn)), fisher, next),
    },
    withScorer: {
      n: pairs.length,
      clusters: beside.length,
      standing: standingOf(pairs.length),
      kappa: figureOf(beside, (drawn) => kappaOf(addPairs(drawn)), fisher, next),
      // A coach and the scorer are two raters of one item; another coach's rating of it is another item.
      icc: figureOf(beside, (drawn) => iccOf(ratingSumsOfPairs(addPairs(drawn))), fisher, next),
      bias: {
        ...figureOf(beside, (drawn) => biasOf(addPairs(drawn)), plain, next),
        limits: limitsOf(addPairs(beside)),
      },
    },
    calibration: calibrationOf(pairs),
    drift: driftOf(pairs),
  }
}

const figureOf = <Sums>(
  clusters: readonly Sums[],
  statistic: (drawn: readonly Sums[]) => number | null,
  scale: Scale,
  next: () => number,
): Figure => ({ value: statistic(clusters), interval: clusterInterval(clusters, statistic, { next, scale }) })

/**
 * Every two ratings of an item, both ways round as neither coach comes first, weighted so that an item counts by its
 * ratings and not by their pairs.
 */
function amongCoaches(ratings: readonly Rating[]): PairSums {
  const items = new Map<string, number[]>()
  for (const { item, value } of ratings) items.set(item, [...(items.get(item) ?? []), value])
  return addPairs(
    [...items.values()].map((values) => {
      const pairs = values.flatMap((one, at) =>
        values.flatMap((other, index) => (at === index ? [] : [[one, other] as const])),
      )
      return pairSums(pairs, values.length < 2 ? 0 : 1 / (values.length - 1))
    }),
  )
}
