import type { DimensionView, EvidenceView, ScorecardView } from '#contract/scorecard.ts'
import { criterionText, type Rubric } from '#scoring/rubric.ts'
import { levelsFromOf } from '#scoring/rubric-settings.ts'
import type { Dimension, Evidence } from '#scoring/shape.ts'
import { wordsOfEvidence } from '#scoring/sign-words.ts'
import { changeSentence, type Change } from '#scoring/what-if/change.ts'
import type { JudgeRecord } from '../judging/judged-body.ts'
import type { CardBody } from './card-body.ts'
import { builtInScorer } from './card-key.ts'

/** A card that is not there yet, or never will be. */
export const emptyCard = (status: ScorecardView['status'], rubric: string): ScorecardView => ({
  id: null,
  status,
  dimensions: [],
  foundationGate: null,
  oneThing: null,
  flags: [],
  judge: null,
  provenance: {
    scorer: builtInScorer.scorerVersion,
    rubric,
    model: null,
    scoredAt: null,
    builtIn: true,
    sameModel: false,
  },
})

/**
 * What was scored, in the words of the rubric that it was scored by. `turnIds` are the ids of the turns by number, for
 * the moment to go back to; `record` is what a model read along, if one did.
 */
export function scoredView(
  { dimensions, foundationGate, oneThing, flags, changes = [] }: CardBody,
  rubric: Rubric,
  turnIds: ReadonlyMap<number, string>,
  record: JudgeRecord | null = null,
): Pick<ScorecardView, 'dimensions' | 'foundationGate' | 'oneThing' | 'flags'> {
  const turnId = oneThing && turnIds.get(oneThing.turn)
  return {
    dimensions: dimensions.map((one) => dimensionView(one, { rubric, changes, record })),
    foundationGate,
    oneThing: oneThing && turnId ? { ...oneThing, turnId } : null,
    flags: flags.map((flag) => ({ ...flag })),
  }
}

type Beside = {
  readonly rubric: Rubric
  readonly changes: readonly Change[]
  readonly record: JudgeRecord | null
}

function dimensionView(dimension: Dimension, { rubric, changes, record }: Beside): DimensionView {
  const words = rubric.dimensions.find(({ id }) => id === dimension.id)
  const change = changes.find((one) => one.dimension === dimension.id)
  const titleOf = (code: string) => criterionText(rubric, code)?.title ?? code
  return {
    ...dimension,
    title: words?.title ?? dimension.id,
    subtitle: words?.subtitle ?? '',
    interval: dimension.interval && [dimension.interval[0], dimension.interval[1]],
    subscores: dimension.subscores.map((one) => ({ ...one, title: titleOf(one.code) })),
    evidence: dimension.evidence.map((one) => evidenceView(one, rubric)),
    target: targetOf(dimension, rubric),
    change: change ? changeSentence(change, dimension.provisional, rubric) : null,
    judged: judgedView(dimension, record),
  }
}

/** The next level: where it begins and what it looks like. Figures that are held back have no level to leave. */
function targetOf({ id, level }: Dimension, rubric: Rubric): DimensionView['target'] {
  if (level === null) return null
  const looksLike = rubric.dimensions.find((one) => one.id === id)?.levels[level]
  const from = levelsFromOf(rubric, id)[level - 1]
  return looksLike === undefined || from === undefined ? null : { level: level + 1, from, looksLike }
}

/** Both figures of a dimension that the model read, also where a coach is to look first. */
function judgedView({ id }: Dimension, record: JudgeRecord | null): DimensionView['judged'] {
  const figures = record?.figures.find((one) => one.id === id)
  if (!record || !figures || figures.model === null) return null
  const { builtIn, model, spread } = figures
  return { builtIn, model, spread, samples: record.samples }
}

/** Evidence as it is shown, with the sentence that says what it shows. */
function evidenceView(evidence: Evidence, rubric: Rubric): EvidenceView {
  const { turn, quote, code, polarity, beside } = evidence
  const words = criterionText(rubric, code)
  return {
    turn,
    quote,
    code,
    criterion: words?.title ?? code,
    polarity,
    why: wordsOfEvidence(evidence, words ?? undefined),
    beside: beside ?? null,
  }
}
