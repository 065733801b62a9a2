import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { launchCode, launchState as view } from '#contract/scorm.ts'
import type { Db } from '../db/db.ts'
import { launchState } from './launch.ts'

/**
 * What a relay page asks. It runs in somebody else's learning system, so any origin may; no cookie is looked at, and
 * what opens it is the code alone.
 */
export function registerLaunches(app: FastifyInstance, { db }: { readonly db: Db }): void {
  app.withTypeProvider<ZodTypeProvider>().route({
    method: 'GET',
    url: '/api/scorm/launches/:code',
    config: { rateLimit: { max: 120 } },
    schema: {
      operationId: 'scormLaunch',
      tags: ['scorm'],
      description: 'Needs: the code that a relay page keeps in its learning system.',
      params: z.strictObject({ code: launchCode }),
      response: { 200: view },
    },
    async handler(request, reply) {
      reply.header('cache-control', 'no-store').header('access-control-allow-origin', '*')
      return launchState(db, request.params.code)
    },
  })
}
