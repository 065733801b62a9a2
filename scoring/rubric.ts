import * as z from 'zod'
import { dimensionIds } from './shape.ts'

const text = z.string().trim().min(1).max(600)
/** Codes of evidence: authenticity A, courage C, belief transfer B, composure K, foundation F. */
const code = z.string().regex(/^[ACBKF][0-9]$/)

export const criterionTextSchema = z.strictObject({
  code,
  title: text,
  /** One sentence each: why a quote for it counts, why one against it does. */
  for: text,
  against: text.optional(),
  /** Said where a chance for it went by. */
  missed: text.optional(),
  /** What a stronger answer to the line at hand would do. */
  stronger: text,
})

/** The wording of a rubric. What counts is in code and versioned with the scorer; the words are here, hashed and pinned. */
export const rubricSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: text,
  /** Foundation 0–100 below which no level is passed. */
  foundationGate: z.number().min(0).max(100),
  dimensions: z
    .array(
      z.strictObject({
        id: z.enum(dimensionIds),
        title: text,
        subtitle: text,
        /** Behavioural anchors of levels 1 to 5. */
        levels: z.array(text).length(5),
        criteria: z.array(criterionTextSchema).min(1).max(8),
      }),
    )
    .length(dimensionIds.length),
})
export type Rubric = z.infer<typeof rubricSchema>
export type CriterionText = z.infer<typeof criterionTextSchema>

/** The words for a code of evidence, or null for one that the rubric does not know. */
export const criterionText = (rubric: Rubric, wanted: string): CriterionText | null =>
  rubric.dimensions.flatMap(({ criteria }) => criteria).find((one) => one.code === wanted) ?? null
