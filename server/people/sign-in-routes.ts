import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { eq } from 'drizzle-orm'
import * as z from 'zod'
import type { ErrorCode } from '#contract/error-codes.ts'
import { signInEndpoints } from '#contract/sign-in.ts'
import { recordAudit } from '../audit/record.ts'
import { recordForPerson } from '../audit/record-for-person.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/db.ts'
import { userSettings } from '../db/schema/people.ts'
import { RequestRefused } from '../errors.ts'
import type { AccessEvents } from './access-events.ts'
import { authenticate, authenticateWithCookies } from './authenticate.ts'
import type { Auth } from './auth.ts'
import { createPassOn } from './pass-on.ts'
import { schemaOf } from './sign-in-schema.ts'
import { passwordCounts } from './sign-on/way-in.ts'
import { registerTwoFactor } from './two-factor-routes.ts'

type Deps = {
  readonly db: Db
  readonly auth: Auth
  readonly config: Pick<Config, 'publicUrl'>
  readonly accessEvents: AccessEvents
}

/**
 * The sign-in endpoints that exist. better-auth answers behind them and is reached in no other way: its own paths
 * for sign-up, impersonation, providers and the like are not there.
 */
export function registerSignIn(app: FastifyInstance, { db, auth, config, accessEvents }: Deps): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const { signIn, signOut, session, changePassword } = signInEndpoints

  const pass = createPassOn(auth, config)
  registerTwoFactor(app, { db, auth, accessEvents, pass })

  typed.post(
    signIn.path,
    { schema: { ...schemaOf('signIn'), body: signIn.body } },
    async (request, reply) => {
      const exception = await passwordCounts(db, request.body.email)
      const answer = await pass(request, reply, signIn.path, request.body)
      if (!answer.ok) throw new RequestRefused(codeOf(answer.status))
      if (exception) await recordAudit(db, { ...exception, actorId: null, action: 'account/break_glass' })
      const asked = askedForMore.safeParse(await answer.json()).success
      return { ok: true as const, ...(asked ? { secondFactor: true as const } : {}) }
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
      await recordForPerson(db, caller.userId, 'account/password_changed')
      // Every login of before has ended. This window has a new one and comes back by itself; the others cannot.
      accessEvents.accessChanged({ userId: caller.userId, sessionId: null, reason: 'role-changed' })
      return { ok: true as const }
    },
  )
}

/** The password is right, and a second factor is asked for. */
const askedForMore = z.object({ twoFactorRedirect: z.literal(true) })

/** better-auth says 401 for a wrong address or password at sign-in and 400 for a wrong current password. */
function codeOf(status: number): ErrorCode {
  if (status === 429) return 'request/too_many'
  if (status === 400 || status === 401) return 'auth/wrong_password'
  if (status === 403) return 'auth/wrong_origin'
  return 'server/failed'
}
