import * as z from 'zod'
import type { Route } from './core-routes.ts'
import { orgId } from './ids.ts'

/** What is known of one act of a rep: why it works or costs, on what evidence, when not, and a moment answered twice. */
const behaviourCard = z.object({
  code: z.string(),
  title: z.string(),
  helps: z.boolean(),
  what: z.string(),
  why: z.string(),
  /** Null where there is no study to lean on. */
  evidence: z.object({ source: z.string(), found: z.string(), reach: z.string() }).nullable(),
  fails: z.string(),
  pair: z.object({ line: z.string(), weak: z.string(), strong: z.string() }),
})
export type BehaviourCardView = z.infer<typeof behaviourCard>

/** Part of the table in `http.ts`. */
export const behaviourCardRoutes = {
  behaviourCards: {
    method: 'GET',
    path: '/api/orgs/:orgId/behaviours',
    who: 'member',
    params: z.strictObject({ orgId }),
    response: z.object({ cards: z.array(behaviourCard) }),
  },
} as const satisfies Record<string, Route>
