import { fellShort, isOfTheRep, type Targets } from '../review/fell-short.ts'
import type { QueueFigures } from '../review/queue-figures.ts'

/** Fewer chances than this in a whole team say nothing about it. */
const leastChances = 6

export type Weakest = {
  readonly code: string
  readonly people: number
  readonly ofPeople: number
  readonly taken: number
  readonly chances: number
}

/**
 * The criterion that most people of a team fell short of. Of two that as many fell short of, the one of whose chances
 * fewer were taken.
 * @param people attempts by person
 * @param leastPeople a criterion that fewer people had a chance at is left out
 */
export function weakestOf(
  people: readonly (readonly { readonly figures: QueueFigures }[])[],
  leastPeople: number,
  targetOf: Targets,
): Weakest | null {
  const codes = new Map<string, { had: number; missed: number; taken: number; chances: number }>()
  for (const attempts of people) {
    const own = new Map<string, { taken: number; chances: number; against: number }>()
    for (const { figures } of attempts)
      for (const [code, [taken, of, against]] of Object.entries(figures.chances)) {
        if (!isOfTheRep(code)) continue
        const sum = own.get(code) ?? { taken: 0, chances: 0, against: 0 }
        own.set(code, {
          taken: sum.taken + taken,
          chances: sum.chances + of,
          against: sum.against + against,
        })
      }
    for (const [code, { taken, chances, against }] of own) {
      const sum = codes.get(code) ?? { had: 0, missed: 0, taken: 0, chances: 0 }
      const missed = fellShort([taken, chances, against], targetOf(code)) ? 1 : 0
      codes.set(code, {
        had: sum.had + 1,
        missed: sum.missed + missed,
        taken: sum.taken + taken,
        chances: sum.chances + chances,
      })
    }
  }
  const [found] = [...codes]
    .filter(([, { had, missed, chances }]) => had >= leastPeople && missed > 0 && chances >= leastChances)
    .toSorted(
      ([codeA, a], [codeB, b]) =>
        b.missed - a.missed || a.taken / a.chances - b.taken / b.chances || (codeA < codeB ? -1 : 1),
    )
  if (!found) return null
  const [code, { had, missed, taken, chances }] = found
  return { code, people: missed, ofPeople: had, taken, chances }
}
