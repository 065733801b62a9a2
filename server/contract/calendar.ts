import * as z from 'zod'
import { orgId } from './ids.ts'

const org = z.strictObject({ orgId })

/** The address of one's own calendar; null while there is none. Whoever has it reads one's dates. */
export const calendarFeed = z.object({ url: z.string().nullable() })

/** One's dates in a calendar program. Part of the table in `http.ts`. */
export const calendarRoutes = {
  calendarFeed: {
    method: 'GET',
    path: '/api/orgs/:orgId/calendar-feed',
    who: 'member',
    params: org,
    response: calendarFeed,
  },
  /** A new address; the one before ends. */
  makeCalendarFeed: {
    method: 'POST',
    path: '/api/orgs/:orgId/calendar-feed',
    who: 'member',
    params: org,
    response: calendarFeed,
  },
  endCalendarFeed: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/calendar-feed',
    who: 'member',
    params: org,
    response: calendarFeed,
  },
} as const
