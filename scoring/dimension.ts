import type { Combined } from './combine.ts'
import { clampScore, levelOf, scoreInterval } from './interval.ts'
import type { Dimension, DimensionId } from './shape.ts'

/** Fewer chances than this say nothing; up to `provisionalTo` they are said in words only. */
const leastChances = 2
const provisionalTo = 5

/** Whose headline says nothing of the number of chances by itself. */
const byChances: readonly DimensionId[] = ['authenticity', 'courage']

type Assessed = Omit<Combined, 'score'> & {
  readonly score: number
  readonly headline: string
  readonly evident?: number | null
  readonly latent?: number | null
}

/** A dimension that was assessed, or one with too few chances to be. */
export function dimensionOf(id: DimensionId, found: Assessed): Dimension {
  const { opportunities, taken, headline, subscores, evidence, evident = null, latent = null } = found
  const rest = { id, opportunities, taken, subscores, evidence, evident, latent }
  if (opportunities < leastChances) {
    const reason =
      opportunities === 0
        ? 'Nothing in this conversation invited it.'
        : 'One chance is too few to say anything.'
    return { ...rest, score: null, level: null, reason, interval: null, provisional: false, headline: reason }
  }
  const score = clampScore(found.score)
  const provisional = opportunities <= provisionalTo
  return {
    ...rest,
    score,
    level: provisional ? null : levelOf(score),
    reason: null,
    interval: scoreInterval(score, opportunities),
    provisional,
    headline:
      provisional && byChances.includes(id)
        ? `Took ${taken} of ${opportunities} chances. ${headline}`
        : headline,
  }
}

export const notAssessed = (id: DimensionId, reason: string, opportunities = 0): Dimension => ({
  id,
  score: null,
  level: null,
  reason,
  interval: null,
  opportunities,
  taken: 0,
  provisional: false,
  headline: reason,
  subscores: [],
  evidence: [],
  evident: null,
  latent: null,
})

/** "2 of 3 turns", "1 turn": counts in whole words. */
export const turnsOf = (count: number, of: number): string =>
  `${count} of ${of} ${of === 1 ? 'turn' : 'turns'}`
