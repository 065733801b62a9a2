import { dimensionOf, notAssessed } from '../dimension.ts'
import { clampScore, topOfLevel } from '../interval.ts'
import { rising } from '../rising.ts'
import type { Rubric } from '../rubric.ts'
import { levelsFromOf } from '../rubric-settings.ts'
import type { Dimension, Evidence } from '../shape.ts'
import {
  buyerTurns,
  repTurns,
  type BeliefContext,
  type BlindTranscript,
  type BuyerTurn,
  type RepTurn,
} from '../transcript.ts'
import { likeliestStep, movementOf, resistance, sure, weak } from './movement.ts'

/** Steps that are worth something. */
const steps = [2, 3, 4, 5] as const
/** The best moments that count: one lucky sentence is not a movement. */
const bestMoments = 3
/** A hidden concern that was never said holds the dimension at this level. */
const undisclosedLevel = 3
/** Confidence from which a turn of resistance is shown as evidence. */
const sureResistance = 0.5
/** A step worth less than this is not shown as one. */
const leastShown = 0.08
/** An honest no that was the right ending. */
const rightNo = 90
/** From this simulated gain in commitment (0–1) on, belief counts as fully carried. */
const fullGain = 0.4
/** Points by which words may outrun simulated belief before the rep should know. */
const happyEars = 30

/**
 * Movement on the buyer's side in the buyer's words. `evident` rests on the transcript alone; `latent` is the
 * engine's simulated belief, null where no engine played the buyer.
 */
export function beliefTransfer(
  transcript: BlindTranscript,
  context: BeliefContext,
  rubric: Rubric | null = null,
): Dimension {
  const first = repTurns(transcript)[0]?.n ?? Infinity
  const answers = buyerTurns(transcript).filter(({ n, text }) => n > first && text.trim() !== '')
  if (answers.length < 2) {
    return notAssessed(
      'belief_transfer',
      'The buyer answered too seldom to show any movement.',
      answers.length,
    )
  }
  const evident = evidentOf(transcript, answers)
  const latent = context && latentOf(context)
  const shown = answers.filter((turn) => stepShown(transcript, turn) !== null)
  return dimensionOf('belief_transfer', {
    score: scored(evident, context, levelsFromOf(rubric, 'belief_transfer')),
    opportunities: answers.length,
    taken: shown.length,
    subscores: steps.map((step) => ({
      code: `B${step}`,
      taken: shown.filter((turn) => stepShown(transcript, turn) === step).length,
      of: answers.length,
      against: 0,
    })),
    evidence: evidenceOf(transcript, answers),
    evident,
    latent,
    headline: headline(shown, answers, evident, latent, context),
  })
}

function evidentOf(transcript: BlindTranscript, answers: readonly BuyerTurn[]): number {
  const values = answers.map((turn) => valueOf(transcript, turn))
  const best = values.toSorted((a, b) => b - a).slice(0, bestMoments)
  const late = answers.slice(-Math.max(2, Math.ceil(answers.length / 3)))
  const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / Math.max(1, of.length)
  const standing = mean(late.map(resistance))
  const lateValue = mean(late.map((turn) => valueOf(transcript, turn)))
  return clampScore(100 * (0.6 * mean(best) + 0.5 * lateValue - 0.2 * standing))
}

/** A step shown right after a concession was bought, and one after pressure was pushed: neither was carried. */
function valueOf(transcript: BlindTranscript, turn: BuyerTurn): number {
  const rep = repTurns(transcript).findLast(({ n }) => n < turn.n)
  return movementOf(turn) * (rep ? carriedBy(transcript, rep) : 1)
}

/** The step that a turn is shown as; null where what it is worth here is too little. */
const stepShown = (transcript: BlindTranscript, turn: BuyerTurn): number | null =>
  valueOf(transcript, turn) < leastShown ? null : likeliestStep(turn)

/** How far a step may have come from what was said rather than from a concession, pressure or nothing at all, 0–1. */
function carriedBy(transcript: BlindTranscript, rep: RepTurn): number {
  const given = rep.reading.behaviours
    .filter(({ code }) => code === 'discount_early' || code === 'pressure')
    .map(({ confidence }) => rising(confidence, weak, sure))
  const recent = repTurns(transcript)
    .filter(({ n }) => n <= rep.n)
    .slice(-recentTurns)
  const substance = Math.max(...recent.map(substanceOf))
  return (1 - Math.max(0, ...given)) * (leastCarried + (1 - leastCarried) * substance)
}

/** Rep turns, the last included, in which something may have been said that moved the buyer. */
const recentTurns = 2
/** What a step is worth that nothing of substance came before: the buyer talked themselves into it. */
const leastCarried = 0.4
const substantial: readonly string[] = [
  'specific_reflection',
  'direct_answer',
  'candour',
  'costly_truth',
  'owned_conviction',
  'proof_tied_to_need',
  'two_sided',
  'hold_with_reason',
  'name_tension',
  'clean_ask',
]

/** How far a turn says or asks something that belongs to this conversation, 0–1. */
function substanceOf({ reading }: RepTurn): number {
  const uptake = reading.uptake === null ? 1 : rising(reading.uptake, 0.2, 0.45)
  const shown = reading.behaviours.map(({ code, confidence }) => {
    if (substantial.includes(code)) return rising(confidence, 0.3, 0.5)
    return code === 'open_question' || code === 'closed_question' ? uptake * rising(confidence, 0.3, 0.5) : 0
  })
  return Math.max(uptake === 1 && reading.uptake !== null ? 1 : 0, ...shown, 0)
}

function latentOf(context: NonNullable<BeliefContext>): number {
  const last = context.course.at(-1)?.belief ?? context.start
  return clampScore((100 * Math.max(0, last - context.start)) / fullGain)
}

function scored(evident: number, context: BeliefContext, levelsFrom: readonly number[]): number {
  if (!context) return evident
  if (context.outcome === 'disqualified' && context.rightEnding === 'disqualified') {
    return Math.max(evident, rightNo)
  }
  return context.concernDisclosed ? evident : Math.min(evident, topOfLevel(undisclosedLevel, levelsFrom))
}

function evidenceOf(transcript: BlindTranscript, answers: readonly BuyerTurn[]): readonly Evidence[] {
  return answers.flatMap((turn): Evidence[] => {
    const { stance } = turn.reading
    const quote = turn.text.trim()
    const step = stepShown(transcript, turn)
    if (step !== null) return [{ turn: turn.n, quote, code: `B${step}`, polarity: '+' }]
    if (stance === 'resist' && turn.reading.confidence.stance >= sureResistance) {
      return [{ turn: turn.n, quote, code: 'B0', polarity: '-' }]
    }
    return []
  })
}

function headline(
  shown: readonly BuyerTurn[],
  answers: readonly BuyerTurn[],
  evident: number,
  latent: number | null,
  context: BeliefContext,
): string {
  if (context?.outcome === 'disqualified' && context.rightEnding === 'disqualified') {
    return 'You found out together that it does not fit. That is a full result.'
  }
  if (latent !== null && evident - latent >= happyEars) {
    return 'The words were kinder than the belief behind them: the buyer sounded more convinced than they were.'
  }
  if (shown.length === 0) return 'The buyer never said a reason of their own.'
  return `The buyer moved in their own words in ${shown.length} of ${answers.length} replies.`
}
