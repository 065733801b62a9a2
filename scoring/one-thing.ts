import { assess, type Assessed } from './assess.ts'
import { takenFrom } from './combine.ts'
import type { Criterion } from './criteria.ts'
import { openingsOf, type Opening } from './opportunities.ts'
import { criterionText, type Rubric } from './rubric.ts'
import { criteriaOf } from './rubric-settings.ts'
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

/** What was done against a criterion, by how much it costs; the rest costs 1. A chance left out costs up to 1.5. */
const costs: Readonly<Record<string, number>> = { A5: 3, F3: 3, A6: 2.2, C1: 2, C4: 1.8, K1: 1.6, C3: 1.3 }
/** A quote of a moment that was missed is cut at the end of a sentence, or here. */
const longestQuote = 160

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
  const candidates = [...against(dimensions), ...missed(openings, rubric)]
  const best = candidates.toSorted((a, b) => b.cost - a.cost || a.turn - b.turn)[0]
  const words = best && criterionText(rubric, best.code)
  if (!best || !words) return null
  const sentence = best.missed
    ? (words.missed ?? `A chance that went by. ${words.for}`)
    : (words.against ?? words.for)
  return { turn: best.turn, quote: best.quote, code: best.code, sentence, stronger: words.stronger }
}

function against(dimensions: readonly Dimension[]): readonly Candidate[] {
  return dimensions
    .filter(({ id }) => id !== 'belief_transfer')
    .flatMap(({ evidence }) => evidence)
    .filter(({ polarity }) => polarity === '-')
    .map(({ turn, quote, code }) => ({
      turn,
      quote,
      code,
      cost: costs[code] ?? 1,
      missed: false,
    }))
}

/** Chances left out, at turns where nothing else was shown either; where every turn showed something, any of them. */
function missed(openings: readonly Opening[], rubric: Rubric): readonly Candidate[] {
  const assessed = assess(openings, [...criteriaOf(rubric, 'courage'), ...criteriaOf(rubric, 'authenticity')])
  const shown = new Set(
    assessed.flatMap(({ chances }) =>
      chances.filter(({ credit }) => credit >= takenFrom).map(({ turn }) => turn),
    ),
  )
  const bare = leftOut(openings, assessed, (turn) => !shown.has(turn))
  return bare.length > 0 ? bare : leftOut(openings, assessed, () => true)
}

function leftOut(
  openings: readonly Opening[],
  assessed: readonly Assessed[],
  counts: (turn: number) => boolean,
): readonly Candidate[] {
  return assessed
    .filter(({ criterion }) => criterion.code !== 'A5' && criterion.code !== 'A4')
    .flatMap(({ criterion, chances }) => {
      const credit = chances.reduce((sum, chance) => sum + chance.credit, 0)
      const asked = Math.max(1, chances.length * criterion.target)
      if (chances.length === 0 || credit >= asked) return []
      const first = chances.find((chance) => chance.credit < 0.2 && counts(chance.turn))
      return first ? [candidate(openings, criterion, first.turn, 1 - credit / asked)] : []
    })
}

function candidate(openings: readonly Opening[], criterion: Criterion, turn: number, gap: number): Candidate {
  const text = openings.find((opening) => opening.turn.n === turn)?.turn.text ?? ''
  return {
    turn,
    quote: firstSentence(text),
    code: criterion.code,
    cost: criterion.weight * gap,
    missed: true,
  }
}

function firstSentence(text: string): string {
  const whole = /^.*?[.!?…](?=\s|$)/su.exec(text.trim())?.[0] ?? text.trim()
  if (whole.length <= longestQuote) return whole
  return whole.slice(0, longestQuote).replace(/\s+\S*$/u, '')
}
