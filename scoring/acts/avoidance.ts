import { wordsOf } from '../behaviours/clean-text.ts'
import { clausesOf } from '../behaviours/clauses.ts'
import { stemsOf } from '../behaviours/content-words.ts'
import { asksQuestion } from '../behaviours/sentence-mood.ts'
import type { Opening } from '../opportunities.ts'
import { plainOf, sentencesOf } from '../sentences.ts'
import { surest } from '../surest.ts'
import { saysWhen } from './says-when.ts'
import type { Act } from './act.ts'

/** From here on a code is sure enough to excuse what stands beside it. */
const excuses = 0.45

const putsOff =
  /\b(?:(?:come|get|circle|loop) back (?:around )?(?:to (?:that|this|it)|on that)|get (?:in)?to (?:that|this|it) (?:later|in a (?:bit|moment|minute|second)|shortly|soon|another time)|(?:park|table|shelve) (?:that|this|it)|take (?:that|this|it) offline|hold that thought|more on that later|(?:talk|speak|discuss|think|worry) about (?:that|this|it|price|pricing|numbers?|money) (?:later|another time|some other time|at (?:a later|the right)|once|when we)|(?:that|this)(?:'s| is) for (?:later|another (?:day|time|call))|before (?:i|we) (?:answer|get (?:in)?to|talk about|come to) (?:that|this|it|price|pricing|numbers))\b/u
const dontKnow =
  /\b(?:don't|do not) (?:actually )?know\b|\bnot (?:sure|certain)\b|\b(?:find out|check|ask)\b/u
const answering = [
  'direct_answer',
  'candour',
  'costly_truth',
  'hold_with_reason',
  'two_sided',
  'owned_conviction',
]

/** A direct question put off: no answer in the turn, nobody to be asked, no time said. */
export function deferral({ turn, kinds }: Opening): Act | null {
  if (!kinds.has('question') || surest(turn.reading, answering) >= excuses) return null
  const put = sentencesOf(turn.text).find(({ plain }) => putsOff.test(plain))
  if (!put || dontKnow.test(put.plain) || saysWhen(put.plain)) return null
  return { kind: 'deferral', turn: turn.n, quote: put.quote, weight: 1 }
}

const switches =
  /^(?:(?:ok|okay|right|sure|well|fair enough|fair point|i see|i hear you|understood|got it|gotcha|yes|yeah|no problem|great|so|and|but|now)[,.;:]? )*(?:anyway|moving on|let's move on|on (?:another|a different) (?:note|topic|subject)|by the way|let me (?:show you|tell you about|walk you through)|let's (?:talk about|look at|turn to|switch to|focus on)|have you (?:seen|heard)|did you (?:see|know|hear)|another thing|the (?:other|next) thing)\b/u
const meets = [
  ...answering,
  'open_question',
  'closed_question',
  'specific_reflection',
  'name_tension',
  'proof_tied_to_need',
  'invite_no',
  'discount_early',
  'apology_cascade',
  'arguing',
  'clean_ask',
]
const tells = ['feature_dump', 'bare_assertion', 'small_talk', 'canned_line']
/** Uptake 0–1 from which a turn is about what was said. */
const aboutIt = 0.3
/** Telling something else says less than announcing it. */
const unannounced = 0.7

/** Fewer words than this ("Will do.") change no subject. */
const leastWords = 5

/** Right after an objection the rep speaks of something else: none of its words, and nothing that meets it. */
export function topicSwitch({ turn, kinds, answers, recalls }: Opening): Act | null {
  const objected = kinds.get('objection')
  if (objected === undefined || answers === null || wordsOf(turn.text).length < leastWords) return null
  const { reading, text, n } = turn
  if (recalls || surest(reading, meets) >= excuses || (reading.uptake ?? 0) >= aboutIt) return null
  const theirs = stemsOf(answers.text)
  if ([...stemsOf(text)].some((stem) => theirs.has(stem))) return null
  const announced = sentencesOf(text).find(({ plain }) => switches.test(plain))
  if (announced) return { kind: 'topic-switch', turn: n, quote: announced.quote, weight: objected }
  // Where something was asked it is the answer that is missing, and a question may lead back.
  if (kinds.has('question') || clausesOf(text).some((clause) => asksQuestion(clause.text))) return null
  const told = reading.behaviours.find(
    ({ code, confidence }) => tells.includes(code) && confidence >= excuses,
  )
  return told ? { kind: 'topic-switch', turn: n, quote: told.quote, weight: unannounced * objected } : null
}

const sends =
  /\b(?:send|email|e-mail|mail|forward|drop|shoot|share|leave|ping)\b(?: (?:it|that|this|you|over|across|along|with|an?|the|some|our|my|more|few|couple|of|bit|short|quick|little|through|by)){0,6} (?:\w+ )?(?:info|infos|information|materials?|brochures?|deck|slides|one-pager|pdf|e?-?mail|link|links|details|documentation|docs|something|stuff|whitepaper|leaflet|case stud(?:y|ies)|overview|website)\b/u
const asked =
  /\b(?:send|e-?mail|mail|forward|brochure|deck|slides|pdf|in writing|read|documentation|info|information|material)\b/iu

/** Something will be sent where something could have been asked for: no person, no day, and nobody wanted it. */
export function escape({ turn, kinds, answers }: Opening): Act | null {
  const open =
    kinds.has('objection') || kinds.has('rejection') || kinds.has('closing') || kinds.has('discomfort')
  if (!open || answers === null || asked.test(answers.text)) return null
  if (surest(turn.reading, ['clean_ask']) >= excuses) return null
  const sent = sentencesOf(turn.text).find(({ plain }) => sends.test(plain))
  if (!sent || saysWhen(plainOf(turn.text))) return null
  return { kind: 'escape', turn: turn.n, quote: sent.quote, weight: 1 }
}
