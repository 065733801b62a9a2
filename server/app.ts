import { randomUUID } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import Fastify, { LogController, type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { registerRest } from './api-keys/register-rest.ts'
import { registerFeed } from './calendar/register-feed.ts'
import type { AppDeps } from './deps.ts'
import { RequestRefused } from './errors.ts'
import { answerWithProblems, refuse } from './http/problems.ts'
import { registerRoutes } from './http/register-routes.ts'
import { closeOnAccessChange } from './live/close-on-access-change.ts'
import { createSockets, type LiveServer } from './live/sockets.ts'
import { momentPage } from './moments/page.ts'
import { secureCookies } from './people/auth.ts'
import { authenticate } from './people/authenticate.ts'
import { registerSignIn } from './people/sign-in-routes.ts'
import { registerSignOn } from './people/sign-on/routes.ts'
import { apiDocs } from './plugins/api-docs.ts'
import { registerLaunches } from './scorm/register-launches.ts'
import { checkOrigin } from './plugins/check-origin.ts'
import { clientFiles } from './plugins/client-files.ts'
import { health } from './plugins/health.ts'
import { metrics } from './plugins/metrics.ts'
import { pressure } from './plugins/pressure.ts'
import { requestLog } from './plugins/request-log.ts'
import { securityHeaders } from './plugins/security-headers.ts'

export type App = {
  readonly http: FastifyInstance
  readonly io: LiveServer
  /** From now on readiness says no, so that a load balancer looks elsewhere; everything still works. */
  stopTakingWork(): void
}

/** A rep turn goes over the socket; the longest HTTP body is a form. */
const bodyLimit = 128 * 1024
/** Per address and minute: a busy page asks some 60 times, and one office may share an address. */
const requestsPerMinute = 1_200

/** Behind by this much, refusing is kinder than answering late; a pause of two seconds must not turn anybody away. */
const mostLoopDelayMs = 8_000

/** The whole server on its dependencies, ready to listen or to be injected into; it never listens by itself. */
export async function buildApp(deps: AppDeps): Promise<App> {
  const { config, database, auth, accessEvents, jobs } = deps
  let stopping = false
  const http = Fastify({
    bodyLimit,
    trustProxy: config.trustProxy,
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
    logger: {
      level: config.logLevel,
      base: null,
      // The address as asked for can hold a set-up token; the route with its ids does not.
      serializers: { req: (request) => ({ method: request.method }) },
      ...(deps.logTo === undefined ? {} : { stream: deps.logTo }),
    },
  })
  const io = createSockets(http.server, deps.commands, {
    publicUrl: config.publicUrl,
    signedIn: (cookie) => authenticate(auth, cookie === undefined ? {} : { cookie }),
    log: http.log,
    ...(deps.recheckMs === undefined ? {} : { recheckMs: deps.recheckMs }),
  })
  const unsubscribe = closeOnAccessChange(io, accessEvents)

  answerWithProblems(http)
  await http.register(requestLog)
  await http.register(securityHeaders, { secure: secureCookies(config) })
  await http.register(pressure, { mostLoopDelayMs })
  await http.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    // Static files are many and cheap.
    allowList: (request) => !request.url.startsWith('/api/'),
    errorResponseBuilder: () => new RequestRefused('request/too_many'),
  })
  await http.register(checkOrigin, { config })
  await http.register(health, { database, jobs, modelReport: deps.modelReport, stopping: () => stopping })
  const connections = () => io.engine.clientsCount
  await http.register(metrics, { jobs, liveReplies: deps.liveReplies, connections })
  await http.register(apiDocs, { version: deps.version })
  // Encapsulated: these two compilers would break the schemas of other plugins.
  await http.register(async (api) => {
    api.setValidatorCompiler(validatorCompiler)
    api.setSerializerCompiler(serializerCompiler)
    registerSignIn(api, { db: database.db, auth, config, accessEvents })
    registerSignOn(api, {
      db: database.db,
      auth,
      secret: deps.secret,
      outgoing: deps.outgoing,
      baseUrl: deps.baseUrl,
      secure: secureCookies(config),
      now: () => new Date(),
    })
    registerFeed(api, {
      db: database.db,
      secret: deps.secret,
      baseUrl: deps.baseUrl,
      now: () => new Date(),
    })
    registerLaunches(api, { db: database.db })
    registerRest(api, { db: database.db, handlers: deps.restHandlers, now: () => new Date() })
    registerRoutes(api, { db: database.db, auth, handlers: deps.handlers })
  })
  if (deps.clientDir !== null) {
    await http.register(clientFiles, { directory: deps.clientDir })
    await http.register(momentPage, { directory: deps.clientDir, open: deps.handlers.sharedMoment })
  } else http.setNotFoundHandler((request, reply) => refuse(request, reply, 'org/not_found'))
  // Sockets hold connections open: without this, closing would wait for every browser to leave.
  http.addHook('preClose', async () => {
    unsubscribe()
    await io.close()
  })
  await http.ready()
  return {
    http,
    io,
    stopTakingWork() {
      stopping = true
    },
  }
}
