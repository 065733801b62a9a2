import type { CardLine } from '#contract/debrief.ts'
import type { CardRow } from './current-card.ts'
import { builtInScorer } from './card-key.ts'

/** A card in the list of those there are. */
export const cardLine = (card: CardRow): CardLine => ({
  id: card.id,
  scorer: card.scorerVersion,
  rubric: card.rubricHash,
  model: card.judgeModel === '' ? null : card.judgeModel,
  scoredAt: card.scoredAt?.toISOString() ?? null,
})

/** Whether a card stands by itself: one that is held for a coach is said on the card beside it. */
export const isReadable = ({ status }: CardRow): boolean => status === 'scored' || status === 'superseded'

/** The newest card of the built-in scorer; null where it has not scored yet. */
export const builtInCard = (cards: readonly CardRow[]): CardRow | null =>
  cards.find(({ scorerKind }) => scorerKind === 'built-in') ?? null

/** Whether scoring again would come to another card: the scorer or the rubric has changed since. */
export const isOutdated = (card: CardRow, rubricHash: string): boolean =>
  card.scorerVersion !== builtInScorer.scorerVersion || card.rubricHash !== rubricHash
