import type { Embed } from '#scoring/behaviours/reading.ts'
import type { Scored } from '#scoring/score.ts'
import type { DimensionId } from '#scoring/shape.ts'
import { isTold, type Conversation } from './conversation.ts'
import { scored } from './scored.ts'
import { scoreOf } from './shifts.ts'

/** What a reciter must not reach. Without an engine belief transfer is the evident figure. */
export const headlines = [
  'authenticity',
  'courage',
  'belief_transfer',
] as const satisfies readonly DimensionId[]
export type Headline = (typeof headlines)[number]

export type GamingPair = {
  readonly id: string
  /** The competent conversation beside the reciter's, answered by an unmoved buyer and by the competent one's. */
  readonly competent: Readonly<Record<Headline, number>>
  readonly recited: Readonly<Record<Headline, number>>
  readonly recitedToMoved: Readonly<Record<Headline, number>>
}
export type Gaming = {
  readonly pairs: readonly GamingPair[]
  /** Pairs in which the reciter lies below, by headline. */
  readonly below: Readonly<Record<Headline, number>>
  readonly belowWithMoved: Readonly<Record<Headline, number>>
}

/** Reciters of good manner without content, beside the competent conversation of the same scenario. */
export async function gamingOf(
  conversations: readonly Conversation[],
  plain: ReadonlyMap<string, Scored>,
  embed: Embed,
): Promise<Gaming> {
  const pairs: GamingPair[] = []
  for (const one of conversations.filter((some) => isTold(some, 'recited'))) {
    const competent = plain.get(one.id)
    if (!competent) continue
    pairs.push({
      id: one.id,
      competent: figures(competent),
      recited: figures(await scored(one, embed, { told: 'recited', unmoved: true })),
      recitedToMoved: figures(await scored(one, embed, { told: 'recited' })),
    })
  }
  const count = (which: 'recited' | 'recitedToMoved') =>
    byHeadline((id) => pairs.filter((pair) => pair[which][id] < pair.competent[id]).length)
  return { pairs, below: count('recited'), belowWithMoved: count('recitedToMoved') }
}

const byHeadline = (figure: (id: Headline) => number): Record<Headline, number> => ({
  authenticity: figure('authenticity'),
  courage: figure('courage'),
  belief_transfer: figure('belief_transfer'),
})
const figures = (card: Scored) => byHeadline((id) => scoreOf(card, id) ?? 0)
