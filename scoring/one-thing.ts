import { assess } from './assess.ts'
import { takenFrom } from './combine.ts'
import { clausesOf } from './behaviours/clauses.ts'
import type { CodedBehaviour } from './behaviours/reading.ts'
import { asksQuestion } from './behaviours/sentence-mood.ts'
import { creditable } from './creditable.ts'
import type { Criterion } from './criteria.ts'
import { openingsOf, type Opening } from './opportunities.ts'
import { criterionText, type Rubric } from './rubric.ts'
import { criteriaOf } from './rubric-settings.ts'
import { sentencesOf } from './sentences.ts'
import type { Dimension, Evidence } from './shape.ts'
import { strongerThan, wordsOfEvidence } from './sign-words.ts'
import type { BlindTranscript } from './transcript.ts'

/** One behaviour, one moment, one redo. */
export type OneThing = {
  readonly turn: number
  readonly quote: string
  readonly code: string
  readonly sentence: string
  readonly stronger: string
}

type Candidate = {
  readonly turn: number
  readonly quote: string
  readonly code: string
  readonly cost: number
  readonly missed: boolean
} & Pick<Evidence, 'act' | 'sign'>

/** What was done against a criterion, by how much it costs; the rest costs 1. A chance left out costs up to 1.5. */
const costs: Readonly<Record<string, number>> = { A5: 3, F3: 3, A6: 2.2, C1: 2, C4: 1.8, K1: 1.6, C3: 1.3 }
/** A moment that was missed is quoted whole, since no clause of it does the thing; a longer turn in whole sentences up to here. */
const longestQuote = 240

/** Marks for the rep that a remark about the same turn would contradict. */
const contradictedBy: Readonly<Record<string, readonly string[]>> = {
  A1: ['A1', 'A4', 'F2', 'C1'],
  A2: ['A2', 'C6'],
  A3: ['A3'],
  A4: ['A1', 'A4'],
  A6: ['A6', 'C5'],
  C1: ['C1'],
  C2: ['C2'],
  C3: ['A6', 'C3', 'C5', 'F5'],
  C4: ['C4'],
  C5: ['A6', 'C5'],
  C6: ['A2', 'C6'],
  F1: ['F1'],
  F4: ['F4'],
  K1: ['C1', 'C4'],
  K2: ['C1', 'C4'],
}
/** Uptake 0–1 from which nobody can be told that their reply went past what was said. */
const tookUp = 0.35
/** A question with such a word is about what was just said: "What made you say that?" shares no word with it. */
const pointsBack = /\b(?:that|this|it|those|then|there)\b/iu

/**
 * The moment that a retake would gain most from: the strongest count against the rep, or a chance of a weighty
 * criterion that was never taken. Earlier moments win ties: what follows grows out of them. Never one that a mark for
 * the rep at the same turn contradicts. Null where nothing was missed.
 */
export function oneThing(
  transcript: BlindTranscript,
  dimensions: readonly Dimension[],
  rubric: Rubric,
): OneThing | null {
  const openings = openingsOf(transcript)
  const marks = dimensions.flatMap(({ evidence }) => evidence).filter(({ polarity }) => polarity === '+')
  const contradicted = ({ turn, code, missed: wasMissed }: Candidate) =>
    marks.some((mark) => mark.turn === turn && (contradictedBy[code] ?? [code]).includes(mark.code)) ||
    (wasMissed && code === 'A1' && wentNotPast(openings, turn)) ||
    (wasMissed && code === 'C2' && saysIt(openings, turn)) ||
    (wasMissed && answering.includes(code) && explores(openings, turn))
  const candidates = [...against(dimensions), ...missed(openings, rubric)].filter((one) => !contradicted(one))
  const best = candidates.toSorted((a, b) => b.cost - a.cost || a.turn - b.turn)[0]
  const words = best && criterionText(rubric, best.code)
  if (!best || !words) return null
  const sentence = best.missed
    ? (words.missed ?? `A chance that went by. ${words.for}`)
    : wordsOfEvidence({ ...best, polarity: '-' }, words)
  return {
    turn: best.turn,
    quote: best.quote,
    code: best.code,
    sentence,
    stronger: strongerThan(best, words),
  }
}

/**
 * Whether nobody could say of a turn that it went past what was said: it gives it back, though not surely enough to be
 * shown as doing so, comes back to something said before, or does something that counts for the rep.
 */
