import { assess } from './assess.ts'
import { authenticityCriteria, courageCriteria, type Criterion } from './criteria.ts'
import { openingsOf, type Opening } from './opportunities.ts'
import { criterionText, type Rubric } from './rubric.ts'
import type { Dimension } from './shape.ts'
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
}

/** A false claim first of all; then what was done against a criterion weighs more than what was left out. */
const againstCost = 1.6
const factCost = 3

/**
 * The moment that a retake would gain most from: the strongest count against the rep, or a chance of a weighty
 * criterion that was never taken. Earlier moments win ties: what follows grows out of them. Null where nothing was
 * missed.
 */
export function oneThing(
  transcript: BlindTranscript,
  dimensions: readonly Dimension[],
  rubric: Rubric,
): OneThing | null {
  const openings = openingsOf(transcript)
  const candidates = [...against(dimensions), ...missed(openings)]
  const best = candidates.toSorted((a, b) => b.cost - a.cost || a.turn - b.turn)[0]
  const words = best && criterionText(rubric, best.code)
  if (!best || !words) return null
  const sentence = best.missed
    ? `This was a chance for one thing: ${lowerFirst(words.title)}.`
    : (words.against ?? words.for)
  return { turn: best.turn, quote: best.quote, code: best.code, sentence, stronger: words.stronger }
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

function against(dimensions: readonly Dimension[]): readonly Candidate[] {
  return dimensions
    .filter(({ id }) => id !== 'belief_transfer')
    .flatMap(({ evidence }) => evidence)
    .filter(({ polarity }) => polarity === '-')
    .map(({ turn, quote, code }) => ({
      turn,
      quote,
      code,
      cost: code === 'A5' || code === 'F3' ? factCost : againstCost,
      missed: false,
    }))
}

function missed(openings: readonly Opening[]): readonly Candidate[] {
  return assess(openings, [...courageCriteria, ...authenticityCriteria])
    .filter(({ criterion }) => criterion.code !== 'A5' && criterion.code !== 'A4')
    .flatMap(({ criterion, chances }) => {
      const credit = chances.reduce((sum, chance) => sum + chance.credit, 0)
      const asked = chances.length * criterion.target
      if (asked === 0 || credit >= asked) return []
      const first = chances.find((chance) => chance.credit < 0.2)
      return first ? [candidate(openings, criterion, first.turn, 1 - credit / asked)] : []
    })
}

function candidate(openings: readonly Opening[], criterion: Criterion, turn: number, gap: number): Candidate {
  const text = openings.find((opening) => opening.turn.n === turn)?.turn.text ?? ''
  return { turn, quote: text.trim(), code: criterion.code, cost: criterion.weight * gap, missed: true }
}
