import type { RealCallFigure, RealCallPart } from '#contract/real-call.ts'
import { counted } from '../when.ts'

export const partWords: Readonly<Record<RealCallPart, string>> = { 'day-0': 'Day 0', 'day-30': 'Day 30' }

const one = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 })
const signed = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
export const points = (value: number): string => one.format(value)
export const change = (value: number): string => signed.format(value)

/** "Level 3.5 (2 coaches)". */
export const levelWords = ({ level, coaches }: RealCallFigure): string =>
  level === null ? 'No level' : `Level ${points(level)} (${counted(coaches, '{n} coach', '{n} coaches')})`

/** "Scorer 52, 41 to 63, of 9 chances". */
export function scorerWords({ score, interval, chances }: RealCallFigure): string {
  if (score === null) return `Scorer: too few chances (${chances})`
  const within = interval === null ? '' : `, ${points(interval[0])} to ${points(interval[1])}`
  return `Scorer ${points(score)}${within}, of ${counted(chances, '{n} chance', '{n} chances')}`
}

/** Who rated, and whether their rating was as blind as it was meant to be. */
export function blindWords(coaches: number, couldTell: number): string {
  const rated = `Rated by ${counted(coaches, '{n} coach', '{n} coaches')} without a date.`
  return couldTell === 0
    ? rated
    : `${rated} ${counted(couldTell, '{n} of them', '{n} of them')} could tell from the words which call was the earlier one.`
}
