import * as z from 'zod'
import { orgId, roleplayId, slug, uuid } from './ids.ts'
import { roleplayView } from './roleplay.ts'

/** The longest of its texts, in UTF-16 units: more does not fit in a minute and a half. */
export const longestReadiness = 400
/** The longest account of what happened. */
export const longestHappened = 1000

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine(
      (said) => said.isWellFormed() && !said.includes('\u0000'),
      'This holds characters that cannot be stored.',
    )
/** How sure somebody is, from 0 to 10; null where they did not say. */
const sure = z.int().min(0).max(10).nullable()

/** What is written before a conversation. Each part may be left out: it is empty then. */
const written = {
  why: text(longestReadiness),
  belief: text(longestReadiness),
  seen: text(longestReadiness),
  fear: text(longestReadiness),
  ifThey: text(longestReadiness),
  iWill: text(longestReadiness),
  attention: text(longestReadiness),
  sureBefore: sure,
}

/** The longest name of whom a call is with, in UTF-16 units. */
export const longestCallWith = 200
export const madeAnswers = ['made', 'not-yet'] as const
const madeAnswer = z.enum(madeAnswers)
export type MadeAnswer = z.infer<typeof madeAnswer>

export const heldAnswers = ['yes', 'partly', 'no'] as const
const heldAnswer = z.enum(heldAnswers)
export type HeldAnswer = z.infer<typeof heldAnswer>

/** Sent again with the same id it takes the place of what was there, as long as the conversation has not ended. */
export const saveReadiness = z.strictObject({
  ...written,
  roleplayId: roleplayId.nullable(),
  /** Whom a call outside the product is with, in the rep's own words; empty where it was left out. */
  callWith: text(longestCallWith),
})
export type SaveReadiness = z.infer<typeof saveReadiness>

/** What is written beside it afterwards. */
export const answerReadiness = z.strictObject({
  sureAfter: sure,
  held: heldAnswer.nullable(),
  happened: text(longestHappened),
  /** Whether a call outside the product was made: asked once, and theirs to change. */
  made: madeAnswer.nullable(),
})

export type AnswerReadiness = z.infer<typeof answerReadiness>

/** Two exchanges with somebody who says one line. The id is made by the client: sent again it is the same rehearsal. */
export const rehearseCall = z.strictObject({
  roleplayId,
  scenarioId: slug,
  quickLineId: z.string().max(120),
})

const found = z.object({ turn: z.int(), quote: z.string() })

/** What became of the plan, as far as the transcript shows it. It can be missed or mistaken: the rep has the last word. */
export const planFound = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('no-plan') }),
  z.object({ kind: z.literal('not-called-for') }),
  z.object({ kind: z.literal('done'), heard: found, reply: found }),
  z.object({ kind: z.literal('not-done'), heard: found, reply: found.nullable() }),
])
export type PlanFound = z.infer<typeof planFound>

/** What a rep wrote before and after, for themselves alone. */
export const readinessView = z.object({
  id: uuid,
  ...written,
  sureAfter: sure,
  held: heldAnswer.nullable(),
  happened: z.string(),
  callWith: z.string(),
  made: madeAnswer.nullable(),
  /** The last rehearsal of a call; null before one. */
  rehearsal: z.object({ roleplayId, ended: z.boolean() }).nullable(),
  createdAt: z.iso.datetime(),
  /** Null for a conversation outside the product. */
  roleplay: z
    .object({
      id: roleplayId,
      title: z.string(),
      ended: z.boolean(),
      /** How it ended; null while it runs. */
      outcome: z.string().nullable(),
    })
    .nullable(),
  /** Null until the conversation has ended, and outside the product. */
  found: planFound.nullable(),
  /** What of the belief or of what was seen was said, and where the other side came back to it; null as `found`, and where neither was written. */
  reached: z.object({ said: found.nullable(), cameBack: found.nullable() }).nullable(),
})
export type ReadinessView = z.infer<typeof readinessView>

const org = z.strictObject({ orgId })
const own = z.strictObject({ orgId, readinessId: uuid })
const answer = z.object({ readiness: readinessView })

/** What reps write before a conversation. Nobody but its owner is ever answered. Part of the table in `http.ts`. */
export const readinessRoutes = {
  readinessList: {
    method: 'GET',
    path: '/api/orgs/:orgId/readiness',
    who: 'member',
    params: org,
    query: z.strictObject({ cursor: z.string().max(200).optional() }),
    response: z.object({
      entries: z.array(readinessView),
      /** Where the next page begins; null at the end. */
      next: z.string().nullable(),
    }),
  },
  readiness: {
    method: 'GET',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/readiness',
    who: 'owner',
    params: z.strictObject({ orgId, roleplayId }),
    response: z.object({ readiness: readinessView.nullable() }),
  },
  saveReadiness: {
    method: 'POST',
    path: '/api/orgs/:orgId/readiness/:readinessId',
    who: 'member',
    params: own,
    body: saveReadiness,
    response: answer,
  },
  answerReadiness: {
    method: 'POST',
    path: '/api/orgs/:orgId/readiness/:readinessId/afterwards',
    who: 'member',
    params: own,
    body: answerReadiness,
    response: answer,
  },
  rehearseCall: {
    method: 'POST',
    path: '/api/orgs/:orgId/readiness/:readinessId/rehearsal',
    who: 'member',
    params: own,
    body: rehearseCall,
    response: roleplayView,
  },
  removeReadiness: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/readiness/:readinessId',
    who: 'member',
    params: own,
    response: z.object({ ok: z.literal(true) }),
  },
} as const
