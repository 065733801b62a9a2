import type { Clause } from './clauses.ts'
import { cuesOf } from './cues.ts'
import type { VectorOf } from './embed-once.ts'
import { headInput, repScales } from './head-input.ts'

/** What the head sees of each clause; training builds its examples with the same function. */
export function repInputs(
  turn: string,
  clauses: readonly Clause[],
  buyer: string | null,
  vectorOf: VectorOf,
): readonly Float32Array[] {
  const texts = clauses.map(({ text }) => text)
  const neighbour = (at: number) => (texts[at] === undefined ? null : vectorOf(texts[at]))
  return clauses.map((clause, index) =>
    headInput(
      {
        text: clause.text,
        own: vectorOf(clause.text),
        turn: { text: turn, vector: vectorOf(turn) },
        before: neighbour(index - 1),
        after: neighbour(index + 1),
        other: buyer === null ? null : vectorOf(buyer),
        cues: cuesOf({ clause: clause.text, turn, buyer, index, clauses: texts }),
      },
      repScales,
    ),
  )
}
