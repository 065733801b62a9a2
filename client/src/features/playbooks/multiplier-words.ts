import type { MultiplierFigure } from '#contract/multiplier.ts'

type Result = MultiplierFigure['result']
type Known = Exclude<Result, { readonly kind: 'too-early' }>

export const sourceWords: Readonly<
  Record<MultiplierFigure['source'], { readonly title: string; readonly about: string }>
> = {
  'real-calls': {
    title: 'Real calls, rated blind',
    about: 'Coaches rated them without knowing when they were, or who had the playbook.',
  },
  'fresh-by-coaches': {
    title: 'New scenarios, rated blind by coaches',
    about:
      'Submitted roleplays in which a rep met the scenario for the first time, rated before the score was seen.',
  },
  'fresh-by-scorer': {
    title: 'New scenarios, by the automatic scorer',
    about: 'The same roleplays as the scorer reads them. It is no coach: look at the ratings above first.',
  },
}

const figures = new Intl.NumberFormat('en', { maximumFractionDigits: 1, minimumFractionDigits: 1 })
/** Levels with their sign: "+0.4", "−0.2". */
export const levels = (by: number): string =>
  `${by < 0 && Number(by.toFixed(1)) !== 0 ? '−' : '+'}${figures.format(Math.abs(by))}`

/** The finding as a sentence. It is an effect only where chance decided who got it first. */
export function findingOf(result: Result): string {
  if (result.kind === 'too-early') return 'Too early to say'
  if (result.kind === 'effect')
    return result.seen === 'more'
      ? 'Those who had it improved more than those who waited'
      : result.seen === 'less'
        ? 'Those who had it improved less than those who waited'
        : 'No difference between those who had it and those who waited'
  return result.seen === 'more'
    ? 'Levels rose since it came out: change, not effect'
    : result.seen === 'less'
      ? 'Levels fell since it came out: change, not effect'
      : 'No change can be told since it came out'
}

/** The figure with its interval. */
export const figureOf = ({ by, interval: [low, high] }: Known): string =>
  `${levels(by)} levels, between ${levels(low)} and ${levels(high)} in 95 of 100 draws`

const people = (n: number | null): string => (n === null ? 'fewer than 3' : String(n))

/** How many people and ratings it rests on, and what is missing. */
export function countsOf(result: Result): string {
  const { n } = result
  const isSplit = result.kind === 'effect' || (result.kind === 'too-early' && result.randomised)
  const who = isSplit
    ? `${people(n.with)} people who had it and ${people(n.without)} who waited`
    : `${people(n.with)} people`
  const rests = `${who}, with ratings before and after${n.ratings === null ? '' : `: ${n.ratings} in all`}.`
  if (result.kind !== 'too-early') return `From ${rests}`
  return `So far there are ${rests} It takes ${result.needs}${isSplit ? ' on each side' : ''}.`
}
