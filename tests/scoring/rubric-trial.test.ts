import { describe, expect, it } from 'vitest'
import { rubricChanges } from '#scoring/rubric-changes.ts'
import { pairedInterval, trialReport } from '#scoring/rubric-trial.ts'
import { scoreTranscript, type Scored } from '#scoring/score.ts'
import { asking, conversation } from './by-hand.ts'
import { coreRubric, withCriterion, withDimension } from './core-rubric.ts'

const scored = scoreTranscript(conversation(asking, { rep: 'Six weeks.' }), null, coreRubric)
const withCourage = (score: number | null, level: number | null): Scored => ({
  ...scored,
  foundationGate: { passed: (score ?? 0) >= 50, sentence: '' },
  dimensions: scored.dimensions.map((one) => (one.id === 'courage' ? { ...one, score, level } : one)),
})
const tried = (of: string, before: number | null, after: number | null) => ({
  of,
  before: withCourage(before, before === null ? null : 3),
  after: withCourage(after, after === null ? null : after > 60 ? 4 : 3),
})

describe('the report of a trial', () => {
  const report = trialReport([
    tried('a', 50, 70),
    tried('b', 40, 46),
    tried('c', 52, 49),
    tried('d', null, 30),
    tried('e', 100, 100),
  ])
  const courage = report.dimensions.find(({ id }) => id === 'courage')

  it('counts means, shifts and spreads over what was assessed both ways', () => {
    expect(courage).toMatchObject({
      n: 4,
      before: 60.5,
      after: 66.25,
      shift: 5.75,
      moved: 3,
      levels: { up: 2, down: 0, same: 2 },
      appeared: 1,
      vanished: 0,
      spreadBefore: [0, 0, 0, 0, 1, 2, 0, 0, 0, 1],
      spreadAfter: [0, 0, 0, 1, 2, 0, 0, 1, 0, 1],
    })
  })

  it('counts at the gate who newly passes and who no longer does', () => {
    expect(report.gate).toEqual({ n: 5, before: 3, after: 2, nowPassed: 0, nowFailed: 1 })
    expect(report.oneThing).toEqual({ n: 5, changed: 0 })
  })

  it('names what moves most: a score that comes or goes first, a level of another name last', () => {
    expect(new Set(report.largest.map(({ dimension }) => dimension))).toEqual(new Set(['courage']))
    expect(report.largest.map(({ of }) => of)).toEqual(['d', 'a', 'b', 'c', 'e'])
  })

  it('has an interval as worked out by hand, and none for a single pair', () => {
    // Differences 1, 2, 3: mean 2, deviation 1, t(2) 4.30, half width 4.30 / √3 = 2.48.
    expect(pairedInterval([1, 2, 3])).toEqual([-0.48, 4.48])
    expect(pairedInterval([4, 4, 4])).toEqual([4, 4])
    expect(pairedInterval([4])).toBeNull()
  })
})

describe('the changes between two rubrics', () => {
  it('names each by what people call it, matched by code and not by place', () => {
    const turned = withDimension('courage', ({ criteria }) => ({ criteria: criteria.toReversed() }))
    expect(rubricChanges(coreRubric, turned)).toEqual([])
    const changed = withCriterion('courage', 'C1', { weight: 2, counts: false, for: 'Said the price.' })
    expect(rubricChanges(coreRubric, changed)).toEqual([
      {
        path: 'courage.C1.for',
        where: 'Courage, C1, speaks for',
        from: 'Answered the question before anything else.',
        to: 'Said the price.',
      },
      { path: 'courage.C1.weight', where: 'Courage, C1, weight', from: null, to: '2' },
      { path: 'courage.C1.counts', where: 'Courage, C1, counts', from: null, to: 'no' },
    ])
    expect(rubricChanges(changed, coreRubric).at(-1)).toMatchObject({ from: 'no', to: null })
    const bounds = withDimension('courage', () => ({ levelsFrom: [10, 40, 60, 80] }))
    expect(rubricChanges(coreRubric, bounds)).toEqual([
      { path: 'courage.levelsFrom', where: 'Courage, levels begin at', from: null, to: '10, 40, 60, 80' },
    ])
  })
})
