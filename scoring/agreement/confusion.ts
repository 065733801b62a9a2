/** The levels of a scorecard. */
export const levels = [1, 2, 3, 4, 5] as const

/** How often which level met which: rows are the coach's 1–5, columns the scorer's. Other values are left out. */
export function confusionOf(
  pairs: readonly { readonly coach: number; readonly scorer: number }[],
): readonly (readonly number[])[] {
  return levels.map((row) =>
    levels.map((column) => pairs.filter(({ coach, scorer }) => coach === row && scorer === column).length),
  )
}
