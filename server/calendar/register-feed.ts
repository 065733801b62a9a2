import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { Db } from '../db/db.ts'
import { RequestRefused } from '../errors.ts'
import { datesOf } from './dates.ts'
import { feedOwner } from './feed.ts'
import { calendarOf } from './ics.ts'

type Deps = {
  readonly db: Db
  readonly secret: string
  readonly baseUrl: string
  readonly now: () => Date
}

const params = z.object({ orgId: z.uuid(), token: z.string().max(120) })

/** What calendar programs ask, without a login: the address itself is the key. */
export function registerFeed(app: FastifyInstance, { db, secret, baseUrl, now }: Deps): void {
  app.get(
    '/api/calendar/:orgId/:token/conviction.ics',
    { schema: { hide: true }, config: { rateLimit: { max: 60 } } },
    async (request, reply) => {
      const asked = params.safeParse(request.params)
      if (!asked.success) throw new RequestRefused('org/not_found')
      const { orgId, token } = asked.data
      const userId = await feedOwner(db, secret, orgId, token)
      const dates = await datesOf(db, baseUrl, { orgId, userId }, now())
      return reply
        .header('cache-control', 'private, no-store')
        .type('text/calendar; charset=utf-8')
        .send(calendarOf(dates, now()))
    },
  )
}
