import type { Clause } from './clauses.ts'
import { cuesOf } from './cues.ts'
import type { VectorOf } from './embed-once.ts'
import { headInput } from './head-input.ts'
import { wordPairs } from './word-pairs.ts'

/** What the head sees of each clause; training builds its examples with the same function. */
export function repInputs(
  turn: string,
  clauses: readonly Clause[],
  buyer: string | null,
  vectorOf: VectorOf,
): readonly Float32Array[] {
  const texts = clauses.map(({ text }) => text)
  return clauses.map((clause, index) =>
    headInput({
      own: vectorOf(clause.text),
      turn: vectorOf(turn),
      other: buyer === null ? null : vectorOf(buyer),
      words: wordPairs(clause.text),
      cues: cuesOf({ clause: clause.text, turn, buyer, index, clauses: texts }),
    }),
  )
}
