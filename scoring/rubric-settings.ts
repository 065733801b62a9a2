import { authenticityCriteria, courageCriteria, type Criterion } from './criteria.ts'
import { evenLevels } from './interval.ts'
import type { CriterionText, Rubric } from './rubric.ts'
import type { DimensionId } from './shape.ts'

/** What an author may set at a criterion besides its words. */
export type Setting = 'counts' | 'weight' | 'target'

/**
 * The codes of each dimension and what may be set at them. Movement and composure are scored as a whole: their
 * criteria have words only. What a code means is in the code and is nobody's to set.
 */
export const adjustable: Readonly<
  Record<DimensionId, { readonly codes: readonly string[]; readonly settings: readonly Setting[] }>
> = {
  authenticity: {
    codes: authenticityCriteria.map(({ code }) => code),
    settings: ['counts', 'weight', 'target'],
  },
  courage: { codes: courageCriteria.map(({ code }) => code), settings: ['counts', 'weight', 'target'] },
  belief_transfer: { codes: ['B0', 'B1', 'B2', 'B3', 'B4', 'B5'], settings: [] },
  composure: { codes: ['K1', 'K2', 'K3'], settings: [] },
  foundation: { codes: ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7'], settings: ['counts', 'weight'] },
}

/** Fewer criteria that count would make a dimension a matter of one line. */
export const leastCounting = 2

const standardCriteria = new Map([...authenticityCriteria, ...courageCriteria].map((one) => [one.code, one]))

/** Weight and target of a criterion where its rubric sets none; null where it has none. */
export function standardOf(code: string): {
  readonly weight: number | null
  readonly target: number | null
} {
  const known = standardCriteria.get(code)
  if (known) return { weight: known.weight, target: known.target }
  return { weight: adjustable.foundation.codes.includes(code) ? 1 : null, target: null }
}

const textsOf = (rubric: Rubric | null, id: DimensionId): ReadonlyMap<string, CriterionText> =>
  new Map(
    (rubric?.dimensions.find((one) => one.id === id)?.criteria ?? []).map((words) => [words.code, words]),
  )

/** The criteria of authenticity or courage as a rubric weighs them; without one, as the scorer does by itself. */
export function criteriaOf(rubric: Rubric | null, id: 'authenticity' | 'courage'): readonly Criterion[] {
  const standard = id === 'authenticity' ? authenticityCriteria : courageCriteria
  const texts = textsOf(rubric, id)
  return standard.flatMap((criterion) => {
    const { counts = true, weight, target } = texts.get(criterion.code) ?? {}
    if (!counts) return []
    return [{ ...criterion, weight: weight ?? criterion.weight, target: target ?? criterion.target }]
  })
}

/** What each item of foundation weighs, 1 where the rubric says nothing, 0 where it does not count. */
export function foundationWeights(rubric: Rubric | null): (code: string) => number {
  const texts = textsOf(rubric, 'foundation')
  return (code) => {
    const { counts = true, weight = 1 } = texts.get(code) ?? {}
    return counts ? weight : 0
  }
}

/** Scores from which levels 2 to 5 begin. */
export const levelsFromOf = (rubric: Rubric | null, id: DimensionId): readonly number[] =>
  rubric?.dimensions.find((one) => one.id === id)?.levelsFrom ?? evenLevels
