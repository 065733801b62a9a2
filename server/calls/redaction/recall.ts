import * as z from 'zod'
import stored from './recall.json' with { type: 'json' }

/** What `npm run evals:redaction -- --write` measured on invented turns that the name finder was never changed for. */
export const recallFigures = z.strictObject({
  turns: z.int(),
  planted: z.int(),
  found: z.int(),
  /** Words that name nobody, and how many of them were replaced. */
  words: z.int(),
  falsely: z.int(),
})
export type RecallFigures = z.infer<typeof recallFigures>

/** What the import screen may say of how well names are found. */
export const nameFinder: RecallFigures = recallFigures.parse(stored)
