import { wordsOf } from '../behaviours/clean-text.ts'
import { clausesOf } from '../behaviours/clauses.ts'
import { stemsOf } from '../behaviours/content-words.ts'
import { quantitiesOf } from '../behaviours/quantities.ts'
import { asksQuestion } from '../behaviours/sentence-mood.ts'
import type { Opening } from '../opportunities.ts'
import { creditable } from '../creditable.ts'
import { plainOf } from '../sentences.ts'
import { surest } from '../surest.ts'
import type { Act } from './act.ts'

/** Words of a turn that say something, and stems of a buyer turn that can be taken up. */
const leastWords = 8
const leastTheirs = 3
/** Uptake 0–1, and sureness of anything that counts for the rep, from which an answer is about this buyer. */
const takesUp = 0.25
const shows = 0.35
/** What the turn mainly does where it could be said to anybody, and how surely it has to be read so. */
const general: readonly string[] = [
  'generic_empathy',
  'bare_assertion',
  'feature_dump',
  'canned_line',
  'unasked_advice',
]
const readAs = 0.4
/** "on those", "about that": bound to what was said without a word of it. */
const pointing = /\b(?:on|of|about|with|by|for|to|from|in|at) (?:this|that|those|these|them|it)\b/u
/** It is judged by what is missing, so it counts half. */
const weight = 0.5

/** What an answer can be about: stems of the facts and of what the buyer said, by turn. */
export type Matter = {
  readonly facts: readonly ReadonlySet<string>[]
  readonly said: readonly { readonly n: number; readonly stems: ReadonlySet<string> }[]
}

/**
 * An answer that could be given to anybody: not a word that this buyer has said so far or that the fact sheet
 * has, nothing that points back, no figure, no question, and it is mainly one of the things that are said to anybody.
 */
export function fitsAnyBuyer({ turn, answers }: Opening, { facts, said }: Matter): Act | null {
  const { text, reading, n } = turn
  if (answers === null || stemsOf(answers.text).size < leastTheirs || wordsOf(text).length < leastWords)
    return null
  if ((reading.uptake ?? 0) >= takesUp || reading.claims.some(({ verdict }) => verdict === 'supported'))
    return null
  if (surest(reading, [...creditable]) >= shows || surest(reading, general) < readAs) return null
  if (quantitiesOf(text).length > 0 || pointing.test(plainOf(text))) return null
  const known = [...facts, ...said.filter((one) => one.n < n).map(({ stems }) => stems)]
  if ([...stemsOf(text)].some((stem) => known.some((stems) => stems.has(stem)))) return null
  const clauses = clausesOf(text)
  if (clauses.some((clause) => asksQuestion(clause.text))) return null
  const [longest] = clauses.toSorted((a, b) => b.text.length - a.text.length)
  return longest ? { kind: 'fits-any-buyer', turn: n, quote: longest.text, weight } : null
}
