import * as z from 'zod'

/** The buyer's inside after turn `n`, shown only once the roleplay has ended. All 0–1. */
export const coursePoint = z.object({
  turn: z.int(),
  trust: z.number(),
  engagement: z.number(),
  patience: z.number(),
  reactance: z.number(),
  /** Simulated belief: how likely the buyer would have gone along then. */
  belief: z.number(),
  /** The chance that the buyer leaves at the next turn. */
  hazard: z.number(),
  /** What moved it, in plain words, largest first, at most three. */
  causes: z.array(
    z.object({ sentence: z.string(), quote: z.string().nullable(), direction: z.enum(['up', 'down']) }),
  ),
})
export type CoursePoint = z.infer<typeof coursePoint>
