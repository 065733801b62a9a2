import { calibrated } from '#scoring/agreement/calibrate.ts'
import type { Agreement, Figure } from '#scoring/agreement/report.ts'
import { decisionFrom, pilotFrom } from '#scoring/agreement/standing.ts'
import type { DimensionReport } from './agreements.ts'

const short = (value: number): string => value.toFixed(2).replace('-', '−')
const signed = (value: number): string => (value > 0 ? `+${short(value)}` : short(value))

function shown({ value, interval }: Figure, form = short): string {
  if (value === null) return 'none'
  return interval === null
    ? `${form(value)} (no interval)`
    : `${form(value)} [${form(interval[0])}; ${form(interval[1])}]`
}

const standings = {
  'not-yet': (n: number) => `not yet calibrated: ${n} of ${pilotFrom} ratings`,
  pilot: (n: number) => `a first figure; ${n} of the ${decisionFrom} ratings that a decision asks for`,
  decision: (n: number) => `${n} ratings: enough to decide by`,
}

/** The report of one dimension as lines for a person. `scale` is what ratings run from and to. */
export function tableOf({ dimension, agreement }: DimensionReport, scale: readonly [number, number]): string {
  const { amongCoaches, withScorer, calibration } = agreement
  const { bias } = withScorer
  const line = (name: string, n: number, kappa: Figure, icc: Figure) =>
    `  ${name.padEnd(16)} n=${String(n).padEnd(5)} weighted kappa ${shown(kappa).padEnd(22)} ICC(2,1) ${shown(icc)}`
  const middle = (scale[0] + scale[1]) / 2
  const at = [scale[0], middle, scale[1]].flatMap((raw) => {
    const level = calibrated(calibration, raw, scale)
    return level === null ? [] : [`${raw} → ${short(level)}`]
  })
  return [
    dimension,
    line('people', amongCoaches.n, amongCoaches.kappa, amongCoaches.icc),
    line('with the scorer', withScorer.n, withScorer.kappa, withScorer.icc),
    `  bias             ${shown(bias, signed)}${bias.limits ? `, 95 % of differences ${signed(bias.limits[0])} to ${signed(bias.limits[1])}` : ''}`,
    `  standing         ${standings[withScorer.standing](withScorer.n)}, in ${withScorer.clusters} clusters`,
    `  calibration      ${calibration.method === 'none' ? 'none' : `${calibration.method}: ${at.join(', ')}`}`,
    `  drift            ${driftLine(agreement)}`,
  ].join('\n')
}

function driftLine({ drift }: Agreement): string {
  if (drift.state === 'too-few') return `not watched yet: ${drift.n} of ${drift.needed} ratings`
  const { state, recent, earlier, difference, interval } = drift
  const found = `last 30 ${signed(recent)}, before ${signed(earlier)}, difference ${shown({ value: difference, interval }, signed)}`
  return state === 'drifting' ? `ALARM, ${found}` : `steady, ${found}`
}
