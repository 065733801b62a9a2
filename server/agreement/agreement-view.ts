import { setImmediate } from 'node:timers/promises'
import * as z from 'zod'
import type { AgreementView, DimensionAgreement } from '#contract/agreement.ts'
import { dimensionIds, type DimensionId } from '#contract/scorecard.ts'
import { random } from '#personas/engine/random.ts'
import { calibrated, isotonicFrom, meanSpreadFrom, type Calibration } from '#scoring/agreement/calibrate.ts'
import { fewestClusters, type Interval } from '#scoring/agreement/cluster-bootstrap.ts'
import { confusionOf } from '#scoring/agreement/confusion.ts'
import { recentPairs, type Drift } from '#scoring/agreement/drift.ts'
import type { Pair, Rating } from '#scoring/agreement/rating.ts'
import { agreementOf, type Agreement, type Figure } from '#scoring/agreement/report.ts'
import { decisionFrom, pilotFrom } from '#scoring/agreement/standing.ts'
import type { Db } from '../db/db.ts'
import { LruCache } from '../lru-cache.ts'
import { bodyHash } from '../roleplay/body-hash.ts'
import { currentCards, type CardRow } from '../scoring/current-card.ts'
import { checksSoFar } from '../scorer-check/checks-so-far.ts'
import { blindRatings, uncounted, type BlindRating } from './blind-ratings.ts'

/** What the scorer gave: a level only where there were chances enough. */
const stored = z.object({
  dimensions: z.array(
    z.object({ id: z.string(), score: z.number().nullable(), level: z.number().nullable() }),
  ),
})

const titles: Readonly<Record<DimensionId, string>> = {
  authenticity: 'Authenticity',
  courage: 'Courage',
  belief_transfer: 'Belief transfer',
  composure: 'Composure',
  foundation: 'Foundation',
}

/** Everything an organisation's blind ratings say, dimension by dimension, beside the scorecards that count now. */
export async function agreementView(db: Db, orgId: string): Promise<AgreementView> {
  const ratings = await blindRatings(db, orgId)
  const attempts = [...new Set(ratings.map(({ roleplayId }) => roleplayId))]
  const [cards, rest, checks] = await Promise.all([
    currentCards(db, orgId, attempts),
    uncounted(db, orgId),
    checksSoFar(db, orgId),
  ])
  const dimensions: DimensionAgreement[] = []
  for (const id of dimensionIds) {
    const own = ratings.filter(({ dimension }) => dimension === id)
    dimensions.push(dimensionView(id, own, cards))
    // Drawing reps again a thousand times takes a tenth of a second: others have their turn in between.
    await setImmediate()
  }
  return {
    ratings: ratings.length,
    coaches: new Set(ratings.map(({ coachId }) => coachId)).size,
    reps: new Set(ratings.map(({ repId }) => repId)).size,
    attempts: attempts.length,
    ...rest,
    checks,
    scorers: scorersOf([...cards.values()]),
    thresholds: {
      pilot: pilotFrom,
      decision: decisionFrom,
      meanSpread: meanSpreadFrom,
      isotonic: isotonicFrom,
      recent: recentPairs,
      fewestReps: fewestClusters,
    },
    dimensions,
  }
}

function scorersOf(cards: readonly CardRow[]): AgreementView['scorers'] {
  const counts = new Map<string, number>()
  for (const { scorerVersion, judgeModel } of cards) {
    const scorer = judgeModel === '' ? scorerVersion : `${judgeModel}, ${scorerVersion}`
    counts.set(scorer, (counts.get(scorer) ?? 0) + 1)
  }
  return [...counts]
    .map(([scorer, attempts]) => ({ scorer, attempts }))
    .toSorted((a, b) => b.attempts - a.attempts)
}

function dimensionView(
  id: DimensionId,
  ratings: readonly BlindRating[],
  cards: ReadonlyMap<string, CardRow>,
): DimensionAgreement {
  const pairs = ratings.flatMap((rating): Pair[] => {
    const { data } = stored.safeParse(cards.get(rating.roleplayId)?.body)
    const given = data?.dimensions.find((one) => one.id === id)
    if (!given || given.level === null || given.score === null) return []
    return [{ ...ratingOf(rating), coach: rating.level, scorer: given.level, raw: given.score }]
  })
  const coaches = ratings.map((rating) => ({ ...ratingOf(rating), value: rating.level }))
  const { withScorer, amongCoaches, calibration, drift } = workedOut(id, coaches, pairs)
  const { kappa, icc, bias, standing } = withScorer
  return {
    id,
    title: titles[id],
    n: withScorer.n,
    withoutLevel: ratings.length - pairs.length,
    reps: withScorer.clusters,
    standing,
    withScorer:
      standing === 'not-yet'
        ? null
        : {
            kappa: figureView(kappa),
            icc: figureView(icc),
            bias: figureView(bias),
            limits: bounds(bias.limits),
            confusion: confusionOf(pairs).map((row) => [...row]),
          },
    amongCoaches: {
      n: amongCoaches.n,
      figures:
        amongCoaches.n < pilotFrom
          ? null
          : { kappa: figureView(amongCoaches.kappa), icc: figureView(amongCoaches.icc) },
    },
    calibration: { method: calibration.method, points: pointsOf(calibration) },
    drift: driftView(drift),
  }
}

/** Worked out once for the same ratings: five dimensions each of some organisations. */
const known = new LruCache<Agreement>(100)

function workedOut(id: DimensionId, coaches: readonly Rating[], pairs: readonly Pair[]): Agreement {
  const key = bodyHash([id, coaches, pairs])
  // The same draws every time, so that the same ratings give the same intervals.
  const agreement = known.get(key) ?? agreementOf(coaches, pairs, random(1, 1, `agreement ${id}`))
  known.set(key, agreement)
  return agreement
}

const ratingOf = ({ roleplayId, repId, coachId }: BlindRating) => ({
  item: roleplayId,
  cluster: repId,
  rater: coachId,
})

const bounds = (interval: Interval | null): [number, number] | null => interval && [interval[0], interval[1]]
const figureView = ({ value, interval }: Figure) => ({ value, interval: bounds(interval) })

const driftView = (drift: Drift): DimensionAgreement['drift'] =>
  drift.state === 'too-few' ? drift : { ...drift, interval: [drift.interval[0], drift.interval[1]] }

/** The middles of the five bands of a score. */
const shown = [10, 30, 50, 70, 90]

const pointsOf = (calibration: Calibration) =>
  shown.flatMap((score) => {
    const level = calibrated(calibration, score, [1, 5])
    return level === null ? [] : [{ score, level }]
  })
