import type { ScorecardView } from '#contract/scorecard.ts'
import type { Rubric } from '#scoring/rubric.ts'
import type { Scored } from '#scoring/score.ts'
import type { Db } from '../db/db.ts'
import { RequestRefused } from '../errors.ts'
import { judgeStanding, type JudgeStanding } from '../judging/judge-note.ts'
import { findRoleplay, turnsOf, type RoleplayKey, type TurnRow } from '../roleplay/store/rows.ts'
import { currentCard, statusWithoutCard, type CardRow } from './current-card.ts'
import { emptyCard, scoredView } from './scored-view.ts'
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

function cardView(
  { card, standing }: { readonly card: CardRow; readonly standing: JudgeStanding | null },
  rubric: Rubric,
  named: string,
  turns: readonly TurnRow[],
): ScorecardView {
  const turnIds = new Map(turns.map(({ n, id }) => [n, id]))
  return {
    status: card.status,
    ...scoredView(card.body as Scored, rubric, turnIds, standing?.record ?? null),
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
