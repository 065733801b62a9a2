import { askedFigure, namesFigure } from './behaviours/asked-figure.ts'
import { clausesOf } from './behaviours/clauses.ts'
import { withoutHidden } from './behaviours/clean-text.ts'
import type { CodedBehaviour } from './behaviours/reading.ts'
import { asksQuestion } from './behaviours/sentence-mood.ts'
import type { BuyerTurn, RepTurn } from './transcript.ts'

/** Words from the start of a reply within which an answer comes first. */
const firstWords = 14
const asksYesOrNo =
  /(?:^|[.,;:!?]\s*|\b(?:and|so|but|or)\s)(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should|may) (?:i|you|we|they|he|she|it|that|this|there|your|our|my|the|anybody|anyone|somebody)\b[^.?!]*\??\s*$/iu
const yesOrNo =
  /^\W*(?:yes|yeah|yep|no|nope|not (?:yet|really|always|at|in|before|for)|never|i don't know|i do not know|partly|sometimes|mostly|both|neither)\b/iu
const sureFact = 0.9

/**
 * An answer that can be seen to come first, whatever else is made of the turn: a figure of the kind asked for, a yes
 * or no where that was the question. Null where the question was another or the answer cannot be seen.
 */
export function answersFirst({ text }: RepTurn, answers: BuyerTurn | null): CodedBehaviour | null {
  const question = answers?.reading.question
  if (!question) return null
  const start = text.length - text.trimStart().length
  const opening = new RegExp(String.raw`^(?:\S+\s+){0,${firstWords - 1}}\S+`, 'u').exec(text.trimStart())?.[0]
  if (!opening) return null
  const plain = withoutHidden(opening)
  const asked = askedFigure(question)
  const figure =
    asked !== null && clausesOf(plain).some((one) => !asksQuestion(one.text) && namesFigure(one.text, asked))
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
