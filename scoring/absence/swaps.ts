import type { BehaviourCode } from '../behaviours/codes.ts'
import { wordsOf } from '../behaviours/clean-text.ts'
import type { TurnReading, Utterance } from '../behaviours/reading.ts'
import { asksQuestion } from '../behaviours/sentence-mood.ts'
import { sentencesOf } from '../sentences.ts'
import { surest } from '../surest.ts'

/** A turn with how the coder read it, where a rep said it. */
export type Spoken = Utterance & { readonly reading?: TurnReading | undefined }

/** What becomes of a rep turn when the buyer, or the rep, is swapped for another. */
export type Swaps = {
  readonly turn: number
  /**
   * How far it could have been said to any buyer, 0–1: nothing in it takes up this one's words, or it is mainly what is
   * said to anybody. Null where it answers nothing or says next to nothing.
   */
  readonly toAnybody: number | null
  /** Whether any colleague could have said it: no reason, limit or sight of one's own in it. Null where it only asks. */
  readonly anyColleague: boolean | null
}

/** Uptake from which a turn is wholly about what was said; below half of it the engine's buyers lose interest. */
const fullUptake = 0.4
const leastWords = 4
/** What is done only with this buyer's own words or question. */
const bound: readonly BehaviourCode[] = [
  'specific_reflection',
  'name_tension',
  'direct_answer',
  'proof_tied_to_need',
]
const general: readonly BehaviourCode[] = [
  'generic_empathy',
  'bare_assertion',
  'feature_dump',
  'canned_line',
  'unasked_advice',
]
const own: readonly BehaviourCode[] = ['owned_conviction', 'candour', 'costly_truth', 'name_tension']
const ownFrom = 0.35
/** Words of a statement: fewer are a courtesy. */
const leastStatement = 5
const firstHand =
  /\b(?:i|we)(?:'ve| have| had)? (?:saw|seen|watched|sat|was|were|lost|made|missed|learned|learnt|tried|spoke|heard|built|called|drove|stayed|left|stood|failed|worked)\b/u

/** Both swaps of a rep turn; `answers` is the buyer turn before it, or null. */
export function swapsOf({ n, text, reading }: Spoken, answers: Utterance | null): Swaps {
  return {
    turn: n,
    toAnybody: reading && answers ? toAnybody(text, reading) : null,
    anyColleague: reading ? anyColleague(text, reading) : null,
  }
}

function toAnybody(text: string, reading: TurnReading): number | null {
  if (reading.uptake === null || wordsOf(text).length < leastWords) return null
  const theirs = Math.max(Math.min(1, reading.uptake / fullUptake), surest(reading, [...bound]))
  const anybodys = surest(reading, [...general])
  return Math.min(1, Math.max(0, anybodys > theirs ? Math.max(anybodys, 1 - theirs) : 1 - theirs))
}

function anyColleague(text: string, reading: TurnReading): boolean | null {
  const statements = sentencesOf(text).filter(
    ({ quote, plain }) => !asksQuestion(quote) && wordsOf(plain).length >= leastStatement,
  )
  if (statements.length === 0) return null
  if (surest(reading, [...own]) >= ownFrom) return false
  return !statements.some(({ plain }) => firstHand.test(plain))
}
