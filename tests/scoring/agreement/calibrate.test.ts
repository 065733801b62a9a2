import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrated, calibrationOf, isotonicFrom, meanSpreadFrom } from '#scoring/agreement/calibrate.ts'
import { isotonicAt, isotonicFit } from '#scoring/agreement/isotonic.ts'
import { numbers, simulatedPairs } from './simulated.ts'

const scale = [1, 5] as const
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const spread = (values: readonly number[]) =>
  Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)))

describe('isotonic regression', () => {
  it('pools what falls and leaves what rises', () => {
    const fit = isotonicFit([1, 3, 2, 4, 3.5, 5].map((y, x) => ({ x, y })))
    expect(fit).toEqual([
      { from: 0, to: 0, value: 1 },
      { from: 1, to: 2, value: 2.5 },
      { from: 3, to: 4, value: 3.75 },
      { from: 5, to: 5, value: 5 },
    ])
    expect([-1, 0, 0.5, 1.5, 2.5, 9].map((x) => isotonicAt(fit, x))).toEqual([1, 1, 1.75, 2.5, 3.125, 5])
    expect(isotonicAt([], 3)).toBeNull()
  })

  it('never falls, keeps the mean, and is no worse than any other rising step', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 20 }), y: fc.integer({ min: 1, max: 5 }) })
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), (points) => {
        const fit = isotonicFit(points)
        const at = points.map(({ x }) => isotonicAt(fit, x) ?? Number.NaN)
        for (const [index, { value }] of fit.entries())
          expect(value).toBeGreaterThan(fit[index - 1]?.value ?? -Infinity)
        expect(mean(at)).toBeCloseTo(mean(points.map(({ y }) => y)), 9)
        const error = (guess: readonly number[]) =>
          points.reduce((sum, { y }, index) => sum + (y - (guess[index] ?? 0)) ** 2, 0)
        const rising = points.map(({ x }) => 1 + x / 5)
        expect(error(at)).toBeLessThanOrEqual(error(rising) + 1e-9)
        expect(error(at)).toBeLessThanOrEqual(error(points.map(() => mean(points.map(({ y }) => y)))) + 1e-9)
      }),
    )
  })
})

describe('calibration', () => {
  const pairs = simulatedPairs(numbers('calibrate'), { n: 300, reps: 20, perRep: 0.2, shift: () => 1 })

  it('waits for 50 pairs, then matches mean and spread, and from 100 on the curve', () => {
    expect(calibrationOf(pairs.slice(0, meanSpreadFrom - 1)).method).toBe('none')
    expect(calibrationOf(pairs.slice(0, meanSpreadFrom)).method).toBe('mean-spread')
    expect(calibrationOf(pairs.slice(0, isotonicFrom)).method).toBe('isotonic')
  })

  it('gives the scorer the mean and the spread of the coaches', () => {
    const some = pairs.slice(0, 80)
    const fit = calibrationOf(some)
    const at = some.map(({ raw }) => calibrated(fit, raw, [-100, 100]) ?? Number.NaN)
    const coaches = some.map(({ coach }) => coach)
    expect(mean(at)).toBeCloseTo(mean(coaches), 9)
    expect(spread(at)).toBeCloseTo(spread(coaches), 9)
  })

  it('takes the bias away on pairs that it was not fitted to, and stays on the scale', () => {
    const [fitted, others] = [pairs.slice(0, 150), pairs.slice(150)]
    const fit = calibrationOf(fitted)
    const left = others.map(({ raw, coach }) => (calibrated(fit, raw, scale) ?? Number.NaN) - coach)
    expect(Math.abs(mean(left))).toBeLessThan(0.25)
    expect(mean(others.map(({ scorer, coach }) => scorer - coach))).toBeGreaterThan(0.8)
    expect(calibrated(calibrationOf(fitted.slice(0, 60)), 1000, scale)).toBe(5)
    expect(calibrated(calibrationOf(fitted.slice(0, 60)), -1000, scale)).toBe(1)
  })

  it('has no line where the scorer always gives the same', () => {
    expect(calibrationOf(pairs.slice(0, 60).map((pair) => ({ ...pair, raw: 40 }))).method).toBe('none')
    expect(calibrated({ method: 'none' }, 40, scale)).toBeNull()
  })
})