function wentNotPast(openings: readonly Opening[], n: number): boolean {
  const opening = openings.find(({ turn }) => turn.n === n)
  if (!opening) return false
  const { reading } = opening.turn
  if (opening.recalls || reading.behaviours.some(doesSomething)) return true
  const acts = [...reading.behaviours, ...reading.unsure]
  const reflects = acts.some(({ code }) => code === 'specific_reflection')
  const asksBack = acts.some(({ code, quote }) => code === 'open_question' && pointsBack.test(quote))
  return reflects || asksBack || (reading.uptake ?? 0) >= tookUp
}

const openly: readonly string[] = ['name_tension', 'invite_no', 'costly_truth']
/** Who makes a no easy or says what costs them something has not left unsaid what was in the room. */
const saysIt = (openings: readonly Opening[], n: number): boolean =>
  openings.some(
    ({ turn }) =>
      turn.n === n &&
      turn.reading.behaviours.some(
        ({ code, confidence }) => openly.includes(code) && confidence >= sureEnough,
      ),
  )

/** What could have been said to an objection. */
const answering: readonly string[] = ['A2', 'A3', 'C4', 'C6']

/** Whether a turn asks what lies behind an objection where nothing was asked: there is time to answer it. */
function explores(openings: readonly Opening[], n: number): boolean {
  const { turn, kinds } = openings.find((one) => one.turn.n === n) ?? {}
  const asks = turn && clausesOf(turn.text).some((clause) => asksQuestion(clause.text))
  return (asks ?? false) && !kinds?.has('question')
}

const doesSomething = ({ code, confidence }: CodedBehaviour): boolean =>
  creditable.has(code) && !asking.includes(code) && confidence >= sureEnough
const asking: readonly string[] = ['open_question', 'closed_question']
/** Confidence from which a code is something that the rep did. */
const sureEnough = 0.4

function against(dimensions: readonly Dimension[]): readonly Candidate[] {
  return dimensions
    .filter(({ id }) => id !== 'belief_transfer')
    .flatMap(({ evidence }) => evidence)
    .filter(({ polarity }) => polarity === '-')
    .map(({ turn, quote, code, act, sign }) => ({
      turn,
      quote,
      code,
      ...(act ? { act } : {}),
      ...(sign ? { sign } : {}),
      cost: costs[code] ?? 1,
      missed: false,
    }))
}

/** Chances left out: those at turns where nothing else was shown either come first, the others cost a little less. */
function missed(openings: readonly Opening[], rubric: Rubric): readonly Candidate[] {
  const assessed = assess(openings, [...criteriaOf(rubric, 'courage'), ...criteriaOf(rubric, 'authenticity')])
  const shown = new Set(
    assessed.flatMap(({ chances }) =>
      chances.filter(({ credit }) => credit >= takenFrom).map(({ turn }) => turn),
    ),
  )
  return assessed
    .filter(({ criterion }) => criterion.code !== 'A5' && criterion.code !== 'A4')
    .flatMap(({ criterion, chances }) => {
      const invited = chances.reduce((sum, { weight }) => sum + weight, 0)
      const credit = chances.reduce((sum, chance) => sum + chance.weight * chance.credit, 0)
      const asked = Math.max(Math.min(1, invited), invited * criterion.target)
      const onceIsEnough = criterion.target === 0 && chances.some((one) => one.credit >= takenFrom)
      if (chances.length === 0 || credit >= asked || onceIsEnough) return []
      return chances
        .filter((chance) => chance.credit < leftOut && chance.weight >= clearChance)
        .map(({ turn }) => {
          const beside = shown.has(turn) ? besideOthers : 1
          return candidate(openings, criterion, turn, beside * (1 - credit / asked))
        })
    })
}

/** Credit below which a chance was left out, and the sureness from which it clearly was one. */
const leftOut = 0.2
const clearChance = 0.3
/** A chance left out costs less at a turn that showed something else: nobody can do everything in one reply. */
const besideOthers = 0.4

function candidate(openings: readonly Opening[], criterion: Criterion, turn: number, gap: number): Candidate {
  const text = openings.find((opening) => opening.turn.n === turn)?.turn.text ?? ''
  return {
    turn,
    quote: wholeSentences(text),
    code: criterion.code,
    cost: criterion.weight * gap,
    missed: true,
  }
}

/** The text, or as many of its first sentences as fit; one that is too long by itself is cut between words. */
function wholeSentences(text: string): string {
  const trimmed = text.trim()
  if (trimmed.length <= longestQuote) return trimmed
  const fits = sentencesOf(trimmed).findLast(({ end }) => end <= longestQuote)
  return fits ? trimmed.slice(0, fits.end) : trimmed.slice(0, longestQuote).replace(/\s+\S*$/u, '')
}
