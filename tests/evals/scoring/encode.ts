import type { VectorOf } from '#scoring/behaviours/embed-once.ts'
import { repInputs } from '#scoring/behaviours/rep-inputs.ts'
import type { Unit } from './units.ts'

/** The texts whose vectors `encode` asks for; a neighbour may be no unit of its own. */
export const encodedTexts = (units: readonly Unit[]): string[] =>
  units.flatMap(({ turn, parts, other }) => [
    turn,
    ...parts.map(({ text }) => text),
    ...(other === null ? [] : [other]),
  ])

/**
 * Each unit as the coder sees a clause: what it reads of the clause, its turn, its neighbours and the turn before. The
 * sets cut turns into sentences of their own, which stand in for our clauses. Who speaks is added where a set labels
 * several kinds of speakers.
 */
export function encode(
  units: readonly Unit[],
  vectorOf: VectorOf,
  speakers: readonly string[] = [],
): Float32Array[] {
  const ofTurn = new Map<Unit['parts'], readonly Float32Array[]>()
  return units.map(({ turn, parts, index, other, speaker }) => {
    const inputs = ofTurn.get(parts) ?? repInputs(turn, parts, other, vectorOf)
    ofTurn.set(parts, inputs)
    const input = inputs[index]
    if (input === undefined) throw new Error('a unit stands outside its turn')
    return Float32Array.from([...input, ...speakers.map((who) => (who === speaker ? 1 : 0))])
  })
}
