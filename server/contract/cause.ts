import * as z from 'zod'
import { maxTurnLength, orgId, roleplayId } from './ids.ts'
import { factView } from './scenario.ts'

/** The longest half of a sentence of one's own, in UTF-16 units. */
export const longestOwnSentence = 200

const said = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine(
      (text) => text.isWellFormed() && !text.includes('\u0000'),
      'This holds characters that cannot be stored.',
    )

/** As it was; with the fact card open; with the stakes lowered. */
export const causeConditions = ['same', 'sheet', 'low'] as const
const condition = z.enum(causeConditions)
export type CauseCondition = z.infer<typeof condition>

/** What got in the way, as far as retakes show it. The first is the default, and what is said where nothing stands out. */
export const causes = ['not-learned-yet', 'fear', 'missing-information', 'limiting-belief'] as const
const cause = z.enum(causes)
export type Cause = z.infer<typeof cause>

export const fitAnswers = ['yes', 'no'] as const
const fitAnswer = z.enum(fitAnswers)

const count = z.object({ done: z.int(), of: z.int() })

/** Retakes of one weak moment, for its rep alone. */
export const causeView = z.object({
  turn: z.int(),
  /** The criterion that the moment was a chance for, by code and in words. */
  code: z.string(),
  title: z.string(),
  buyer: z.string(),
  /** `asks`: nothing moved it, and a sentence of one's own may say why. */
  state: z.enum(['running', 'asks', 'over', 'stopped']),
  /** What to say next; null once they are over. */
  next: z
    .object({
      n: z.int(),
      /** How many it takes as far as can be told by now. */
      of: z.int(),
      condition,
      line: z.string(),
      /** The fact card; null where this retake is without it. */
      sheet: z
        .object({ offer: z.object({ name: z.string(), summary: z.string() }), facts: z.array(factView) })
        .nullable(),
    })
    .nullable(),
  /** What was said so far. Whether it did what the moment called for is told at the end: it would change the next one. */
  retakes: z.array(
    z.object({ n: z.int(), condition, line: z.string(), text: z.string(), done: z.boolean().nullable() }),
  ),
  /** What happened. Null until they are over. */
  result: z
    .object({
      /** Too few were made to say anything, or nothing stands out: `cause` is the default then. */
      open: z.boolean(),
      enough: z.boolean(),
      cause,
      counts: z.object({ same: count, sheet: count, low: count }),
    })
    .nullable(),
  /** The rep's own sentence, "if I …, …". Empty where none was written. */
  ifI: z.string(),
  follows: z.string(),
  /** Whether what came out fits, in the rep's own judgement; null where they did not say. */
  fits: fitAnswer.nullable(),
})
export type CauseView = z.infer<typeof causeView>

/** The n-th retake in words. Sent again with the same words it is the same retake. */
export const sayRetake = z.strictObject({
  n: z.int().min(1).max(40),
  text: said(maxTurnLength).refine((text) => text !== '', 'Write what you would say.'),
})

/** Both halves empty: no sentence is wanted, or it is taken back. */
export const answerCause = z
  .strictObject({
    ifI: said(longestOwnSentence),
    follows: said(longestOwnSentence),
    fits: fitAnswer.nullable(),
  })
  .refine(({ ifI, follows }) => (ifI === '') === (follows === ''), {
    path: ['follows'],
    message: 'Write both halves of the sentence, or leave both out.',
  })
export type AnswerCause = z.infer<typeof answerCause>

const path = '/api/orgs/:orgId/roleplays/:roleplayId/cause'
const params = z.strictObject({ orgId, roleplayId })
const answer = z.object({ cause: causeView })

/** Retakes that tell apart what got in the way. Nobody but their owner is ever answered. Part of the table in `http.ts`. */
export const causeRoutes = {
  cause: {
    method: 'GET',
    path,
    who: 'owner',
    params,
    response: z.object({ cause: causeView.nullable() }),
  },
  /** Begins them at the moment that the debrief names; begun already, they go on. */
  beginCause: { method: 'POST', path, who: 'owner', params, response: answer },
  sayRetake: {
    method: 'POST',
    path: `${path}/retakes`,
    who: 'owner',
    params,
    body: sayRetake,
    response: answer,
  },
  stopCause: { method: 'POST', path: `${path}/stop`, who: 'owner', params, response: answer },
  answerCause: { method: 'PATCH', path, who: 'owner', params, body: answerCause, response: answer },
  eraseCause: {
    method: 'DELETE',
    path,
    who: 'owner',
    params,
    response: z.object({ ok: z.literal(true) }),
  },
} as const
