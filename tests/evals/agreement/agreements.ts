import { random } from '#personas/engine/random.ts'
import { besideScorer } from '#scoring/agreement/beside.ts'
import { agreementOf, type Agreement } from '#scoring/agreement/report.ts'
import type { RatedRow } from './read-ratings.ts'

export type DimensionReport = { readonly dimension: string; readonly agreement: Agreement }

/** What every dimension of the file says, in order of appearance. The draws are the same in every run. */
export function agreementsOf(rows: readonly RatedRow[], scorer: string): readonly DimensionReport[] {
  return [...new Set(rows.map(({ dimension }) => dimension))].map((dimension) => {
    const { people, pairs } = besideScorer(
      rows.filter((row) => row.dimension === dimension),
      scorer,
    )
    return { dimension, agreement: agreementOf(people, pairs, random(1, 1, `agreement ${dimension}`)) }
  })
}
