import { oneThing } from '../one-thing.ts'
import type { Rubric } from '../rubric.ts'
import { countable, dimensionsOf, scoreTranscript, type Scored } from '../score.ts'
import type { Dimension, DimensionId } from '../shape.ts'
import type { BeliefContext, BlindTranscript } from '../transcript.ts'
import type { Change } from '../what-if/change.ts'
import { whatWouldChange } from '../what-if/what-would-change.ts'
import { agree, type Agreed } from './agree.ts'
import { readByModel, readTogether } from './read-by-model.ts'
import type { JudgeSample } from './sample.ts'
import type { ShownTurn } from './shown-turn.ts'

/** What the model reads too. Composure is arithmetic over words and foundation gates levels: both stay built-in. */
export const judgedDimensions = ['authenticity', 'courage', 'belief_transfer'] as const
type JudgedDimension = (typeof judgedDimensions)[number]

/** Points of one level. */
const level = 20
/** Beyond so many levels between the model and the built-in scorer, or among the model's readings, a coach looks. */
const mostApart = 1.5
const mostSpread = 1

export const heldReasons = ['addressed', 'spread', 'disagreement'] as const
export type HeldReason = (typeof heldReasons)[number]

/** One dimension before both readings were put together: points 0–100, and the spread of the samples in levels. */
export type JudgedFigures = {
  readonly id: JudgedDimension
  readonly builtIn: number | null
  readonly model: number | null
  readonly spread: number | null
}
export type Judgement = {
  /** Null where the card counts; else why a coach should look first, and of which dimensions. */
  readonly held: { readonly reason: HeldReason; readonly dimensions: readonly JudgedDimension[] } | null
  readonly figures: readonly JudgedFigures[]
  readonly samples: number
  /** Quotes that the model offered, and those of them that stand nowhere. */
  readonly quotes: { readonly offered: number; readonly invented: number }
  /** The card of both readings together. */
  readonly scored: Scored
  /** What one thing would have made of it, as both read it: what both were sure of, or what was not held against. */
  readonly changes: readonly Change[]
}

export type Judged = {
  readonly transcript: BlindTranscript
  readonly context: BeliefContext
  readonly rubric: Rubric
  /** The same turns as the judge was shown them. */
  readonly turns: readonly ShownTurn[]
  /** At least two. */
  readonly samples: readonly JudgeSample[]
  /** What the samples agree on. */
  readonly agreed: Agreed
  /** The same after the swap test, which bears on authenticity alone; null where that test could not be read. */
  readonly specific: Agreed | null
}

/**
 * The model's readings beside the built-in one: both figures of each dimension, the card of both together, and whether
 * they lie so far apart that a coach should look first. Negatives, composure, foundation and its gate are the built-in
 * scorer's. A transcript in which something addresses the scorer is always held.
 */
export function judgement(judged: Judged): Judgement {
  const { transcript, context, rubric, samples, turns } = judged
  const builtIn = scoreTranscript(transcript, context, rubric)
  const alone = new Set(turns.filter(({ addressed }) => addressed).map(({ n }) => n))
  const byModel = readBy(judged, (agreed) => readByModel(transcript, agreed))
  const bySample = samples.map((sample) => {
    const one = agree([sample], 1)
    return readBy({ ...judged, agreed: one, specific: bothIn(one, judged) }, (agreed) =>
      readByModel(transcript, agreed),
    )
  })
  const figures = judgedDimensions.map((id): JudgedFigures => ({
    id,
    builtIn: scoreOf(builtIn.dimensions, id),
    model: scoreOf(byModel, id),
    spread: spreadOf(bySample.flatMap((one) => scoreOf(one, id) ?? [])),
  }))
  const together = (agreed: Agreed) => readTogether(transcript, agreed, alone)
  const combined = readBy(judged, together)
  const changesIn = (read: BlindTranscript, ids: readonly DimensionId[]) =>
    whatWouldChange(read, context, rubric, ids)
  const dimensions = builtIn.dimensions.map((one) => combined.find(({ id }) => id === one.id) ?? one)
  return {
    held: heldFor(figures, alone.size > 0),
    figures,
    samples: samples.length,
    quotes: {
      offered: samples.reduce((sum, { offered }) => sum + offered, 0),
      invented: samples.reduce((sum, { invented }) => sum + invented, 0),
    },
    scored: {
      dimensions,
      flags: builtIn.flags,
      foundationGate: builtIn.foundationGate,
      oneThing: oneThing(countable(together(judged.agreed)), dimensions, rubric),
    },
    changes: [
      ...changesIn(judged.specific ? together(judged.specific) : transcript, ['authenticity']),
      ...changesIn(together(judged.agreed), ['courage', 'belief_transfer']),
      ...changesIn(transcript, ['composure', 'foundation']),
    ],
  }
}

/**
 * What one way of reading comes to. Authenticity asks whether it was said to this buyer alone; where that could not be
 * tested the model has not read it.
 */
function readBy(
  { context, rubric, agreed, specific }: Pick<Judged, 'context' | 'rubric' | 'agreed' | 'specific'>,
  reading: (agreed: Agreed) => BlindTranscript,
): readonly Dimension[] {
  const of = (found: Agreed, ids: readonly JudgedDimension[]) =>
    dimensionsOf(countable(reading(found)), context, rubric).filter(({ id }) => ids.some((one) => one === id))
  return [...(specific ? of(specific, ['authenticity']) : []), ...of(agreed, ['courage', 'belief_transfer'])]
}

/** A single reading without what the swap test took from the agreed one. */
function bothIn(one: Agreed, { agreed, specific }: Pick<Judged, 'agreed' | 'specific'>): Agreed | null {
  if (!specific) return null
  const name = ({ turn, code }: Agreed['findings'][number]) => `${turn}/${code}`
  const left = new Set(specific.findings.map(name))
  const gone = new Set(agreed.findings.map(name).filter((found) => !left.has(found)))
  return { ...one, findings: one.findings.filter((finding) => !gone.has(name(finding))) }
}

const scoreOf = (dimensions: readonly Dimension[], wanted: DimensionId): number | null =>
  dimensions.find(({ id }) => id === wanted)?.score ?? null

function spreadOf(scores: readonly number[]): number | null {
  if (scores.length < 2) return null
  return Math.round(((Math.max(...scores) - Math.min(...scores)) / level) * 100) / 100
}

function heldFor(figures: readonly JudgedFigures[], addressed: boolean): Judgement['held'] {
  if (addressed) return { reason: 'addressed', dimensions: [] }
  const spread = figures.filter((one) => (one.spread ?? 0) > mostSpread).map(({ id }) => id)
  if (spread.length > 0) return { reason: 'spread', dimensions: spread }
  const apart = figures.filter(({ builtIn, model }) => {
    if (builtIn === null || model === null) return false
    return Math.abs(model - builtIn) > mostApart * level
  })
  return apart.length === 0 ? null : { reason: 'disagreement', dimensions: apart.map(({ id }) => id) }
}
