import * as z from 'zod'
import { orgId, uuid } from './ids.ts'
import { dimensionIds } from './scorecard.ts'

/** A conversation of the reader's own that was scored. Null scores rest on too few chances. */
const ladderAttempt = z.object({
  id: uuid,
  title: z.string(),
  endedAt: z.iso.datetime(),
  scores: z.array(z.object({ id: z.enum(dimensionIds), score: z.number().nullable() })),
})

export const ladderView = z.object({
  /** 0 before the first step. */
  level: z.int().min(0).max(5),
  rungs: z.array(
    z.object({
      n: z.int(),
      title: z.string(),
      /** What the step is about; none passes without the foundation. */
      leads: z.enum(['foundation', 'inner']),
      asks: z.string(),
      /** The conversations that it was passed by; null where it is not. */
      passedBy: z.array(uuid).nullable(),
    }),
  ),
  /** The one thing that the next step lacks; null at the top. */
  missing: z.object({ sentence: z.string(), attempt: uuid.nullable() }).nullable(),
  /** From the first conversations to the newest, of the reader alone; `change` is null where it is too early to say. */
  growth: z.array(
    z.object({
      id: z.enum(dimensionIds),
      title: z.string(),
      n: z.int(),
      change: z
        .object({
          first: z.number(),
          newest: z.number(),
          by: z.number(),
          interval: z.tuple([z.number(), z.number()]),
          seen: z.enum(['more', 'less', 'no-difference']),
        })
        .nullable(),
    }),
  ),
  /** Scores at each end that a change rests on. */
  fewest: z.int(),
  /** Oldest first. */
  attempts: z.array(ladderAttempt),
  /** Whether more than one version of the scorer is in them. */
  mixed: z.boolean(),
})
export type LadderView = z.infer<typeof ladderView>

/** Where a rep stands by their own conversations. Nobody but they is ever answered. Part of the table in `http.ts`. */
export const ladderRoutes = {
  ladder: {
    method: 'GET',
    path: '/api/orgs/:orgId/ladder',
    who: 'rep',
    params: z.strictObject({ orgId }),
    response: ladderView,
  },
} as const
