import type { Assessed } from './assess.ts'
import { clampScore } from './interval.ts'
import type { Evidence, Subscore } from './shape.ts'

/** What a count against costs beside the chance, in chances. */
const lostBeyond = 0.25
/** A chance counts as taken from this share on. */
export const takenFrom = 0.35

/** `opportunities` and `taken` count rep turns: one turn may be a chance for several criteria. */
export type Combined = {
  readonly score: number
  readonly opportunities: number
  readonly taken: number
  readonly subscores: readonly Subscore[]
  readonly evidence: readonly Evidence[]
}

/**
 * Criteria with at least one chance or one count against, weighted. A criterion is worth its credit over what its
 * target asks of its chances; everything shown against it counts as a chance lost and costs a quarter of one more, so
 * that it is felt also where nothing else was shown.
 */
export function combine(assessed: readonly Assessed[]): Combined {
  let sum = 0
  let weights = 0
  for (const { criterion, chances, against } of assessed) {
    if (chances.length + against.length === 0) continue
    const asked = Math.max(1, chances.length * criterion.target)
    const credit = Math.min(
      asked,
      chances.reduce((total, chance) => total + chance.credit, 0),
    )
    // A criterion that had one chance says less than one that had many.
    const weight = criterion.weight * Math.min(1, (chances.length + against.length) / 2)
    sum += (weight * (credit - lostBeyond * against.length)) / (asked + against.length)
    weights += weight
  }
  const subscores = assessed.map(({ criterion, chances, against }) => ({
    code: criterion.code,
    taken: chances.filter(({ credit }) => credit >= takenFrom).length,
    of: chances.length,
    against: against.length,
  }))
  const chances = assessed.flatMap((one) => one.chances)
  const turns = (some: readonly { readonly turn: number }[]) => new Set(some.map(({ turn }) => turn)).size
  return {
    score: weights === 0 ? 0 : clampScore((100 * sum) / weights),
    opportunities: turns(chances),
    taken: turns(chances.filter(({ credit }) => credit >= takenFrom)),
    subscores,
    evidence: evidenceOf(assessed),
  }
}

function evidenceOf(assessed: readonly Assessed[]): readonly Evidence[] {
  const all = assessed.flatMap(({ criterion, chances, against }) => [
    ...chances.flatMap(({ turn, credit, shown }) =>
      shown && credit >= takenFrom
        ? [{ turn, quote: shown.quote, code: criterion.code, polarity: '+' as const }]
        : [],
    ),
    ...against,
  ])
  return all.toSorted((a, b) => a.turn - b.turn || a.code.localeCompare(b.code))
}
