import { standardOf } from '#scoring/rubric-settings.ts'
import type { Rubric } from '#scoring/rubric.ts'
import type { QueueFigures } from './queue-figures.ts'

/** What the rep does: whether the buyer moved, and how turns after a hit compare, is no criterion of theirs. */
export const isOfTheRep = (code: string): boolean => /^[ACF]\d/u.test(code)

/** Share of its chances that a criterion asks for (0–1), by its code. */
export type Targets = (code: string) => number

/** As these rubrics set them, the first that does; else as the scorer has them, and every chance where it has none. */
export function targetsIn(rubrics: readonly Pick<Rubric, 'dimensions'>[]): Targets {
  const set = new Map<string, number>()
  for (const { code, target } of rubrics.flatMap(({ dimensions }) =>
    dimensions.flatMap(({ criteria }) => criteria),
  ))
    if (target !== undefined && !set.has(code)) set.set(code, target)
  return (code) => set.get(code) ?? standardOf(code).target ?? 1
}

/**
 * Whether somebody showed a criterion less than half as often as its target asks of their chances. Once is asked in any
 * case, and each time they did the opposite asks for one more. Nobody takes every chance: most turns give one for several
 * criteria, and one that asks for a fifth of them is not failed by leaving out the other four.
 */
export function fellShort(
  [taken, of, against]: QueueFigures['chances'][string],
  target: ReturnType<Targets>,
): boolean {
  const asked = Math.max(Math.min(1, of), of * target)
  return taken * 2 < asked + against
}
