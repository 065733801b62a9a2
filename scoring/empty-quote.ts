import { wordsOf } from './behaviours/clean-text.ts'
import { stemsOf } from './behaviours/content-words.ts'
import type { CodedBehaviour } from './behaviours/reading.ts'
import type { RepTurn } from './transcript.ts'

/** Acts that a word or two can do: a question, a yes, "I don't know", an excuse, a no made easy. */
const shortActs: readonly string[] = [
  'open_question',
  'closed_question',
  'direct_answer',
  'candour',
  'invite_no',
  'apology_cascade',
  'small_talk',
]
/** Words with a meaning of their own that an act needs, and that a turn has beside a quote without them. */
const leastWords = 2

/**
 * Whether a quote says nothing by itself while its turn does ("so that is how it is" after an answer): whatever is
 * read into such words is no evidence for or against anybody.
 */
export function saysNothing({ code, quote }: CodedBehaviour, { text }: RepTurn): boolean {
  if (shortActs.includes(code) && !(code === 'candour' && !/\b(?:know|sure|certain|tell)\b/iu.test(quote))) {
    return false
  }
  const own = stemsOf(quote).size
  return own < leastWords && stemsOf(text).size >= own + leastWords
}

/** Acts that are about the matter or the people in it, or are not what they look like. */
const bearing: readonly string[] = ['costly_truth', 'two_sided', 'hold_with_reason']
const person = /^(?:i|we|you|my|our|ours|your|yours|me|us|mine)(?:'|$)/u

/**
 * Whether a quote has no bearing on the conversation: nobody in it and no word that the buyer, the fact sheet or the
 * rest of the turn has as well (a remark about the weather is no hard truth). `matter` are the stems of those.
 */
export function hasNoBearing(
  { code, quote }: CodedBehaviour,
  { text }: RepTurn,
  matter: ReadonlySet<string>,
): boolean {
  if (!bearing.includes(code) || wordsOf(quote).some((word) => person.test(word))) return false
  const beside = stemsOf(text.replace(quote, ' '))
  return ![...stemsOf(quote)].some((stem) => matter.has(stem) || beside.has(stem))
}

const sympathy =
  /\bsorry (?:to hear|for your loss|about your (?:loss|\w+'s death)|(?:that )?(?:he|she|they|it|your \w+) (?:died|passed|is ill|was ill|happened))/iu

/** Whether a quote is sorry for somebody rather than for oneself: sympathy gives no ground. */
export const isSympathy = ({ code, quote }: CodedBehaviour): boolean =>
  code === 'apology_cascade' && sympathy.test(quote)
