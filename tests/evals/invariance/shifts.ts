import { dimensionIds, type DimensionId } from '#scoring/shape.ts'
import type { Scored } from '#scoring/score.ts'
import { mean } from '../coder/measures.ts'

/** A conversation scored before and after a change. */
export type Pair = { readonly id: string; readonly before: Scored; readonly after: Scored }

/** How a dimension moved over many conversations, in points 0–100. */
export type Shift = {
  readonly n: number
  /** Mean and most of the absolute shift; `bias` keeps its sign. */
  readonly mean: number
  readonly most: number
  readonly bias: number
  /** Share of conversations that moved by the limit of four points at most. */
  readonly within: number
  /** Conversations that were assessed only before or only after, and those that rose by more than rounding. */
  readonly lost: number
  readonly rose: number
}
export type Shifts = Readonly<Record<DimensionId, Shift>>

/** The shift that the design allows. */
export const limit = 4
/** Scores are rounded to a tenth. */
const rounding = 0.1

export const scoreOf = (card: Scored, id: DimensionId): number | null =>
  card.dimensions.find((one) => one.id === id)?.score ?? null

export function shiftsOf(pairs: readonly Pair[]): Shifts {
  const shift = (id: DimensionId): Shift => {
    const both = pairs.map(({ before, after }) => [scoreOf(before, id), scoreOf(after, id)] as const)
    const moved = both.flatMap(([was, is]) => (was === null || is === null ? [] : [is - was]))
    const sizes = moved.map(Math.abs)
    return {
      n: moved.length,
      mean: mean(sizes),
      most: Math.max(0, ...sizes),
      bias: mean(moved),
      within: mean(sizes.map((size) => (size <= limit ? 1 : 0))),
      lost: both.filter(([was, is]) => (was === null) !== (is === null)).length,
      rose: moved.filter((by) => by > rounding).length,
    }
  }
  return Object.fromEntries(dimensionIds.map((id) => [id, shift(id)])) as Record<DimensionId, Shift>
}
