import { describe, expect, it } from 'vitest'
import { confusionOf } from '#scoring/agreement/confusion.ts'
import type { Rating } from '#scoring/agreement/rating.ts'
import { agreementOf } from '#scoring/agreement/report.ts'
import { decisionFrom, pilotFrom, standingOf } from '#scoring/agreement/standing.ts'
import { numbers, simulatedPairs } from './simulated.ts'

const pairs = simulatedPairs(numbers('report'), { n: 120, reps: 15, perRep: 0.2 })
/** Two coaches on every attempt, the second half a level stricter every other time. */
const coaches: Rating[] = pairs.flatMap(({ item, cluster, coach }, index) => [
  { item, cluster, rater: 'one', value: coach },
  { item, cluster, rater: 'two', value: Math.max(1, coach - (index % 2)) },
])

describe('the agreement of one dimension', () => {
  const report = agreementOf(coaches, pairs, numbers('draws'))

  it('sets coaches beside coaches and coaches beside the scorer, each with n and an interval', () => {
    const { amongCoaches, withScorer } = report
    expect([amongCoaches.n, withScorer.n, withScorer.clusters]).toEqual([120, 120, 15])
    for (const { value, interval } of [
      amongCoaches.kappa,
      amongCoaches.icc,
      withScorer.kappa,
      withScorer.icc,
      withScorer.bias,
    ]) {
      expect(interval?.[0]).toBeLessThan(value ?? Number.NaN)
      expect(interval?.[1]).toBeGreaterThan(value ?? Number.NaN)
    }
    expect(amongCoaches.kappa.value).toBeGreaterThan(withScorer.kappa.value ?? 1)
    expect(withScorer.bias.value).toBeGreaterThan(0)
    expect(withScorer.standing).toBe('decision')
    expect([report.calibration.method, report.drift.state]).toEqual(['isotonic', 'steady'])
  })

  it('is the same whichever coach stands first, and says nothing of what is not there', () => {
    const other = agreementOf(coaches.toReversed(), pairs, numbers('draws'))
    expect(other.amongCoaches.kappa.value).toBeCloseTo(report.amongCoaches.kappa.value ?? 0, 9)
    expect(other.amongCoaches.icc.value).toBeCloseTo(report.amongCoaches.icc.value ?? 0, 9)
    const nothing = agreementOf([], [], numbers('none'))
    expect(nothing.amongCoaches).toEqual({ n: 0, kappa: absent, icc: absent })
    expect(nothing.withScorer).toMatchObject({ n: 0, standing: 'not-yet', bias: { ...absent, limits: null } })
    expect(nothing.drift.state).toBe('too-few')
  })

  it('counts a pair twice rated by other coaches as two pairs of one cluster', () => {
    const twice = [...pairs, ...pairs.map((pair) => ({ ...pair, rater: 'another' }))]
    const { withScorer } = agreementOf([], twice, numbers('twice'))
    expect([withScorer.n, withScorer.clusters]).toEqual([240, 15])
    expect(withScorer.kappa.value).toBeCloseTo(report.withScorer.kappa.value ?? 0, 9)
  })
})

describe('what stands around it', () => {
  it('is a first figure from 30 pairs on and one to decide by from 100', () => {
    expect([0, pilotFrom - 1, pilotFrom, decisionFrom - 1, decisionFrom].map(standingOf)).toEqual([
      'not-yet',
      'not-yet',
      'pilot',
      'pilot',
      'decision',
    ])
  })

  it('counts which level met which, coaches in rows', () => {
    const table = confusionOf([
      { coach: 1, scorer: 2 },
      { coach: 1, scorer: 2 },
      { coach: 5, scorer: 5 },
    ])
    expect(table[0]).toEqual([0, 2, 0, 0, 0])
    expect(table[4]).toEqual([0, 0, 0, 0, 1])
    expect(table.flat().reduce((sum, count) => sum + count, 0)).toBe(3)
  })
})

const absent = { value: null, interval: null }
