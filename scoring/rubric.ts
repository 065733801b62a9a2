import * as z from 'zod'
import { dimensionIds } from './shape.ts'

/** Characters that no database column or screen can hold. */
// oxlint-disable-next-line no-control-regex -- they are what is refused
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f]/u
const text = z
  .string()
  .trim()
  .min(1)
  .max(600)
  .refine((value) => !unprintable.test(value) && value.isWellFormed(), {
    error: 'It holds characters that cannot be shown; type it anew',
  })
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
  /** Whether it counts towards the score; left out, it does. */
  counts: z.boolean().optional(),
  /** What it weighs beside the others of its dimension; left out, as the scorer weighs it. */
  weight: z.number().min(0.1).max(3).optional(),
  /** Share of chances 0–1 at which it counts as fully shown; with 0, once is enough. */
  target: z.number().min(0).max(1).optional(),
})

const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'Use lower-case words joined by hyphens, up to 80 characters',
  })

/**
 * A rubric: its words, and how much each criterion counts. What a criterion means is in code and versioned with the
 * scorer; the rubric is hashed and pinned. What must fit together is told by `rubricMistakes`.
 */
export const rubricSchema = z.strictObject({
  id: slug,
  /** What people call this version; the hash tells versions apart. */
  version: text.max(20),
  title: text,
  /** Foundation 0–100 below which no level is passed. */
  foundationGate: z.number().min(40).max(80),
  dimensions: z
    .array(
      z.strictObject({
        id: z.enum(dimensionIds),
        title: text,
        subtitle: text,
        /** Behavioural anchors of levels 1 to 5. */
        levels: z.array(text).length(5),
        /** Scores from which levels 2 to 5 begin; left out, in steps of twenty. */
        levelsFrom: z.array(z.number().min(5).max(95)).length(4).optional(),
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
