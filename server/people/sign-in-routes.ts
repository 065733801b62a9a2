import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { eq } from 'drizzle-orm'
import type { ErrorCode } from '#contract/error-codes.ts'
import { problemSchema } from '#contract/problem.ts'
import { signInEndpoints } from '#contract/sign-in.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/db.ts'
import { userSettings } from '../db/schema/people.ts'
import { RequestRefused } from '../errors.ts'
import type { AccessEvents } from './access-events.ts'
import { authenticate, authenticateWithCookies } from './authenticate.ts'
import { clientIpHeader } from './auth.ts'
import type { Auth } from './auth.ts'

type Deps = {
  readonly db: Db
  readonly auth: Auth
  readonly config: Pick<Config, 'publicUrl'>
  readonly accessEvents: AccessEvents
}

const refused = { description: 'Refused', content: { 'application/problem+json': { schema: problemSchema } } }
const schemaOf = (operationId: keyof typeof signInEndpoints) => ({
  operationId,
  tags: ['auth'],
  response: { 200: signInEndpoints[operationId].response, default: refused },
})

/**
 * The four sign-in endpoints that exist. better-auth answers behind them and is reached in no other way: its own paths
 * for sign-up, impersonation, providers and the like are not there.
 */
export function registerSignIn(app: FastifyInstance, { db, auth, config, accessEvents }: Deps): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const { signIn, signOut, session, changePassword } = signInEndpoints

  /** Hands a checked request to better-auth as it expects one; its cookies become the answer's. */
  async function pass(request: FastifyRequest, reply: FastifyReply, path: string, body: object) {
    // Our own origin check stands before this; what better-auth compares is the address of this server.
    const origin = config.publicUrl ?? `http://${request.headers.host ?? 'localhost'}`
    const headers = new Headers({ 'content-type': 'application/json', origin, [clientIpHeader]: request.ip })
    if (request.headers.cookie) headers.set('cookie', request.headers.cookie)
    if (request.headers['user-agent']) headers.set('user-agent', request.headers['user-agent'])
    const answer = await auth.handler(
      new Request(new URL(path, origin), { method: 'POST', headers, body: JSON.stringify(body) }),
    )
    const cookies = answer.headers.getSetCookie()
    if (answer.ok && cookies.length > 0) reply.header('set-cookie', cookies)
    reply.header('cache-control', 'no-store')
    return answer
  }

  typed.post(
    signIn.path,
    { schema: { ...schemaOf('signIn'), body: signIn.body } },
    async (request, reply) => {
      const answer = await pass(request, reply, signIn.path, request.body)
      if (!answer.ok) throw new RequestRefused(codeOf(answer.status))
      return { ok: true as const }
    },
  )

  typed.post(signOut.path, { schema: schemaOf('signOut') }, async (request, reply) => {
    const caller = await authenticate(auth, request.headers)
    const answer = await pass(request, reply, signOut.path, {})
    if (!answer.ok && caller) throw new RequestRefused('server/failed')
    if (caller) {
      accessEvents.accessChanged({ userId: caller.userId, sessionId: caller.sessionId, reason: 'signed-out' })
    }
    return { ok: true as const }
  })

  typed.get(session.path, { schema: schemaOf('session') }, async (request, reply) => {
    const signedIn = await authenticateWithCookies(auth, request.headers)
    if (signedIn && signedIn.setCookies.length > 0) reply.header('set-cookie', signedIn.setCookies)
    reply.header('cache-control', 'no-store')
    return { user: signedIn && { id: signedIn.caller.userId } }
  })

  typed.post(
    changePassword.path,
    {
      schema: { ...schemaOf('changePassword'), body: changePassword.body },
      // Before the body is read, as everywhere: a stranger learns nothing from what is wrong with it.
      async preValidation(request) {
        if (!(await authenticate(auth, request.headers))) throw new RequestRefused('auth/required')
      },
    },
    async (request, reply) => {
      const caller = await authenticate(auth, request.headers)
      if (!caller) throw new RequestRefused('auth/required')
      const body = { ...request.body, revokeOtherSessions: true }
      const answer = await pass(request, reply, changePassword.path, body)
      if (!answer.ok) throw new RequestRefused(codeOf(answer.status))
      await db
        .update(userSettings)
        .set({ mustChangePassword: false })
        .where(eq(userSettings.userId, caller.userId))
      // Every login of before has ended. This window has a new one and comes back by itself; the others cannot.
      accessEvents.accessChanged({ userId: caller.userId, sessionId: null, reason: 'role-changed' })
      return { ok: true as const }
    },
  )
}

/** better-auth says 401 for a wrong address or password at sign-in and 400 for a wrong current password. */
function codeOf(status: number): ErrorCode {
  if (status === 429) return 'request/too_many'
  if (status === 400 || status === 401) return 'auth/wrong_password'
  if (status === 403) return 'auth/wrong_origin'
  return 'server/failed'
}
