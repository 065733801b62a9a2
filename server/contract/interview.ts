import * as z from 'zod'
import { uuid } from './ids.ts'

/** A call or a submitted roleplay that a performer handed over. */
export const handedOverSource = z.strictObject({ kind: z.enum(['call', 'roleplay']), id: uuid })
export type HandedOverSource = z.infer<typeof handedOverSource>
export const turnNumber = z.int().min(1).max(5000)

/** What is asked with a moment paused before the reply. */
export const interviewQuestions = ['noticed', 'believed', 'left', 'newcomer'] as const
export type InterviewQuestion = (typeof interviewQuestions)[number]

/** An answer to one question about one moment; empty takes it back. `version` is the one on screen, 0 for none. */
export const saveAnswer = z.strictObject({
  source: handedOverSource,
  turn: turnNumber,
  question: z.enum(interviewQuestions),
  text: z.string().trim().max(1000),
  version: z.int().min(0),
})
export type SaveAnswer = z.infer<typeof saveAnswer>
export const savedAnswer = z.object({ version: z.int() })

export const answerView = z.object({
  source: handedOverSource,
  turn: z.int(),
  question: z.enum(interviewQuestions),
  text: z.string(),
  version: z.int(),
  /** Who wrote it down; null where they have left. */
  by: z.string().nullable(),
  at: z.iso.datetime(),
})
export type AnswerView = z.infer<typeof answerView>

/** Something that the performer says they do, beside their own replies at such moments. */
export const saidView = z.object({
  quote: z.string(),
  does: z.boolean(),
  found: z.int(),
  of: z.int(),
  /** All of it as one sentence. */
  sentence: z.string(),
  at: z.array(z.object({ source: handedOverSource, turn: z.int(), found: z.boolean() })),
})
export type SaidView = z.infer<typeof saidView>
