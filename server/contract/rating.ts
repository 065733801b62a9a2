import * as z from 'zod'
import { roleplayId, uuid } from './ids.ts'
import { dimensionIds } from './scorecard.ts'

/** A verbatim quote from turn `turn` that a coach's level rests on. */
export const ratingQuote = z.strictObject({ turn: z.int().min(1), quote: z.string().trim().min(1).max(4000) })

/**
 * A coach's level for a dimension, or for one criterion of it. The id is made by the client: sent again, it is the same
 * rating. A change is a new rating of the same dimension and criterion; the one before stays on record.
 */
export const rateBody = z.strictObject({
  id: uuid,
  dimension: z.enum(dimensionIds),
  /** A criterion of that dimension in the rubric of the attempt; null for the dimension as a whole. */
  criterion: z.string().max(10).nullable(),
  level: z.int().min(1).max(5),
  quotes: z.array(ratingQuote).max(20),
  /** Why it is another level than before, in the coach's words. */
  reason: z.string().trim().min(1).max(500).nullable().optional(),
})
export type RateBody = z.infer<typeof rateBody>

export const ratingView = rateBody.extend({
  /** Given before this coach had opened the scorecard. Only such ratings measure agreement. */
  blind: z.boolean(),
  createdAt: z.iso.datetime(),
})
export type RatingView = z.infer<typeof ratingView>

/** A submitted attempt as a coach may see it before rating: words and rubric, without course, outcome or score. */
export const reviewedAttempt = z.object({
  roleplayId,
  rep: z.object({ userId: uuid, name: z.string() }),
  scenario: z.object({ title: z.string(), situation: z.string(), goal: z.string() }),
  submittedAt: z.iso.datetime(),
  turns: z.array(
    z.object({
      id: uuid,
      n: z.int().min(1),
      speaker: z.enum(['rep', 'buyer']),
      name: z.string(),
      text: z.string(),
    }),
  ),
  dimensions: z.array(
    z.object({
      id: z.enum(dimensionIds),
      title: z.string(),
      subtitle: z.string(),
      /** What levels 1 to 5 look like. */
      levels: z.array(z.string()).length(5),
      criteria: z.array(z.object({ code: z.string(), title: z.string(), for: z.string() })),
    }),
  ),
})
export type ReviewedAttempt = z.infer<typeof reviewedAttempt>
