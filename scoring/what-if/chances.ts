import type { BehaviourCode } from '../behaviours/codes.ts'
import type { Criterion } from '../criteria.ts'
import type { Opening, OpportunityKind } from '../opportunities.ts'
import type { Rubric } from '../rubric.ts'
import { criteriaOf } from '../rubric-settings.ts'
import type { DimensionId } from '../shape.ts'

/** A chance of a criterion that went by, and the code that would have taken it. */
export type Missed = {
  readonly code: string
  readonly turn: number
  readonly shows: BehaviourCode
  /** What speaks against it: whoever takes the chance does not do that there. */
  readonly instead: readonly string[]
}

type Asked = {
  readonly code: string
  readonly invitedBy: readonly OpportunityKind[]
  readonly shows: BehaviourCode
  readonly instead?: readonly string[]
}

/** What would have taken a chance of a foundation item (`dimensions/foundation.ts` counts it so). */
const foundation: readonly Asked[] = [
  { code: 'F2', invitedBy: ['objection'], shows: 'open_question' },
  { code: 'F4', invitedBy: ['objection'], shows: 'proof_tied_to_need' },
  { code: 'F5', invitedBy: ['closing'], shows: 'clean_ask' },
  { code: 'F7', invitedBy: ['said-something'], shows: 'specific_reflection' },
]

/** The code that is worth most for a criterion; null for one that no single behaviour shows. */
const best = ({ shownBy }: Criterion): BehaviourCode | null =>
  (Object.entries(shownBy).toSorted(([, a], [, b]) => b - a)[0]?.[0] as BehaviourCode | undefined) ?? null

const fromCriteria = (criteria: readonly Criterion[]): readonly Asked[] =>
  criteria.flatMap((criterion) => {
    const shows = best(criterion)
    return shows
      ? [{ code: criterion.code, invitedBy: criterion.invitedBy, shows, instead: criterion.against }]
      : []
  })

function askedOf(dimension: DimensionId, rubric: Rubric): readonly Asked[] {
  if (dimension === 'foundation') return foundation
  if (dimension !== 'authenticity' && dimension !== 'courage') return []
  return fromCriteria(criteriaOf(rubric, dimension))
}

/** Chances of one criterion that are tried: they come to much the same, and a long call has hundreds. */
const mostTried = 4

/**
 * Chances of a dimension that were not taken with what counts most, those first where the turn showed least: that is
 * where something was missing and not merely other.
 */
export function missedChances(
  openings: readonly Opening[],
  dimension: DimensionId,
  rubric: Rubric,
): readonly Missed[] {
  const showed = ({ turn }: Opening) => turn.reading.behaviours.length
  const missed = askedOf(dimension, rubric).flatMap(({ code, invitedBy, shows, instead = [] }) =>
    openings
      .filter(({ kinds }) => invitedBy.some((kind) => kinds.has(kind)))
      .filter(({ turn }) => !turn.reading.behaviours.some((one) => one.code === shows))
      .toSorted((a, b) => showed(a) - showed(b) || a.turn.n - b.turn.n)
      .slice(0, mostTried)
      .map(({ turn }): Missed => ({ code, turn: turn.n, shows, instead })),
  )
  const first = openings[0]?.turn.n
  if (dimension !== 'foundation' || first === undefined) return missed
  return [{ code: 'F1', turn: first, shows: 'open_question', instead: [] }, ...missed]
}
