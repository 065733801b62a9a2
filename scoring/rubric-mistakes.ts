import { adjustable, leastCounting } from './rubric-settings.ts'
import type { Rubric } from './rubric.ts'
import { dimensionIds } from './shape.ts'

/** What does not fit together in a rubric: where, as a path into it, and what to do. */
export type RubricMistake = { readonly path: readonly (string | number)[]; readonly message: string }

type DimensionOf = Rubric['dimensions'][number]

/** Points that lie at least between two levels: closer ones would make one line a level. */
const leastStep = 5

/** Everything that the shape alone cannot see; empty for a rubric that can score. */
export function rubricMistakes(rubric: Rubric): readonly RubricMistake[] {
  return [
    ...missingDimensions(rubric),
    ...rubric.dimensions.flatMap((dimension, index) =>
      [...codesOf(dimension), ...settingsOf(dimension), ...boundsOf(dimension)].map(({ path, message }) => ({
        path: ['dimensions', index, ...path],
        message,
      })),
    ),
  ]
}

function missingDimensions({ dimensions }: Rubric): readonly RubricMistake[] {
  return dimensionIds
    .filter((id) => dimensions.filter((one) => one.id === id).length !== 1)
    .map((id) => ({ path: ['dimensions'], message: `Describe “${id}” exactly once.` }))
}

function codesOf({ id, criteria }: DimensionOf): readonly RubricMistake[] {
  const { codes } = adjustable[id]
  const strange = criteria.flatMap(({ code }, index) => {
    const path = ['criteria', index, 'code']
    if (!codes.includes(code)) {
      return [{ path, message: `There is no “${code}” here; the codes are ${codes.join(', ')}.` }]
    }
    const first = criteria.findIndex((one) => one.code === code)
    return first === index ? [] : [{ path, message: `“${code}” is described twice; take one of them out.` }]
  })
  const missing = codes
    .filter((code) => !criteria.some((one) => one.code === code))
    .map((code) => ({
      path: ['criteria'],
      message: adjustable[id].settings.includes('counts')
        ? `“${code}” is missing; to leave it out of the score, keep it and set “counts: false”.`
        : `“${code}” is missing; cards need words for it.`,
    }))
  return [...strange, ...missing]
}

function settingsOf({ id, criteria }: DimensionOf): readonly RubricMistake[] {
  const { settings } = adjustable[id]
  const unused = criteria.flatMap((criterion, index) =>
    (['counts', 'weight', 'target'] as const)
      .filter((setting) => criterion[setting] !== undefined && !settings.includes(setting))
      .map((setting) => ({
        path: ['criteria', index, setting],
        message: `“${setting}” has no effect on ${criterion.code}; take it out.`,
      })),
  )
  const counting = criteria.filter(({ counts = true }) => counts).length
  return counting >= Math.min(leastCounting, criteria.length)
    ? unused
    : [...unused, { path: ['criteria'], message: `Let at least ${leastCounting} criteria count.` }]
}

function boundsOf({ levelsFrom = [] }: DimensionOf): readonly RubricMistake[] {
  return levelsFrom.flatMap((bound, index) => {
    const before = levelsFrom[index - 1]
    if (before === undefined || bound - before >= leastStep) return []
    const message = `Level ${index + 2} must begin at ${before + leastStep} or above, ${leastStep} points over the one before.`
    return [{ path: ['levelsFrom', index], message }]
  })
}
