import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { routes, type Route, type RouteName } from '#contract/http.ts'
import type { AuditedAccess, AuditNote } from '../audit/audited.ts'
import { createRequestAudit } from '../audit/request-audit.ts'
import type { Db } from '../db/db.ts'
import { RequestRefused, sentProblem } from '../errors.ts'
import type { Auth } from '../people/auth.ts'
import { authenticateWithCookies } from '../people/authenticate.ts'
import { authorise } from '../people/authorise.ts'
import type { Handlers } from './handler.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What the route's `who` made sure of; null for a public one. */
    access: unknown
  }
}

type Deps = { readonly db: Db; readonly auth: Auth; readonly handlers: Handlers }

/** A handler once its types are behind it: the table gave its request the shape it asks for. */
type AnyHandler = (request: {
  params: unknown
  query: unknown
  body: unknown
  access: unknown
  audit: (note: AuditNote) => void
}) => Promise<unknown>

/**
 * Registers every endpoint of the contract's table. Who may ask is decided before the input is read, so that a
 * stranger learns nothing from what is wrong with it.
 */
export function registerRoutes(app: FastifyInstance, { db, auth, handlers }: Deps): void {
  app.decorateRequest('access', null)
  const record = createRequestAudit(db)
  for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
    const handler = handlers[name] as unknown as AnyHandler
    app.withTypeProvider<ZodTypeProvider>().route({
      method: route.method,
      url: route.path,
      ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
      ...(route.perMinute === undefined ? {} : { config: { rateLimit: { max: route.perMinute } } }),
      schema: {
        operationId: name,
        tags: [tagOf(route.path)],
        description: `Needs: ${typeof route.who === 'string' ? route.who : route.who.join(' or ')}.`,
        ...(route.params === undefined ? {} : { params: route.params }),
        ...(route.query === undefined ? {} : { querystring: route.query }),
        ...(route.body === undefined ? {} : { body: route.body }),
        response: {
          200: route.response,
          default: {
            description: 'Refused',
            content: { 'application/problem+json': { schema: sentProblem } },
          },
        },
      },
      async preValidation(request, reply) {
        if (route.who === 'nobody') return
        const signedIn = await authenticateWithCookies(auth, request.headers)
        if (!signedIn) throw new RequestRefused('auth/required')
        if (signedIn.setCookies.length > 0) reply.header('set-cookie', signedIn.setCookies)
        const { caller } = signedIn
        if (route.who === 'user') {
          request.access = { caller }
          return
        }
        const granted = await authorise(db, route.who, { userId: caller.userId, ...idsOf(request) })
        request.access = { caller, ...granted }
      },
      async handler(request, reply) {
        reply.header('cache-control', 'no-store')
        const { params, query, body, access } = request
        const notes: AuditNote[] = []
        const answer = await handler({ params, query, body, access, audit: (note) => void notes.push(note) })
        await record({
          name,
          route,
          access: access as AuditedAccess | null,
          params: (params ?? {}) as Record<string, string>,
          body,
          notes,
        })
        return answer
      },
    })
  }
}

function idsOf(request: FastifyRequest): { orgId: string; roleplayId?: string; callId?: string } {
  const { orgId = '', roleplayId, callId } = request.params as Record<string, string | undefined>
  return {
    orgId,
    ...(roleplayId === undefined ? {} : { roleplayId }),
    ...(callId === undefined ? {} : { callId }),
  }
}

const tagOf = (path: string): string =>
  path.split('/').findLast((part) => part !== '' && !part.startsWith(':')) ?? 'api'
