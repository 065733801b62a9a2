import type { ScorerCardView } from '#contract/scorer.ts'
import stored from '#scoring/card/figures.json' with { type: 'json' }
import type { Block } from '#scoring/card/document.ts'
import { behaviourCards } from '#scoring/behaviour-cards/behaviour-cards.ts'
import { figuresSchema } from '#scoring/card/figures.ts'
import { scorerCard } from '#scoring/card/scorer-card.ts'
import type { Handlers } from '../http/handler.ts'
import { builtInScorer } from '../scoring/card-key.ts'

/** The scorer's card, the same words and figures as docs/scorer-card.md; and what is known of each act that it reads. */
export function scorerHandlers(): Pick<Handlers, 'scorerCard' | 'behaviourCards'> {
  const { title, sections } = scorerCard(figuresSchema.parse(stored))
  const view: ScorerCardView = {
    title,
    running: builtInScorer.scorerVersion,
    sections: sections.map(({ id, heading, blocks }) => ({ id, heading, blocks: blocks.map(blockView) })),
  }
  return { scorerCard: async () => view, behaviourCards: async () => ({ cards: behaviourCards }) }
}

function blockView(block: Block): ScorerCardView['sections'][number]['blocks'][number] {
  switch (block.kind) {
    case 'text':
      return { ...block }
    case 'list':
      return { ...block, items: [...block.items] }
    case 'table':
      return { ...block, columns: [...block.columns], rows: block.rows.map((row) => [...row]) }
  }
}
