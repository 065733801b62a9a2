import { describe, expect, it } from 'vitest'
import { biasOf, limitsOf } from '#scoring/agreement/bias.ts'
import { clusterInterval, fewestClusters, fisher, plain } from '#scoring/agreement/cluster-bootstrap.ts'
import { addRatings, iccOf, ratingSums } from '#scoring/agreement/icc.ts'
import { addPairs, kappaOf, noPairs, pairSums } from '#scoring/agreement/quadratic-kappa.ts'
import { normal, numbers } from './simulated.ts'

describe('bias', () => {
  it('is the mean difference, with the limits that Bland and Altman give', () => {
    const pairs = [1, 2, 3, 4].map((a) => [a, a + (a % 2 === 0 ? 1 : 0)] as const)
    expect(biasOf(pairSums(pairs))).toBe(0.5)
    const spread = Math.sqrt(1 / 3)
    const limits = limitsOf(pairSums(pairs))
    expect(limits?.[0]).toBeCloseTo(0.5 - 1.96 * spread, 3)
    expect(limits?.[1]).toBeCloseTo(0.5 + 1.96 * spread, 3)
    expect(biasOf(noPairs)).toBeNull()
    expect(limitsOf(pairSums(pairs.slice(0, 1)))).toBeNull()
  })
})

describe('the cluster bootstrap', () => {
  const mean = (drawn: readonly (readonly number[])[]) => {
    const all = drawn.flat()
    return all.reduce((sum, value) => sum + value, 0) / all.length
  }
  const clusters = Array.from({ length: 12 }, (_, index) => [index, index + 0.5])

  it('gives the same interval for the same numbers, around the figure', () => {
    const [one, again] = [
      clusterInterval(clusters, mean, { next: numbers('a'), scale: plain }),
      clusterInterval(clusters, mean, { next: numbers('a'), scale: plain }),
    ]
    expect(one).toEqual(again)
    expect(one?.[0]).toBeLessThan(mean(clusters))
    expect(one?.[1]).toBeGreaterThan(mean(clusters))
    expect(clusterInterval(clusters, mean, { next: numbers('b'), scale: plain })).not.toEqual(one)
  })

  it('gives none for too few clusters, for no figure, or for one that most draws do not have', () => {
    const next = numbers('none')
    expect(clusterInterval(clusters.slice(0, fewestClusters - 1), mean, { next, scale: plain })).toBeNull()
    expect(clusterInterval(clusters, () => null, { next, scale: plain })).toBeNull()
    const whole = (drawn: typeof clusters) => (new Set(drawn).size > 9 ? 1 : null)
    expect(
      clusterInterval(clusters, (drawn) => whole([...drawn]), { next, scale: plain, draws: 200 }),
    ).toBeNull()
  })

  it('is as wide as nothing where everybody agrees', () => {
    const same = clusters.map((of) => pairSums(of.map((value) => [value, value] as const)))
    expect(
      clusterInterval(same, (drawn) => kappaOf(addPairs(drawn)), { next: numbers('same'), scale: fisher }),
    ).toEqual([1, 1])
  })

  // Attempts of a rep resemble one another; the scorer stands .3 above the coaches. What is true follows from the spreads.
  const [ofRep, ofAttempt, noise, bias] = [0.5, 0.7, 0.6, 0.3]
  const between = ofRep ** 2 + ofAttempt ** 2
  const truth = {
    kappa: (2 * between) / (2 * (between + noise ** 2) + bias ** 2),
    icc: between / (between + bias ** 2 / 2 + noise ** 2),
    bias,
  }

  it.each([
    { reps: 12, attempts: 5 },
    { reps: 25, attempts: 3 },
  ])(
    'holds what is true in 95 ± 3 of 100 cases, $reps reps with $attempts attempts',
    { timeout: 120_000 },
    ({ reps, attempts }) => {
      const next = numbers(`coverage ${reps}`)
      const draw = normal(next)
      const held = { kappa: 0, icc: 0, bias: 0 }
      const cases = 300
      for (let index = 0; index < cases; index += 1) {
        const sample = Array.from({ length: reps }, (_, rep) => {
          const own = ofRep * draw()
          const pairs = Array.from({ length: attempts }, () => {
            const level = own + ofAttempt * draw()
            return [level + noise * draw(), level + bias + noise * draw()] as const
          })
          const ratings = pairs.flatMap(([coach, scorer], item) => [
            { item: `${rep} ${item}`, cluster: `${rep}`, rater: 'coach', value: coach },
            { item: `${rep} ${item}`, cluster: `${rep}`, rater: 'scorer', value: scorer },
          ])
          return { pairs: pairSums(pairs), ratings: ratingSums(ratings) }
        })
        const pairsIn = (drawn: typeof sample) => addPairs(drawn.map((one) => one.pairs))
        const statistics = {
          kappa: (drawn: typeof sample) => kappaOf(pairsIn(drawn)),
          icc: (drawn: typeof sample) => iccOf(addRatings(drawn.map(({ ratings }) => ratings))),
          bias: (drawn: typeof sample) => biasOf(pairsIn(drawn)),
        }
        for (const name of ['kappa', 'icc', 'bias'] as const) {
          const bounds = clusterInterval(sample, (drawn) => statistics[name]([...drawn]), {
            next,
            scale: name === 'bias' ? plain : fisher,
            draws: 400,
          })
          if (bounds && bounds[0] <= truth[name] && truth[name] <= bounds[1]) held[name] += 1
        }
      }
      const shares = Object.fromEntries(Object.entries(held).map(([name, count]) => [name, count / cases]))
      console.log(`95 % intervals, ${reps} reps with ${attempts} attempts: held the truth`, shares)
      for (const share of Object.values(shares)) {
        expect(share).toBeGreaterThanOrEqual(0.92)
        expect(share).toBeLessThanOrEqual(0.98)
      }
    },
  )
})
