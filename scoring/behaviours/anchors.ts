import type { Anchor, TurnReading } from './reading.ts'
import { cosine } from './similarity.ts'

const mostAnchors = 12

/** Similarity 0–1 of the nearest clause to each anchor, highest first, at most 12; ties in the given order. */
export function nearestAnchors(
  anchors: readonly Anchor[],
  vectorOf: (text: string) => Float32Array,
  clauseVectors: readonly Float32Array[],
): TurnReading['anchors'] {
  if (clauseVectors.length === 0) return []
  return anchors
    .map(({ id, text }) => {
      const anchor = vectorOf(text)
      const similarity = Math.min(1, Math.max(0, ...clauseVectors.map((vector) => cosine(vector, anchor))))
      return { id, similarity }
    })
    .toSorted((a, b) => b.similarity - a.similarity)
    .slice(0, mostAnchors)
}
