import * as z from 'zod'
import { orgId, roleplayId, uuid } from './ids.ts'
import { momentToken, momentView, shareMoment, sharedMoment } from './moment.ts'

const ok = z.object({ ok: z.literal(true) })

/** Two replies to one line, and the links to them. Part of the table in `http.ts`. */
export const momentRoutes = {
  moment: {
    method: 'GET',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/moment',
    who: 'owner',
    params: z.strictObject({ orgId, roleplayId }),
    response: momentView,
  },
  shareMoment: {
    method: 'POST',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/moments',
    who: 'owner',
    params: z.strictObject({ orgId, roleplayId }),
    body: shareMoment,
    /** `path` holds the secret and is told this once. */
    response: z.object({ moment: sharedMoment, path: z.string() }),
  },
  sharedMoments: {
    method: 'GET',
    path: '/api/orgs/:orgId/moments',
    who: 'member',
    params: z.strictObject({ orgId }),
    response: z.object({ moments: z.array(sharedMoment) }),
  },
  revokeMoment: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/moments/:momentId',
    who: 'member',
    params: z.strictObject({ orgId, momentId: uuid }),
    response: ok,
  },
  sharedMoment: {
    method: 'GET',
    path: '/api/moments/:token',
    who: 'nobody',
    params: z.strictObject({ token: momentToken }),
    perMinute: 60,
    response: momentView,
  },
} as const
