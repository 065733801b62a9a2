import * as z from 'zod'
import { callDraft } from './call.ts'
import { uuid } from './ids.ts'

/** So many lines are asked about: a coach is through with them in two minutes. */
export const checkedLines = 5

/** A question about one turn of a call, to be answered with yes or no before the scorer's answer is known. */
export const checkItem = z.object({
  position: z.int().min(0),
  turn: z.int().min(1),
  /** What was said before it; null for the first turn. */
  before: z.string().nullable(),
  text: z.string(),
  question: z.string(),
})
export type CheckItem = z.infer<typeof checkItem>

/** Nothing of the call is stored: each answer reads it again. */
export const checkItems = z.object({ items: z.array(checkItem).length(checkedLines) })

export const compareCheck = z.strictObject({
  checkId: uuid,
  draft: callDraft,
  /** In the order of the items. */
  answers: z.array(z.boolean()).length(checkedLines),
})

export const comparedLine = z.object({
  position: z.int().min(0),
  turn: z.int().min(1),
  question: z.string(),
  coach: z.boolean(),
  scorer: z.boolean(),
  /** The words that the scorer rests a yes on. */
  quote: z.string().nullable(),
  /** The scorer leant to yes and was not sure enough to count it. */
  unsure: z.boolean(),
})
export const comparedCheck = z.object({ lines: z.array(comparedLine), differ: z.int() })
export type ComparedCheck = z.infer<typeof comparedCheck>

export const reportLine = z.strictObject({
  checkId: uuid,
  position: z
    .int()
    .min(0)
    .max(checkedLines - 1),
  wrong: z.boolean(),
})
