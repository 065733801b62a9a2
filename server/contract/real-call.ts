import * as z from 'zod'
import { callId } from './call.ts'
import { uuid } from './ids.ts'
import { ratingQuote, reviewedAttempt } from './rating.ts'
import { dimensionIds } from './scorecard.ts'

/** The two days of a campaign for which a rep hands in a real call. */
export const realCallParts = ['day-0', 'day-30'] as const
export type RealCallPart = (typeof realCallParts)[number]
export const realCallPart = z.enum(realCallParts)

/** Figures of fewer people than this are of persons, not of a group. */
export const leastInGroup = 3

const day = z.int().min(-180).max(180)
const windowDays = z.strictObject({ opensDay: day, dueDay: day })

/** From which day to which a call is handed in; days count from the event's, which is 0. */
export const realCallWindows = z
  .strictObject({ 'day-0': windowDays, 'day-30': windowDays })
  .superRefine((windows, context) => {
    for (const part of realCallParts)
      if (windows[part].opensDay > windows[part].dueDay)
        context.addIssue({
          code: 'custom',
          path: [part, 'dueDay'],
          message: 'It cannot be due before it opens.',
        })
    // A day that belongs to both would let one call stand for either.
    if (windows['day-30'].opensDay <= windows['day-0'].dueDay)
      context.addIssue({
        code: 'custom',
        path: ['day-30', 'opensDay'],
        message: 'The second call opens after the first is due.',
      })
  })
export type RealCallWindows = z.infer<typeof realCallWindows>

/** A week on either side of each. */
export const usualRealCallWindows: RealCallWindows = {
  'day-0': { opensDay: -7, dueDay: 7 },
  'day-30': { opensDay: 23, dueDay: 37 },
}

const dimension = z.enum(dimensionIds)
const dates = { opensAt: z.iso.datetime(), dueAt: z.iso.datetime() }

/** One dimension of one call: what coaches gave blind, beside what the scorer makes of it. */
const realCallFigure = z.object({
  /** Mean of the coaches' levels (1–5); null where none gave one. */
  level: z.number().nullable(),
  coaches: z.int(),
  /** The scorer's, 0–100, with its 90 % interval; null where it has none or holds it back. */
  score: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
  /** How many chances the score rests on. */
  chances: z.int(),
})
export type RealCallFigure = z.infer<typeof realCallFigure>

/** Both calls of one person beside one another, once they were rated. Null for a call that was not handed in. */
export const realCallResult = z.object({
  dimensions: z.array(
    z.object({
      id: dimension,
      title: z.string(),
      'day-0': realCallFigure.nullable(),
      'day-30': realCallFigure.nullable(),
    }),
  ),
  /** Coaches who rated, and those of them who could tell from the words which call was the earlier one. */
  coaches: z.int(),
  couldTell: z.int(),
})
export type RealCallResult = z.infer<typeof realCallResult>

/** What one coach gave one dimension of a call, with the words of it that they rest it on. */
const realCallEvidence = z.object({
  part: realCallPart,
  id: dimension,
  title: z.string(),
  level: z.int(),
  quotes: z.array(ratingQuote),
})
export type RealCallEvidence = z.infer<typeof realCallEvidence>

/** What a rep was asked for, and what has come of it. */
export const myRealCalls = z.object({
  campaignId: uuid,
  campaign: z.string(),
  zone: z.string(),
  parts: z.array(
    z.object({
      part: realCallPart,
      ...dates,
      state: z.enum(['upcoming', 'open', 'missed', 'in']),
      call: z.object({ id: callId, title: z.string() }).nullable(),
      mayTakeBack: z.boolean(),
    }),
  ),
  /** Coaches who may read what is handed in, by name. */
  seenBy: z.array(z.string()),
  result: realCallResult.nullable(),
  /** For the rep alone, and none before there is a result. Dates in the words are left out, as the coaches read them. */
  evidence: z.array(realCallEvidence),
})
export type MyRealCalls = z.infer<typeof myRealCalls>

export const handInCall = z.strictObject({ campaignId: uuid, part: realCallPart })

/** A call in front of a coach: nothing in it says when it was, and its id is drawn, not counted. */
export const realCallToRate = z.object({
  id: uuid,
  rep: z.object({ userId: uuid, name: z.string() }),
  campaign: z.string(),
  /** Which of this person's it is in an order that was drawn, from 1, and of how many. */
  place: z.int(),
  of: z.int(),
  state: z.enum(['new', 'begun', 'given']),
})
export type RealCallToRate = z.infer<typeof realCallToRate>

const level = z.object({
  dimension,
  level: z.int().min(1).max(5),
  quotes: z.array(ratingQuote),
})
export type RealCallLevel = z.infer<typeof level>

export const blindCall = realCallToRate.extend({
  turns: z.array(reviewedAttempt.shape.turns.element.omit({ id: true })),
  dimensions: reviewedAttempt.shape.dimensions,
  levels: z.array(level),
  couldTell: z.boolean().nullable(),
})
export type BlindCall = z.infer<typeof blindCall>

/** A level with the words it rests on; null takes it back. */
export const rateRealCall = z.strictObject({
  dimension,
  level: z.int().min(1).max(5).nullable(),
  quotes: z.array(ratingQuote).max(20),
})
export type RateRealCall = z.infer<typeof rateRealCall>

/** `couldTell`: whether the words gave away which of the two calls it is. */
export const giveRealCall = z.strictObject({ couldTell: z.boolean() })

/** What a campaign's managers see: how many are in, and of rated ones the levels; no word of any call. */
export const campaignRealCalls = z.object({
  /** People in the campaign. */
  people: z.int(),
  parts: z.array(
    z.object({
      part: realCallPart,
      ...dates,
      /** The same as days from the event's. */
      ...windowDays.shape,
      /** How many were handed in; null where it is fewer than three, so that it tells of nobody. */
      handedIn: z.int().nullable(),
    }),
  ),
  results: z.array(z.object({ userId: uuid, name: z.string(), result: realCallResult })),
  /** Change of the group per dimension in levels, among those with both calls rated; null under three of them. */
  change: z.array(
    z.object({
      id: dimension,
      title: z.string(),
      n: z.int(),
      mean: z.number().nullable(),
      /** 95 % interval of the mean change. */
      interval: z.tuple([z.number(), z.number()]).nullable(),
    }),
  ),
})
export type CampaignRealCalls = z.infer<typeof campaignRealCalls>
