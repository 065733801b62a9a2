import { wordsOf } from './clean-text.ts'
import { quantitiesOf } from './quantities.ts'
import { asksQuestion } from './sentence-mood.ts'

export const buyerCueNames = [
  'question mark',
  'asks',
  'question last',
  'quantity',
  'money or percent',
  'time',
  'words',
  'very short',
  'rep asks',
  'answers nobody',
] as const

/** Countable facts of a buyer turn, each about 0–1. */
export function buyerCuesOf(
  buyer: string,
  clauses: readonly string[],
  rep: string | null,
): readonly number[] {
  const quantities = quantitiesOf(buyer)
  const words = wordsOf(buyer).length
  return [
    buyer.includes('?') ? 1 : 0,
    Math.min(1, clauses.filter(asksQuestion).length / 2),
    asksQuestion(clauses.at(-1) ?? '') ? 1 : 0,
    Math.min(1, quantities.length / 2),
    quantities.some(({ dimension }) => dimension === 'money' || dimension === 'percent') ? 1 : 0,
    quantities.some(({ dimension }) => dimension === 'time') ? 1 : 0,
    Math.min(1.5, Math.log1p(words) / 4),
    words <= 4 ? 1 : 0,
    rep !== null && asksQuestion(rep) ? 1 : 0,
    rep === null ? 1 : 0,
  ]
}
