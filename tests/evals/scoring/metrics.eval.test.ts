import { describe, expect, it } from 'vitest'
import { auc, bestThreshold, f1From } from './discrimination.ts'
import { resampledInterval } from './resampled.ts'

describe('auc', () => {
  it('agrees with a worked example, ties counting half', () => {
    // Pairs of a yes (3, 2) with a no (2, 1): 3>2, 3>1, 2=2, 2>1.
    expect(auc([3, 2, 2, 1], [true, true, false, false])).toBe(3.5 / 4)
  })

  it('is 1 for a perfect order, 0 for its reverse, ½ for one score for all', () => {
    expect(auc([1, 2, 3, 4], [false, false, true, true])).toBe(1)
    expect(auc([4, 3, 2, 1], [false, false, true, true])).toBe(0)
    expect(auc([5, 5, 5], [true, false, true])).toBe(0.5)
  })

  it('is null where all are alike', () => {
    expect(auc([1, 2], [true, true])).toBeNull()
  })
})

describe('bestThreshold', () => {
  it('says yes from the score where F1 is highest', () => {
    const [scores, holds] = [
      [0.9, 0.8, 0.7, 0.6, 0.1],
      [true, false, true, true, false],
    ]
    // From .6 up: 3 right of 4 given, 3 wanted.
    expect(bestThreshold(scores, holds)).toBe(0.6)
    expect(f1From(scores, holds, 0.6)).toBeCloseTo(6 / 7, 10)
  })

  it('does not cut between equal scores', () => {
    expect(bestThreshold([0.5, 0.5, 0.1], [true, false, false])).toBe(0.5)
  })

  it('never says yes where nothing holds', () => {
    expect(bestThreshold([0.5, 0.4], [false, false])).toBe(Infinity)
  })
})

describe('resampledInterval', () => {
  it('holds what was seen and is no narrower for cases that are copies of one another', () => {
    const share = (rows: readonly { readonly yes: boolean }[]) =>
      rows.filter(({ yes }) => yes).length / rows.length
    const rows = Array.from({ length: 40 }, (_, index) => ({ id: String(index), yes: index % 2 === 0 }))
    const copied = rows.flatMap((row) => Array.from({ length: 10 }, () => row))
    const [low, high] = resampledInterval(rows, ({ id }) => id, share) ?? [1, 0]
    expect(low).toBeGreaterThan(0.3)
    expect(high).toBeLessThan(0.7)
    expect(resampledInterval(copied, ({ id }) => id, share)).toEqual([low, high])
  })
})
