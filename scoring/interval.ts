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

/** Levels 1–5 in steps of twenty; the rubric has words for each. */
export const levelOf = (score: number): number => Math.min(5, Math.floor(score / 20) + 1)

export const clampScore = (score: number): number => Math.round(Math.min(100, Math.max(0, score)) * 10) / 10
