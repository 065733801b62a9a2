import { withoutHidden } from './behaviours/clean-text.ts'
import { quantitiesOf } from './behaviours/quantities.ts'
import type { CodedBehaviour } from './behaviours/reading.ts'
import type { BuyerTurn, RepTurn } from './transcript.ts'

/** Words from the start of a reply within which an answer comes first. */
const firstWords = 14
const asksFigure =
  /\b(?:how (?:much|many|long|often|soon|fast|big|high)|what (?:does|do|did|would|will|is|are)\b.{0,40}\b(?:cost|costs|price|pay|earn|charge|salary|rent)|what's (?:the|your) (?:price|cost|rate|fee|salary|contract|hour)|when\b|what time|which day)/iu
const asksYesOrNo =
  /(?:^|[.,;:!?]\s*|\b(?:and|so|but|or)\s)(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should|may) (?:i|you|we|they|he|she|it|that|this|there|your|our|my|the|anybody|anyone|somebody)\b[^.?!]*\??\s*$/iu
const yesOrNo =
  /^\W*(?:yes|yeah|yep|no|nope|not (?:yet|really|always|at|in|before|for)|never|i don't know|i do not know|partly|sometimes|mostly|both|neither)\b/iu
const timeWord =
  /\b(?:today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)\b/iu
const sureFact = 0.9

/**
 * An answer that can be seen to come first, whatever else is made of the turn: a figure where one was asked for, a yes
 * or no where that was the question. Null where the question was another or the answer cannot be seen.
 */
export function answersFirst({ text }: RepTurn, answers: BuyerTurn | null): CodedBehaviour | null {
  const question = answers?.reading.question
  if (!question) return null
  const start = text.length - text.trimStart().length
  const opening = new RegExp(String.raw`^(?:\S+\s+){0,${firstWords - 1}}\S+`, 'u').exec(text.trimStart())?.[0]
  if (!opening) return null
  const plain = withoutHidden(opening)
  const figure =
    asksFigure.test(question) &&
    (quantitiesOf(plain).length > 0 || (/\bwhen\b|\bwhich day\b/iu.test(question) && timeWord.test(plain)))
  if (!figure && !(asksYesOrNo.test(question) && yesOrNo.test(plain))) return null
  return {
    code: 'direct_answer',
    confidence: sureFact,
    quote: opening,
    start,
    end: start + opening.length,
    source: 'cue',
  }
}
