import type { ScorecardView } from '#contract/scorecard.ts'
import type { Rubric } from '#scoring/rubric.ts'
import type { Queryable } from '../db/db.ts'
import { RequestRefused } from '../errors.ts'
import { judgeStanding, type JudgeStanding } from '../judging/judge-note.ts'
import { findRoleplay, turnsOf, type RoleplayKey, type TurnRow } from '../roleplay/store/rows.ts'
import type { CardBody } from './card-body.ts'
import { cardOf, currentCard, statusWithoutCard, type CardRow } from './current-card.ts'
import { emptyCard, scoredView } from './scored-view.ts'
import { pinnedRubric } from './subject.ts'

/**
 * The scorecard of a roleplay as its readers see it, in the words of the rubric it is pinned to: the one that counts,
 * or the earlier one that is asked for. @throws RequestRefused where it has no such card
 */
export async function scorecardView(
  db: Queryable,
  key: RoleplayKey,
  cardId?: string,
): Promise<ScorecardView> {
  const row = await findRoleplay(db, key)
  if (!row) throw new RequestRefused('roleplay/not_found')
  const card = cardId === undefined ? await currentCard(db, key) : await cardOf(db, key, cardId)
  if (!card && cardId !== undefined) throw new RequestRefused('scorecard/not_found')
  const { rubric, rubricHash } = await pinnedRubric(db, row)
  if (!card) return emptyCard(await statusWithoutCard(db, key, row.phase), `${rubric.id}@${rubricHash}`)
  const named = `${rubric.id}@${card.rubricHash}`
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
    id: card.id,
    status: card.status,
    ...scoredView(card.body as CardBody, rubric, turnIds, standing?.record ?? null),
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
