import { stemsOf, shareFound } from './content-words.ts'
import { asksQuestion } from './sentence-mood.ts'
import { cosine } from './similarity.ts'

export type Point = { readonly turn: number; readonly text: string; readonly vector: Float32Array }

/** Two statements make the same point above this, cosine plus half the shared meaning words, 0–1.5. */
const samePoint = 0.93
/** Shorter clauses ("that makes sense") are courtesies, not points. */
const leastStems = 3

/**
 * The latest earlier turn that makes a point of this one, and how many earlier turns made it. Questions
 * and courtesies are no points.
 */
export function repeatOf(
  now: readonly Point[],
  earlier: readonly Point[],
): { readonly turn: number; readonly times: number } | null {
  let found: { turn: number; times: number } | null = null
  for (const point of now) {
    const stems = stemsOf(point.text)
    if (stems.size < leastStems || asksQuestion(point.text)) continue
    const turns = new Set(
      earlier.filter((other) => nearness(point, stems, other) >= samePoint).map((other) => other.turn),
    )
    const times = turns.size
    if (times > (found?.times ?? 0)) found = { turn: Math.max(...turns), times }
  }
  return found
}

function nearness(point: Point, stems: ReadonlySet<string>, other: Point): number {
  const theirs = stemsOf(other.text)
  if (theirs.size < leastStems || asksQuestion(other.text)) return 0
  const shared = Math.min(shareFound(stems, theirs), shareFound(theirs, stems))
  return Math.max(0, cosine(point.vector, other.vector)) + 0.5 * shared
}
