import type { Anchor, TurnReading } from './reading.ts'
import { cosine } from './similarity.ts'

const mostAnchors = 16
/** Where many buyers supply theirs at once, one in four is kept: nobody's subjects crowd out another's. */
const keptOf = 4

/**
 * Similarity 0–1 of the nearest clause to the nearest text of each anchor id, highest first, at most 16 ids or a quarter of many; ties in
 * the given order. One id counts once: a subject with many texts must not crowd out those with few.
 */
export function nearestAnchors(
  anchors: readonly Anchor[],
  vectorOf: (text: string) => Float32Array,
  clauseVectors: readonly Float32Array[],
): TurnReading['anchors'] {
  if (clauseVectors.length === 0) return []
  const nearest = new Map<string, number>()
  for (const { id, text } of anchors) {
    const anchor = vectorOf(text)
    const similarity = Math.min(1, Math.max(0, ...clauseVectors.map((vector) => cosine(vector, anchor))))
    nearest.set(id, Math.max(nearest.get(id) ?? 0, similarity))
  }
  return [...nearest]
    .map(([id, similarity]) => ({ id, similarity }))
    .toSorted((a, b) => b.similarity - a.similarity)
    .slice(0, Math.max(mostAnchors, Math.ceil(nearest.size / keptOf)))
}
