import { cellAttempts, type MapCell } from '#contract/readiness-map.ts'
import type { DimensionId } from '#contract/scorecard.ts'

/**
 * How somebody stands in one skill. `levels`: 1–5 by attempt, newest first, null where it was not assessed. The level is
 * the mean of the newest; the change is against as many before them, of which there have to be two at least.
 */
export function cellOf(skill: DimensionId, levels: readonly (number | null)[]): MapCell {
  const assessed = levels.filter((level) => level !== null)
  const newest = assessed.slice(0, cellAttempts)
  const before = assessed.slice(cellAttempts, 2 * cellAttempts)
  const level = mean(newest)
  return {
    skill,
    level: level === null ? null : tenth(level),
    n: assessed.length,
    change: level === null || before.length < 2 ? null : tenth(level - (mean(before) ?? 0)),
  }
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length

// Never −0, which a screen would show.
const tenth = (value: number): number => Math.round(value * 10) / 10 || 0

/** The mean of a team in one skill; null for fewer people than could not be told apart. */
export function meanOf(
  cells: readonly MapCell[],
  leastPeople: number,
): { readonly mean: number | null; readonly people: number } {
  const levels = cells.flatMap(({ level }) => level ?? [])
  const found = levels.length < leastPeople ? null : mean(levels)
  return { mean: found === null ? null : tenth(found), people: levels.length }
}
