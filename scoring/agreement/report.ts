import { biasOf, limitsOf } from './bias.ts'
import { calibrationOf, type Calibration } from './calibrate.ts'
import { clusterInterval, fisher, plain, type Interval, type Scale } from './cluster-bootstrap.ts'
import { driftOf, type Drift } from './drift.ts'
import { addRatings, iccOf, ratingSums, type RatingSums } from './icc.ts'
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
  const each = byCluster(coaches).map((own) => ({ ratings: ratingSums(own), pairs: amongCoaches(own) }))
  const beside = byCluster(pairs).map((own) => ({
    pairs: pairSums(own.map(({ coach, scorer }) => [coach, scorer] as const)),
    ratings: ratingSums(own.flatMap(asRatings)),
  }))
  const whole = addPairs(beside.map((one) => one.pairs))
  const bias = (sums: readonly Sums[]) => biasOf(addPairs(sums.map((one) => one.pairs)))
  return {
    amongCoaches: {
      n: addRatings(each.map(({ ratings }) => ratings)).items,
      kappa: figureOf(each, kappaIn, fisher, next),
      icc: figureOf(each, iccIn, fisher, next),
    },
    withScorer: {
      n: pairs.length,
      clusters: beside.length,
      standing: standingOf(pairs.length),
      kappa: figureOf(beside, kappaIn, fisher, next),
      icc: figureOf(beside, iccIn, fisher, next),
      bias: { ...figureOf(beside, bias, plain, next), limits: limitsOf(whole) },
    },
    calibration: calibrationOf(pairs),
    drift: driftOf(pairs),
  }
}

type Sums = { readonly pairs: PairSums; readonly ratings: RatingSums }

const kappaIn = (sums: readonly Sums[]) => kappaOf(addPairs(sums.map(({ pairs }) => pairs)))
const iccIn = (sums: readonly Sums[]) => iccOf(addRatings(sums.map(({ ratings }) => ratings)))

const figureOf = (
  clusters: readonly Sums[],
  statistic: (drawn: readonly Sums[]) => number | null,
  scale: Scale,
  next: () => number,
): Figure => ({ value: statistic(clusters), interval: clusterInterval(clusters, statistic, { next, scale }) })

/** A coach and the scorer are two raters of one item; another coach's rating of it is another item. */
const asRatings = ({ item, cluster, rater, coach, scorer }: Pair): Rating[] => [
  { item: `${item} ${rater}`, cluster, rater: 'coach', value: coach },
  { item: `${item} ${rater}`, cluster, rater: 'scorer', value: scorer },
]

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
