import * as z from 'zod'
import { orgId, uuid } from './ids.ts'

/** What a relay page makes at random for one learner, and keeps in the learning system. */
export const launchCode = z.string().regex(/^[A-Za-z0-9_-]{32,64}$/, 'This is no code of a relay page.')

/**
 * What a relay page is told. `unlinked`: nobody has said yet whose it is; `waiting`: no coach has approved anything;
 * `approved`: the coach's levels as 0–100, and whether it passes.
 */
export const launchState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unlinked') }),
  z.object({ state: z.literal('waiting') }),
  z.object({ state: z.literal('approved'), score: z.int().min(0).max(100), passed: z.boolean() }),
])
export type LaunchState = z.infer<typeof launchState>

const one = z.strictObject({ orgId, assignmentId: uuid })

/** Packages for learning systems. Part of the table in `http.ts`. */
export const scormRoutes = {
  scormPackage: {
    method: 'GET',
    path: '/api/orgs/:orgId/assignments/:assignmentId/scorm',
    who: ['manager', 'admin'],
    params: one,
    response: z.object({ fileName: z.string(), base64: z.string() }),
  },
  linkLaunch: {
    method: 'POST',
    path: '/api/orgs/:orgId/assignments/:assignmentId/scorm-launches',
    who: 'rep',
    params: one,
    body: z.strictObject({ code: launchCode }),
    response: z.object({ title: z.string() }),
  },
} as const
