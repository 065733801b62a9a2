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
    const invited = total(chances.map(({ weight }) => weight))
    const lost = total(against.map(({ weight }) => weight))
    if (invited + lost === 0) continue
    // Once is asked of everybody, of a chance that may have been none accordingly less.
    const asked = Math.max(Math.min(1, invited), invited * criterion.target)
    const credit = Math.min(asked, total(chances.map((chance) => chance.weight * chance.credit)))
    // A criterion that had one chance says less than one that had many.
    const weight = criterion.weight * Math.min(1, (invited + lost) / 2)
    sum += (weight * (credit - lostBeyond * lost)) / (asked + lost)
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

const total = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0)

function evidenceOf(assessed: readonly Assessed[]): readonly Evidence[] {
  const all = assessed.flatMap(({ criterion, chances, against }) => [
    ...chances.flatMap(({ turn, credit, shown }) =>
      shown && credit >= takenFrom
        ? [{ turn, quote: shown.quote, code: criterion.code, polarity: '+' as const, sign: shown.code }]
        : [],
    ),
    ...against.map(({ evidence }) => evidence),
  ])
  return all.toSorted((a, b) => a.turn - b.turn || a.code.localeCompare(b.code))
}
