import type { RoleplaySummary } from '#contract/roleplay.ts'
import type { Queryable } from '../db/db.ts'
import { cardFigures, figuresIn, type CardFigures } from './card-figures.ts'

type Headline = Pick<RoleplaySummary, 'scores'> & { readonly status: RoleplaySummary['scorecard'] }

/** The three inner dimensions of each roleplay's newest scorecard that counts, for lists. */
export async function headlineScores(
  db: Queryable,
  orgId: string,
  roleplayIds: readonly string[],
): Promise<ReadonlyMap<string, Headline>> {
  const figures = await cardFigures(db, orgId, roleplayIds)
  return new Map([...figures].map(([id, { status, score }]) => [id, { status, scores: innerOf(score) }]))
}

/** The three inner dimensions of a stored score, without those that rest on too little to be compared. */
export const innerScores = (body: unknown): Headline['scores'] => innerOf(figuresIn(body))

const innerOf = (score: CardFigures['score']): Headline['scores'] => ({
  authenticity: score('authenticity'),
  courage: score('courage'),
  beliefTransfer: score('belief_transfer'),
})
