import { buyerCuesOf } from './buyer-cues.ts'
import type { Clause } from './clauses.ts'
import type { VectorOf } from './embed-once.ts'
import { buyerScales, headInput } from './head-input.ts'

/** What the heads see of a buyer turn; training builds its examples with the same function. */
export const buyerInput = (
  buyer: string,
  clauses: readonly Clause[],
  rep: string | null,
  vectorOf: VectorOf,
): Float32Array =>
  headInput(
    {
      text: buyer,
      own: vectorOf(buyer),
      other: rep === null ? null : vectorOf(rep),
      cues: buyerCuesOf(
        buyer,
        clauses.map(({ text }) => text),
        rep,
      ),
    },
    buyerScales,
  )
