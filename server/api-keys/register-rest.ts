import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { problemSchema } from '#contract/problem.ts'
import { restRoutes, type RestName, type RestRoute } from '#contract/rest.ts'
import { recordAudit } from '../audit/record.ts'
import type { Db } from '../db/db.ts'
import { LruCache } from '../lru-cache.ts'
import { once } from './once.ts'
import { openByKey, type Program } from './open-by-key.ts'
import type { RestHandlers } from './rest-handlers.ts'

type Deps = { readonly db: Db; readonly handlers: RestHandlers; readonly now: () => Date }

type AnyHandler = (request: {
  program: Program
  params: unknown
  query: unknown
  body: unknown
}) => Promise<unknown>

/** Per address and endpoint; a program that pages through a year of attempts asks far less often. */
const perMinute = 300
/** Reading goes on record once in this time per key: a program that asks every minute is one entry an hour. */
const sameReadingMs = 3_600_000

const idempotencyKey = z.string().min(1).max(200)

/** Registers the programs' endpoints. As for people, who may is decided before the input is read. */
export function registerRest(app: FastifyInstance, { db, handlers, now }: Deps): void {
  const readings = new LruCache<number>(1_000)
  app.decorateRequest('program', null)
  const record = async (name: RestName, method: string, { orgId, keyId, madeBy }: Program) => {
    if (method === 'GET') {
      const key = `${keyId} ${name}`
      if (now().getTime() - (readings.get(key) ?? 0) < sameReadingMs) return
      readings.set(key, now().getTime())
    }
    const subject = { kind: 'api-key', id: keyId }
    await recordAudit(db, { orgId, actorId: madeBy, action: `api/${name}`, subject })
  }
  for (const [name, route] of Object.entries(restRoutes) as [RestName, RestRoute][]) {
    const handler = handlers[name] as unknown as AnyHandler
    app.withTypeProvider<ZodTypeProvider>().route({
      method: route.method,
      url: route.path,
      config: { rateLimit: { max: perMinute } },
      schema: {
        operationId: `v1.${name}`,
        tags: ['v1'],
        summary: route.says,
        description: `Needs a key with the scope \`${route.scope}\`, as \`Authorization: Bearer KEY\`.${
          route.method === 'POST'
            ? ' With an `Idempotency-Key` header the same request again gets the same answer for 24 hours.'
            : ''
        }`,
        security: [{ apiKey: [] }],
        params: route.params,
        ...(route.query === undefined ? {} : { querystring: route.query }),
        ...(route.body === undefined ? {} : { body: route.body }),
        response: {
          200: route.response,
          default: {
            description: 'Refused',
            content: { 'application/problem+json': { schema: problemSchema } },
          },
        },
      },
      async preValidation(request) {
        const { orgId = '' } = request.params as { orgId?: string }
        request.program = await openByKey(db, request.headers.authorization, {
          orgId,
          scope: route.scope,
          now: now(),
        })
      },
      async handler(request: FastifyRequest, reply: FastifyReply) {
        reply.header('cache-control', 'no-store')
        const program = request.program as Program
        const { params, query, body } = request
        const work = async () => {
          const answer = await handler({ program, params, query, body })
          await record(name, route.method, program)
          return answer
        }
        const given = request.headers['idempotency-key']
        if (route.method === 'GET' || given === undefined) return work()
        const answer = await once(
          db,
          program,
          { idempotencyKey: idempotencyKey.parse(given), request: [name, params, body], now: now() },
          work,
        )
        if (answer.replayed) reply.header('idempotency-replayed', 'true')
        const type = answer.status === 200 ? 'application/json' : 'application/problem+json'
        // Already what the response's schema would have made of it, or a refusal.
        return reply.code(answer.status).type(type).serializer(String).send(answer.body)
      },
    })
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The program whose key opened an endpoint of the REST API. */
    program: Program | null
  }
}
