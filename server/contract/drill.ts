import * as z from 'zod'
import { maxTurnLength, orgId, slug, uuid } from './ids.ts'
import { arena } from './scenario.ts'

/** A drill as it is offered, with its owner's own past and nobody else's. */
export const drillCard = z.object({
  id: slug,
  title: z.string(),
  arena,
  /** The criterion that it trains, by code and in words. */
  code: z.string(),
  criterion: z.string(),
  trains: z.string(),
  /** What stands in the way in its line; null where the act is the point. */
  objection: z.string().nullable(),
  /** Its step on the ladder of honest refusals; null off it. */
  rung: z.int().nullable(),
  /** A rung opens once the one before was done well. */
  open: z.boolean(),
  turns: z.int(),
  /** How often it was finished. */
  finished: z.int(),
  last: z.object({ at: z.iso.datetime(), done: z.int(), of: z.int() }).nullable(),
  /** When it comes back; null before the first time. */
  dueAt: z.iso.datetime().nullable(),
  due: z.boolean(),
  /** One that was begun and not finished. */
  running: uuid.nullable(),
})
export type DrillCard = z.infer<typeof drillCard>

/** One exercise. Nothing of its two answers is told before the own ones were said. */
export const drillSession = z.object({
  id: uuid,
  drill: drillCard,
  who: z.string(),
  situation: z.string(),
  /** What to answer; null once it is finished. */
  next: z.object({ n: z.int(), of: z.int(), line: z.string() }).nullable(),
  /** Own answers. `done` says whether one did what the moment calls for; null until all are said. */
  replies: z.array(
    z.object({ n: z.int(), line: z.string(), text: z.string(), done: z.boolean().nullable() }),
  ),
  /** A weak and a strong answer to `line`, and what tells them apart; null until all are said. */
  contrast: z.object({ line: z.string(), weak: z.string(), strong: z.string(), why: z.string() }).nullable(),
  /** Whether it shows in a conversation that was new: one to choose, and what came of those since; null until all are said. */
  transfer: z
    .object({
      fresh: z.object({ scenarioId: slug, title: z.string() }).nullable(),
      proof: z.object({ roleplayId: uuid, title: z.string(), shown: z.int(), against: z.int() }).nullable(),
    })
    .nullable(),
})
export type DrillSession = z.infer<typeof drillSession>

/** The id is made by the client: sent again it is the same exercise. */
export const startDrill = z.strictObject({ sessionId: uuid })

export const sayInDrill = z.strictObject({
  n: z.int().min(1).max(9),
  text: z
    .string()
    .trim()
    .min(1, 'Write what you would say.')
    .max(maxTurnLength)
    .refine(
      (said) => said.isWellFormed() && !said.includes('\u0000'),
      'This holds characters that cannot be stored.',
    ),
})

const org = z.strictObject({ orgId })
const ofDrill = z.strictObject({ orgId, drillId: slug })
const ofSession = z.strictObject({ orgId, sessionId: uuid })
const answer = z.object({ session: drillSession })

/** Short exercises of a rep's own. Nobody but their owner is ever answered. Part of the table in `http.ts`. */
export const drillRoutes = {
  drills: {
    method: 'GET',
    path: '/api/orgs/:orgId/drills',
    who: 'rep',
    params: org,
    response: z.object({ drills: z.array(drillCard) }),
  },
  startDrill: {
    method: 'POST',
    path: '/api/orgs/:orgId/drills/:drillId/sessions',
    who: 'rep',
    params: ofDrill,
    body: startDrill,
    response: answer,
  },
  drillSession: {
    method: 'GET',
    path: '/api/orgs/:orgId/drill-sessions/:sessionId',
    who: 'rep',
    params: ofSession,
    response: answer,
  },
  sayInDrill: {
    method: 'POST',
    path: '/api/orgs/:orgId/drill-sessions/:sessionId/replies',
    who: 'rep',
    params: ofSession,
    body: sayInDrill,
    response: answer,
  },
  /** Erases what was said in every exercise of a drill; it is then as if it had never been done. */
  eraseDrill: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/drills/:drillId/sessions',
    who: 'rep',
    params: ofDrill,
    response: z.object({ ok: z.literal(true) }),
  },
} as const
