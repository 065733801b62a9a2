import * as z from 'zod'
import { criterionCode } from './answers.ts'
import { slug, uuid } from './ids.ts'
import { ratingQuote } from './rating.ts'
import { dimensionIds } from './scorecard.ts'

/** Longest comment, reason and answer of a coach, in UTF-16 units. */
export const maxCommentLength = 2000

/** How the attempt stands to what its scenario asks for. */
export const verdicts = ['meets', 'close', 'not-yet'] as const
export type Verdict = (typeof verdicts)[number]

export const commentView = z.object({
  id: uuid,
  turn: z.int(),
  coachId: uuid,
  author: z.object({ userId: uuid, name: z.string() }),
  text: z.string(),
  at: z.iso.datetime(),
})
export type CommentView = z.infer<typeof commentView>

/** A level of a given review: the one that counts, with what the coach had given blind where that was another. */
export const givenLevel = z.object({
  dimension: z.enum(dimensionIds),
  criterion: criterionCode.nullable(),
  title: z.string(),
  level: z.int().min(1).max(5),
  /** What the coach gave before seeing the scorecard; null where they gave nothing then. */
  blindLevel: z.int().min(1).max(5).nullable(),
  reason: z.string().nullable(),
  quotes: z.array(ratingQuote),
  at: z.iso.datetime(),
})
export type GivenLevel = z.infer<typeof givenLevel>

/** A review as its rep reads it. */
export const givenReview = z.object({
  coach: z.object({ userId: uuid, name: z.string() }),
  givenAt: z.iso.datetime(),
  /** The first review of an attempt counts; a second one measures how far coaches agree. */
  counts: z.boolean(),
  verdict: z.enum(verdicts),
  why: z.string(),
  next: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('retake'), turn: z.int(), turnId: z.uuid() }),
    z.object({ kind: z.literal('scenario'), scenarioId: slug, title: z.string() }),
    z.object({ kind: z.literal('done') }),
  ]),
  levels: z.array(givenLevel),
  comments: z.array(commentView),
})
export type GivenReview = z.infer<typeof givenReview>
