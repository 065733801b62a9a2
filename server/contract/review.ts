import * as z from 'zod'
import { criterionCode, disputeView } from './answers.ts'
import { commentView, givenReview, maxCommentLength, verdicts } from './given-review.ts'
import { roleplayId, slug, uuid } from './ids.ts'
import { ratingView, reviewedAttempt } from './rating.ts'
import { scorecardView } from './scorecard.ts'

const words = (most: number, empty: string) =>
  z
    .string()
    .trim()
    .min(1, empty)
    .max(most)
    .refine(
      (text) => text.isWellFormed() && !text.includes('\u0000'),
      'Holds characters that cannot be stored.',
    )

export const nextStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('retake'), turn: z.int().min(1) }),
  z.strictObject({ kind: z.literal('scenario'), scenarioId: slug }),
  z.strictObject({ kind: z.literal('done') }),
])
export type NextStep = z.infer<typeof nextStep>

export const giveReview = z.strictObject({
  verdict: z.enum(verdicts),
  why: words(maxCommentLength, 'Say in a sentence why.'),
  next: nextStep,
})
export type GiveReview = z.infer<typeof giveReview>

/** `takeOver`: go on although another coach is at it. */
export const beginReview = z.strictObject({ takeOver: z.boolean().optional() })
/** `unrated`: open the scorecard without having rated; what this coach rates afterwards measures no agreement. */
export const revealCard = z.strictObject({ unrated: z.boolean().optional() })

export const sayComment = z.strictObject({
  id: uuid,
  turn: z.int().min(1),
  text: words(maxCommentLength, 'Write something first.'),
  /** Whose review it belongs to: the rep names the coach whom they answer; a coach leaves it out. */
  coachId: uuid.optional(),
})
export type SayComment = z.infer<typeof sayComment>

export const answerDispute = z.strictObject({
  /** Whether the coach sees it as the rep does. */
  upheld: z.boolean(),
  text: words(500, 'Say in a sentence why.'),
})

/** A dispute as a coach sees it, with the answer to it where there is one. */
export const reviewedDispute = disputeView.extend({ title: z.string() })
export type ReviewedDispute = z.infer<typeof reviewedDispute>

/** `drafting` blind, `revealed` beside the scorecard, `given` with a verdict. */
export const reviewStates = ['drafting', 'revealed', 'given'] as const

/** A submitted attempt in front of a coach: words and rubric first; the scorecard only once it was asked for. */
export const reviewView = reviewedAttempt.extend({
  state: z.enum(reviewStates),
  /** This coach's own ratings as they stand, blind ones beside those given after the scorecard was opened. */
  ratings: z.array(ratingView),
  /** This coach's comments, and what the rep answered. */
  comments: z.array(commentView),
  given: giveReview.extend({ givenAt: z.iso.datetime() }).nullable(),
  /** Null until this coach has opened the scorecard: neither score nor dispute nor another coach's view before. */
  revealed: z
    .object({
      at: z.iso.datetime(),
      scorecard: scorecardView,
      disputes: z.array(reviewedDispute),
      others: z.array(givenReview),
    })
    .nullable(),
})
export type ReviewView = z.infer<typeof reviewView>

/**
 * Parts of the queue. `due`: not reviewed, and below or near the threshold, without a figure, or drawn at random; which of
 * these is never said, so that being in it tells a coach nothing about the score. `waiting`: not reviewed by anybody.
 * `mine`: begun by this coach. `replies`: the rep has answered. `second`: drawn for a second coach. `outliers`: the
 * scorecard lies two levels or more from a blind rating; only where this coach has opened it.
 */
export const queueFilters = [
  'due',
  'waiting',
  'mine',
  'replies',
  'disputed',
  'outliers',
  'second',
  'given',
] as const
export type QueueFilter = (typeof queueFilters)[number]

export const queueQuery = z.strictObject({
  filter: z.enum(queueFilters).optional(),
  person: uuid.optional(),
  criterion: criterionCode.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
})

export const queueItem = z.object({
  roleplayId,
  rep: z.object({ userId: uuid, name: z.string() }),
  scenarioTitle: z.string(),
  submittedAt: z.iso.datetime(),
  /** How this coach's own review stands; null before it. */
  state: z.enum(reviewStates).nullable(),
  /** Who else has it open in these minutes. */
  takenBy: z.string().nullable(),
  /** Reviews given by anybody. */
  given: z.int(),
  disputed: z.boolean(),
  /** Null until this coach has opened the scorecard: a rating given before is blind, and stays so. */
  opened: z
    .object({
      outcome: z.string().nullable(),
      authenticity: z.number().nullable(),
      courage: z.number().nullable(),
      beliefTransfer: z.number().nullable(),
      /** Levels (1–5) of the review that counts, where there is one: the figures above are the scorer's. */
      coach: z
        .object({
          authenticity: z.int().nullable(),
          courage: z.int().nullable(),
          beliefTransfer: z.int().nullable(),
        })
        .nullable(),
    })
    .nullable(),
})
export type QueueItem = z.infer<typeof queueItem>

export const queueView = z.object({
  items: z.array(queueItem),
  next: z.string().nullable(),
  /** How many of each part, for the person and criterion that are asked for. */
  counts: z.record(z.enum(queueFilters), z.int()),
  /** Everybody whom this coach reaches and who has submitted something. */
  people: z.array(z.object({ userId: uuid, name: z.string(), submitted: z.int() })),
  /** Criteria that came up in what was submitted, by which the queue can be narrowed. */
  criteria: z.array(z.object({ code: criterionCode, title: z.string() })),
})
export type QueueView = z.infer<typeof queueView>

/** Which attempts are wanted reviewed. Shares are whole percents, the threshold a score from 0 to 100. */
export const reviewPolicyView = z.object({
  threshold: z.int(),
  randomShare: z.int(),
  secondShare: z.int(),
})
export type ReviewPolicy = z.infer<typeof reviewPolicyView>
const share = z.int().min(0).max(100)
export const setReviewPolicy = z.strictObject({
  threshold: share,
  randomShare: share,
  secondShare: share,
})
/** Reviews are planned as failures, borderline and 15 % at random; a tenth is looked at by a second coach. */
export const defaultPolicy: ReviewPolicy = { threshold: 50, randomShare: 15, secondShare: 10 }
/** Scores so little above the threshold count as borderline. */
export const borderline = 5
