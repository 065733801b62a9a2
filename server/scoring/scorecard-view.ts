import type { DimensionView, EvidenceView, ScorecardView } from '#contract/scorecard.ts'
import { criterionText, type Rubric } from '#scoring/rubric.ts'
import type { Scored } from '#scoring/score.ts'
import type { Dimension, Evidence } from '#scoring/shape.ts'
import type { Db } from '../db/db.ts'
import { RequestRefused } from '../errors.ts'
import type { JudgeRecord } from '../judging/judged-body.ts'
import { judgeStanding, type JudgeStanding } from '../judging/judge-note.ts'
import { findRoleplay, turnsOf, type RoleplayKey, type TurnRow } from '../roleplay/store/rows.ts'
import { builtInScorer } from './card-key.ts'
import { currentCard, statusWithoutCard, type CardRow, type CardStatus } from './current-card.ts'
import { pinnedRubric } from './subject.ts'

/** The scorecard of a roleplay as its readers see it, in the words of the rubric it is pinned to. */
export async function scorecardView(db: Db, key: RoleplayKey): Promise<ScorecardView> {
  const row = await findRoleplay(db, key)
  if (!row) throw new RequestRefused('roleplay/not_found')
  const card = await currentCard(db, key)
  const { rubric, rubricHash } = await pinnedRubric(db, row)
  const named = `${rubric.id}@${rubricHash}`
  if (!card) return emptyCard(await statusWithoutCard(db, key, row.phase), named)
  const [standing, turns] = await Promise.all([judgeStanding(db, key, card), turnsOf(db, key)])
  return cardView({ card, standing }, rubric, named, turns)
}

const emptyCard = (status: CardStatus, rubric: string): ScorecardView => ({
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

function cardView(
  { card, standing }: { readonly card: CardRow; readonly standing: JudgeStanding | null },
  rubric: Rubric,
  named: string,
  turns: readonly TurnRow[],
): ScorecardView {
  const { dimensions, foundationGate, oneThing, flags } = card.body as Scored
  const turnId = turns.find(({ n }) => n === oneThing?.turn)?.id
  return {
    status: card.status,
    dimensions: dimensions.map((one) => dimensionView(one, rubric, standing?.record ?? null)),
    foundationGate,
    oneThing: oneThing && turnId ? { ...oneThing, turnId } : null,
    flags: flags.map((flag) => ({ ...flag })),
    judge: standing?.note ?? null,
    provenance: {
      scorer: card.scorerVersion,
      rubric: named,
      model: card.judgeModel === '' ? null : card.judgeModel,
      scoredAt: card.scoredAt?.toISOString() ?? null,
      builtIn: card.scorerKind === 'built-in',
      sameModel: card.scorerKind === 'model' && (standing?.record?.sameModel ?? false),
    },
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
