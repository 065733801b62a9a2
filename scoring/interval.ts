/** 90 % of a standard normal lies within this many deviations. */
const z = 1.645

/**
 * Wilson's interval (90 %) around a share, on 0–100: how far a score from so few chances can be trusted.
 * `n` chances, `score` 0–100.
 */
export function scoreInterval(score: number, n: number): readonly [number, number] {
  const share = score / 100
  const scale = 1 + (z * z) / n
  const middle = (share + (z * z) / (2 * n)) / scale
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  const bound = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 10
  return [bound(middle - half), bound(middle + half)]
}

/** Scores from which levels 2 to 5 begin where a rubric says nothing else; the rubric has words for each. */
export const evenLevels: readonly number[] = [20, 40, 60, 80]

/** The level 1–5 of a score 0–100. `from`: where levels 2 to 5 begin, ascending. */
export const levelOf = (score: number, from = evenLevels): number =>
  1 + from.filter((bound) => score >= bound).length

/** The highest score that still is of this level, one point below the next. */
export const topOfLevel = (level: number, from = evenLevels): number => (from[level - 1] ?? 101) - 1

export const clampScore = (score: number): number => Math.round(Math.min(100, Math.max(0, score)) * 10) / 10
