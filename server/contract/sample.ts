import * as z from 'zod'
import type { Route } from './core-routes.ts'
import { orgId } from './ids.ts'

const org = z.strictObject({ orgId })

/** How much of sample data is there: attempts of simulated people, written one after the other. */
const progress = z.object({
  state: z.enum(['pending', 'written', 'failed']),
  written: z.int(),
  of: z.int(),
})

/**
 * Sample data lies in an organisation of its own, so that no figure of real people holds any of it. `here`: this
 * organisation is one, or the demo. `home`: the one that it was made for, where the asker belongs to that. `beside`: the
 * one made for this organisation; `open` says whether the asker is in it already.
 */
export const sampleView = z.object({
  here: progress.nullable(),
  home: orgId.nullable(),
  beside: progress.extend({ orgId, open: z.boolean() }).nullable(),
})
export type SampleView = z.infer<typeof sampleView>

/** Part of the table in `http.ts`. */
export const sampleRoutes = {
  sample: {
    method: 'GET',
    path: '/api/orgs/:orgId/sample',
    who: 'member',
    params: org,
    response: sampleView,
  },
  loadSample: {
    method: 'POST',
    path: '/api/orgs/:orgId/sample',
    who: ['coach', 'manager', 'admin'],
    params: org,
    response: z.object({ orgId }),
  },
  removeSample: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/sample',
    who: 'admin',
    params: org,
    response: z.object({ ok: z.literal(true) }),
  },
} as const satisfies Record<string, Route>
