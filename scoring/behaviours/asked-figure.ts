import { canonical, wordsOf } from './clean-text.ts'
import { readNumber } from './number-words.ts'
import { quantitiesOf, type Unit } from './quantities.ts'

const money =
  /\bwhat (?:does|do|did|would|will|is|are)\b.{0,40}\b(?:costs?|price|pay|payment|earn|charge|salary|rent)\b|\bwhat's (?:the|your) (?:price|cost|rate|fee|salary)\b|\bhow much (?:is|are|was|do|does|did|would|will|for|a|per|each)\b/iu
const moment =
  /(?:^|[.,;:!?]\s*|\b(?:and|so|but|or|by|since|until|till|from)\s)when\b|\bwhat time\b|\bwhich day\b/iu
const length = /\bhow (?:long|often|soon|fast)\b/iu
const amount = /\bhow (?:much|many|big|high)\b|\bwhat's (?:the|your) (?:contract|hour)/iu

export type AskedFigure = 'money' | 'moment' | 'length' | 'amount'

/** What kind of figure a question asks for; null where it asks for none. */
export function askedFigure(question: string): AskedFigure | null {
  if (money.test(question)) return 'money'
  if (length.test(question)) return 'length'
  if (moment.test(question)) return 'moment'
  return amount.test(question) ? 'amount' : null
}

/** What a number may count that answers such a question; a bare count may be anything. */
const counted: Readonly<Record<AskedFigure, readonly Unit['dimension'][]>> = {
  money: ['money', 'percent', 'count', 'times'],
  moment: ['time', 'count'],
  length: ['time', 'times', 'count'],
  amount: ['money', 'percent', 'count', 'times', 'time'],
}

const days = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?'
const months = 'january|february|march|april|may|june|july|august|september|october|november|december'
const time = new RegExp(
  `\\b(?:today|tomorrow|tonight|${days}|${months}|spring|summer|autumn|winter)\\b`,
  'iu',
)

/** Whether a text names a figure of the kind that was asked for. */
export const namesFigure = (text: string, asked: AskedFigure): boolean =>
  quantitiesOf(text).some(({ dimension }) => counted[asked].includes(dimension)) ||
  (asked === 'moment' && time.test(text))

const ordinal =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|\w+tieth|\d+(?:st|nd|rd|th))$/u
/** Amounts and times without a number, and owning that one has none to give. */
const without =
  /\b(?:none|nothing|nobody|free|same|half|halves|twice|double|dozens?|hundreds|thousands|most|many|few|all|both|every|each|less|more|enough|once|never|always|usually|seldom|often|soon|now|yet|already|immediately|straight|whenever|next|last|until|till|after|before|weeks?|months?|years?|days?|hours?|minutes?|morning|evening|night|noon|midnight|lunch|easter|christmas|depends?|varies|know|sure|tell|say|guess|sorry|figures?|numbers?|yes|yeah|no|nope|not|cannot)\b|n't\b/u

/**
 * Whether a reply names nothing that a question for a figure could be answered with: no number, no time, no amount in
 * words, and no word that there is none to give.
 */
export function leavesFigureOut(question: string, reply: string): boolean {
  if (askedFigure(question) === null) return false
  const words = wordsOf(reply)
  return !(
    words.some((word, at) => readNumber(words, at) !== null || ordinal.test(word)) ||
    time.test(reply) ||
    without.test(canonical(reply))
  )
}
