import * as z from 'zod'
import { uuid } from './ids.ts'
import { dimensionIds } from './scorecard.ts'
import { coursePoint } from './course.ts'

/** Longest reason for a dispute, in UTF-16 units. */
export const maxReasonLength = 500

const behaviourCode = z
  .string()
  .regex(/^[a-z]+(_[a-z]+)*$/)
  .max(40)
/** Codes of criteria: authenticity A, courage C, belief transfer B, composure K, foundation F. */
export const criterionCode = z.string().regex(/^[ACBKF][0-9]$/)
const turnN = z.int().min(1)

/** "Not what I did": names one coded behaviour of one's own turn. */
export const rejectBehaviour = z.strictObject({ turn: turnN, code: behaviourCode })
/** The same as it stands in an address. */
export const rejectedAddress = { turn: z.coerce.number().int().min(1), code: behaviourCode }

export const disputeCriterion = z.strictObject({
  /** The scorecard on which it was read. */
  card: uuid,
  code: criterionCode,
  reason: z
    .string()
    .trim()
    .min(1, 'Say in a sentence why.')
    .max(maxReasonLength)
    .refine(
      (text) => text.isWellFormed() && !text.includes('\u0000'),
      'Holds characters that cannot be stored.',
    ),
})

/** A criterion that the rep sees otherwise, in their words. */
export const disputeView = z.object({
  code: criterionCode,
  reason: z.string(),
  card: uuid,
  at: z.iso.datetime(),
  /** What a coach answered to these words; null while it is open. */
  answer: z
    .object({ coach: z.string(), upheld: z.boolean(), text: z.string(), at: z.iso.datetime() })
    .nullable(),
})
export type DisputeView = z.infer<typeof disputeView>

/** A dimension's figure 0–100, null where there is none or it is held back; and its chances. */
const figure = z.object({ score: z.number().nullable(), taken: z.int(), opportunities: z.int() })

/**
 * What the rep answered to the coding, and what course and score come to without those behaviours, beside the
 * original. What was said stays as it was.
 */
export const answeredView = z.object({
  rejections: z.array(
    z.object({
      turn: turnN,
      code: z.string(),
      title: z.string(),
      quote: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  /** Null where the buyer has been reworked since. */
  course: z.array(coursePoint).nullable(),
  /** One sentence where it would have ended otherwise. */
  ending: z.string().nullable(),
  /** Null where the card at hand is of an earlier scorer, or there is none yet. */
  scores: z
    .array(z.object({ id: z.enum(dimensionIds), title: z.string(), before: figure, after: figure }))
    .nullable(),
  /** Why something could not be worked out again, and what to do. */
  note: z.string().nullable(),
})
export type AnsweredView = z.infer<typeof answeredView>

/**
 * How often each code was rejected by those who were coded with it, over the whole organisation. Figures are null
 * where fewer than `leastPeople` people were coded with it.
 */
export const rejectionRates = z.object({
  coder: z.string(),
  leastPeople: z.int(),
  codes: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      polarity: z.enum(['+', '-', '0']),
      /** Behaviours coded, in turns of ended roleplays and of imported calls. */
      n: z.int().nullable(),
      rejected: z.int().nullable(),
      /** 0–1. */
      rate: z.number().nullable(),
      /** How far the rate can be trusted (90 %), 0–1. */
      interval: z.tuple([z.number(), z.number()]).nullable(),
    }),
  ),
})
export type RejectionRates = z.infer<typeof rejectionRates>
