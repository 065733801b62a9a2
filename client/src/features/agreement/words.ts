import type { AgreementView, DimensionAgreement, FigureView } from '#contract/agreement.ts'

type Thresholds = AgreementView['thresholds']

/** A minus as long as the plus is wide. */
const minus = (written: string) => written.replace('-', '−')

const twoPlaces = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const onePlace = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const withSign = new Intl.NumberFormat('en', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
})
const number = (value: number) => minus(twoPlaces.format(value))
const levels = (value: number) => minus(onePlace.format(value))
const signed = (value: number) => minus(withSign.format(value))

/** ".62 [.50 to .71]": a figure with its interval, or that there is none. */
export function figureWords({ value, interval }: FigureView): string {
  if (value === null) return 'none'
  const given = number(value)
  return interval === null
    ? `${given}, no interval`
    : `${given} [${number(interval[0])} to ${number(interval[1])}]`
}

export const levelWords = levels

/** What may be said of so many ratings. */
export function standingWords({ standing, n }: DimensionAgreement, { pilot, decision }: Thresholds): string {
  if (standing === 'not-yet') return `Not yet calibrated: ${n} of ${pilot} ratings`
  if (standing === 'pilot') return `First figure: ${n} of the ${decision} ratings a decision asks for`
  return `${n} ratings: enough to decide by`
}

/** What the two kappas come to beside each other. Figures whose intervals overlap are not called different. */
export function findingOf({ withScorer, amongCoaches }: DimensionAgreement, { pilot }: Thresholds): string {
  if (withScorer === null) return 'Too few ratings to say how far the scorer agrees with coaches'
  const own = withScorer.kappa
  const coaches = amongCoaches.figures?.kappa
  if (own.value === null) return 'All ratings are the same, so that agreement cannot be told from chance'
  if (!coaches || coaches.value === null)
    return `Coaches and the scorer agree at ${number(own.value)}; how far coaches agree is not known yet (${amongCoaches.n} of ${pilot} attempts)`
  const [lower, upper] = own.value < coaches.value ? [own, coaches] : [coaches, own]
  const apart = lower.interval !== null && upper.interval !== null && lower.interval[1] < upper.interval[0]
  if (!apart) return 'The scorer agrees with coaches about as far as they agree with one another'
  return lower === own
    ? 'Coaches agree with one another further than with the scorer'
    : 'Coaches agree with the scorer further than with one another'
}

/** On which side the scorer stands, in levels. */
export function biasWords({ bias, limits }: NonNullable<DimensionAgreement['withScorer']>): string {
  const { value, interval } = bias
  if (value === null) return 'No bias can be told.'
  const side = value > 0 ? 'higher' : 'lower'
  const unsure = interval === null || (interval[0] <= 0 && interval[1] >= 0)
  const between = interval
    ? ` [${signed(interval[0])} to ${signed(interval[1])}]`
    : ', from too few reps for an interval'
  const head = unsure
    ? `Whether the scorer stands higher or lower than coaches cannot be told yet: ${signed(value)} levels on average${between}.`
    : `On average the scorer is ${levels(Math.abs(value))} levels ${side} than coaches${between}.`
  return limits
    ? `${head} 95 of 100 single differences lie between ${signed(limits[0])} and ${signed(limits[1])}.`
    : head
}

/** What became of the scorer over time. */
export function driftWords({ drift }: DimensionAgreement, { recent }: Thresholds): string {
  if (drift.state === 'too-few')
    return `Drift is watched from ${drift.needed} ratings on; there are ${drift.n}.`
  const moved = `over the last ${recent} ratings the scorer stood ${besideCoaches(drift.recent)}, before that ${besideCoaches(drift.earlier)}`
  return drift.state === 'steady'
    ? `Steady: ${moved}.`
    : `The scorer has moved: ${moved}. Look at what changed: its version, the coaches, or the kind of calls.`
}

const besideCoaches = (value: number): string =>
  levels(Math.abs(value)) === levels(0)
    ? 'level with coaches'
    : `${levels(Math.abs(value))} levels ${value > 0 ? 'above' : 'below'} coaches`

export function calibrationWords({ calibration, n }: DimensionAgreement, thresholds: Thresholds): string {
  if (calibration.method === 'none')
    return `Scores are shown as they are. From ${thresholds.meanSpread} ratings on the page says which level a coach would give; there are ${n}.`
  const how =
    calibration.method === 'mean-spread'
      ? 'mean and spread are matched'
      : 'the nearest rising curve is fitted'
  return `Which level a coach would give on average, where ${how}. Scorecards keep the raw score.`
}
