import { isotonicAt, isotonicFit, type Step } from './isotonic.ts'

/** Pairs from which mean and spread are matched, and from which the whole curve is. */
export const meanSpreadFrom = 50
export const isotonicFrom = 100

/** How the scorer's figures become a coach's levels. The raw figure is never replaced: what is fitted stands beside it. */
export type Calibration =
  | { readonly method: 'none' }
  | { readonly method: 'mean-spread'; readonly slope: number; readonly offset: number }
  | { readonly method: 'isotonic'; readonly steps: readonly Step[] }

type Fitted = { readonly raw: number; readonly coach: number }

/**
 * Fits the scorer's raw figures to the coaches' levels: nothing below 50 pairs; then a straight line that gives them the
 * coaches' mean and spread; from 100 on the nearest rising curve. Where the scorer's figures do not vary there is no line.
 */
export function calibrationOf(pairs: readonly Fitted[]): Calibration {
  if (pairs.length < meanSpreadFrom) return { method: 'none' }
  if (pairs.length >= isotonicFrom)
    return { method: 'isotonic', steps: isotonicFit(pairs.map(({ raw, coach }) => ({ x: raw, y: coach }))) }
  const [raw, coach] = [momentsOf(pairs.map((pair) => pair.raw)), momentsOf(pairs.map((pair) => pair.coach))]
  if (raw.spread === 0) return { method: 'none' }
  const slope = coach.spread / raw.spread
  return { method: 'mean-spread', slope, offset: coach.mean - slope * raw.mean }
}

/** The level a coach would give on average where the scorer gives `raw`, within `scale`; null where nothing is fitted. */
export function calibrated(
  calibration: Calibration,
  raw: number,
  scale: readonly [number, number],
): number | null {
  if (calibration.method === 'none') return null
  const level =
    calibration.method === 'isotonic'
      ? isotonicAt(calibration.steps, raw)
      : calibration.offset + calibration.slope * raw
  return level === null ? null : Math.min(scale[1], Math.max(scale[0], level))
}

function momentsOf(values: readonly number[]): { readonly mean: number; readonly spread: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, spread: Math.sqrt(squares / (values.length - 1)) }
}
