import { dimensionOf, notAssessed } from '../dimension.ts'
import { clampScore, topOfLevel } from '../interval.ts'
import type { Rubric } from '../rubric.ts'
import { levelsFromOf } from '../rubric-settings.ts'
import type { Dimension, Evidence } from '../shape.ts'
import {
  buyerTurns,
  repTurns,
  type BeliefContext,
  type BlindTranscript,
  type BuyerTurn,
} from '../transcript.ts'

/** What a step of the ladder is worth, 0–1. Polite agreement is worth nothing (47 % of people act on a bare yes). */
const worth = [0, 0, 0.25, 0.65, 0.85, 1] as const
/** Steps that are worth something. */
const steps = [2, 3, 4, 5] as const
/** The best moments that count: one lucky sentence is not a movement. */
const bestMoments = 3
/** A hidden concern that was never said holds the dimension at this level. */
const undisclosedLevel = 3
const sureResistance = 0.5
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
  const shown = answers.filter((turn) => valueOf(transcript, turn) > 0)
  return dimensionOf('belief_transfer', {
    score: scored(evident, context, levelsFromOf(rubric, 'belief_transfer')),
    opportunities: answers.length,
    taken: shown.length,
    subscores: steps.map((step) => ({
      code: `B${step}`,
      taken: shown.filter(({ reading }) => reading.ladder === step).length,
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
  const standing = late.filter(({ reading }) => reading.stance === 'resist').length / late.length
  const lateValue = mean(late.map((turn) => valueOf(transcript, turn)))
  return clampScore(100 * (0.6 * mean(best) + 0.5 * lateValue - 0.2 * standing))
}

/** A step shown right after a concession was bought, not carried; a question may be an objection in disguise. */
function valueOf(transcript: BlindTranscript, turn: BuyerTurn): number {
  const rep = repTurns(transcript).findLast(({ n }) => n < turn.n)
  const bought = rep?.reading.behaviours.some(
    ({ code, confidence }) => code === 'discount_early' && confidence >= 0.5,
  )
  const { ladder, stance, confidence } = turn.reading
  const disguised = ladder === 2 && stance === 'resist' && confidence.stance >= sureResistance
  return bought || disguised ? 0 : (worth[ladder] ?? 0)
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
    const { ladder, stance } = turn.reading
    const quote = turn.text.trim()
    if (valueOf(transcript, turn) > 0) return [{ turn: turn.n, quote, code: `B${ladder}`, polarity: '+' }]
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
