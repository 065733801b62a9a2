import type { DimensionView, EvidenceView, ScorecardView } from '#contract/scorecard.ts'
import { criterionText, type Rubric } from '#scoring/rubric.ts'
import type { Scored } from '#scoring/score.ts'
import type { Dimension, Evidence } from '#scoring/shape.ts'
import type { JudgeRecord } from '../judging/judged-body.ts'
import { builtInScorer } from './card-key.ts'

/** A card that is not there yet, or never will be. */
export const emptyCard = (status: ScorecardView['status'], rubric: string): ScorecardView => ({
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
  { dimensions, foundationGate, oneThing, flags }: Scored,
  rubric: Rubric,
  turnIds: ReadonlyMap<number, string>,
  record: JudgeRecord | null = null,
): Pick<ScorecardView, 'dimensions' | 'foundationGate' | 'oneThing' | 'flags'> {
  const turnId = oneThing && turnIds.get(oneThing.turn)
  return {
    dimensions: dimensions.map((one) => dimensionView(one, rubric, record)),
    foundationGate,
    oneThing: oneThing && turnId ? { ...oneThing, turnId } : null,
    flags: flags.map((flag) => ({ ...flag })),
  }
}

function dimensionView(dimension: Dimension, rubric: Rubric, record: JudgeRecord | null): DimensionView {
  const words = rubric.dimensions.find(({ id }) => id === dimension.id)
  const titleOf = (code: string) => criterionText(rubric, code)?.title ?? code
  return {
    ...dimension,
    title: words?.title ?? dimension.id,
    subtitle: words?.subtitle ?? '',
    interval: dimension.interval && [dimension.interval[0], dimension.interval[1]],
    subscores: dimension.subscores.map((one) => ({ ...one, title: titleOf(one.code) })),
    evidence: dimension.evidence.map((one) => evidenceView(one, rubric)),
    judged: judgedView(dimension, record),
  }
}

/** Both figures of a dimension that the model read, also where a coach is to look first. */
function judgedView({ id }: Dimension, record: JudgeRecord | null): DimensionView['judged'] {
  const figures = record?.figures.find((one) => one.id === id)
  if (!record || !figures || figures.model === null) return null
  const { builtIn, model, spread } = figures
  return { builtIn, model, spread, samples: record.samples }
}

/** The rubric's sentence for it, or the one against it. */
function evidenceView(evidence: Evidence, rubric: Rubric): EvidenceView {
  const words = criterionText(rubric, evidence.code)
  const why = evidence.polarity === '+' ? words?.for : (words?.against ?? words?.for)
  return { ...evidence, criterion: words?.title ?? evidence.code, why: why ?? '' }
}
