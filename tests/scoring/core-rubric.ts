import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { rubricSchema, type CriterionText, type Rubric } from '#scoring/rubric.ts'
import type { DimensionId } from '#scoring/shape.ts'

const file = new URL('../../scoring/rubrics/conviction-core.rubric.yaml', import.meta.url)

/** The shipped rubric as it is written. */
export const coreSource = readFileSync(file, 'utf8')
export const coreRubric: Rubric = rubricSchema.parse(parse(coreSource))

/** The shipped rubric with one dimension changed. */
export const withDimension = (
  id: DimensionId,
  change: (dimension: Rubric['dimensions'][number]) => Partial<Rubric['dimensions'][number]>,
): Rubric => ({
  ...coreRubric,
  dimensions: coreRubric.dimensions.map((one) => (one.id === id ? { ...one, ...change(one) } : one)),
})

/** The shipped rubric with one criterion set otherwise. */
export const withCriterion = (id: DimensionId, code: string, settings: Partial<CriterionText>): Rubric =>
  withDimension(id, ({ criteria }) => ({
    criteria: criteria.map((one) => (one.code === code ? { ...one, ...settings } : one)),
  }))
