import type { Rubric } from '../rubric.ts'
import { criterionText } from '../rubric.ts'
import type { DimensionId } from '../shape.ts'

/**
 * What one thing would have made of a dimension, the rest left as it was. `chance`: criterion `code` shown at `turn`.
 * `mark`: the count against it not there. `standing`: the buyer's disagreement at `turn` not left standing.
 * `concern`: what lies beneath said aloud. Figures 0–100 in whole points.
 */
export type Change = {
  readonly dimension: DimensionId
  readonly kind: 'chance' | 'mark' | 'standing' | 'concern'
  readonly code: string
  readonly turn: number | null
  readonly from: number
  readonly to: number
}

/** The change in one sentence; without figures where the dimension's own is held back. */
export function changeSentence(
  { kind, code, turn, from, to }: Change,
  held: boolean,
  rubric: Rubric,
): string {
  const title = criterionText(rubric, code)?.title ?? code
  if (held) {
    if (kind === 'chance') return `“${title}” at turn ${turn} would have added most.`
    if (kind === 'mark') return `The mark against “${title}” at turn ${turn} weighs most.`
    if (kind === 'standing') return `The disagreement left standing at turn ${turn} weighs most.`
    return 'That the concern beneath never came out weighs most.'
  }
  const figures = `this would stand at ${to} instead of ${from}.`
  if (kind === 'chance') return `With “${title}” at turn ${turn}, ${figures}`
  if (kind === 'mark') return `Without the mark against “${title}” at turn ${turn}, ${figures}`
  if (kind === 'standing') return `Had the disagreement at turn ${turn} not been left standing, ${figures}`
  return `Had the concern beneath come out, ${figures}`
}
