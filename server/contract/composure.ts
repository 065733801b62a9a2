import * as z from 'zod'
import { orgId, slug, uuid } from './ids.ts'
import { difficulty } from './scenario.ts'

/** How the reader held ground in some of their own conversations. */
const underPressure = z.object({
  challenges: z.object({ gave: z.int(), of: z.int() }),
  /** The turns that answered the first objection of each. */
  firstObjection: z.object({ gave: z.int(), of: z.int() }),
  /** Slips after which the next turn gave no ground, of those that a turn came after. */
  recovery: z.object({ next: z.int(), of: z.int() }),
  /** Where the share of challenges in which ground was given is likely to lie, 0–100; null where it says too little. */
  likely: z.tuple([z.number(), z.number()]).nullable(),
})
export type UnderPressureView = z.infer<typeof underPressure>

const leg = underPressure.extend({
  roleplayId: uuid,
  step: difficulty,
  endedAt: z.iso.datetime(),
  /** The turns after bad news, by themselves; empty where none came. `gave`: the words that gave ground. */
  afterShock: z.array(z.object({ turn: z.int(), text: z.string(), gave: z.string().nullable() })),
})

export const composureView = z.object({
  /** All conversations of the curves together, by step of pressure. */
  steps: z.array(underPressure.extend({ step: difficulty, conversations: z.int() })),
  /** Newest first; `next` is the step that one goes on with, null at its end and where a newer one was begun. */
  curves: z.array(
    z.object({
      scenarioId: slug,
      title: z.string(),
      next: difficulty.nullable(),
      legs: z.array(leg),
    }),
  ),
})
export type ComposureView = z.infer<typeof composureView>

/** One scenario under rising pressure. Nobody but the rep is ever answered. Part of the table in `http.ts`. */
export const composureRoutes = {
  composure: {
    method: 'GET',
    path: '/api/orgs/:orgId/composure',
    who: 'rep',
    params: z.strictObject({ orgId }),
    response: composureView,
  },
} as const
