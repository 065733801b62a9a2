import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod'
import type { ErrorCode } from '#contract/error-codes.ts'
import { signInEndpoints } from '#contract/sign-in.ts'
import { recordForPerson } from '../audit/record-for-person.ts'
import type { Db } from '../db/db.ts'
import { RequestRefused } from '../errors.ts'
import type { AccessEvents } from './access-events.ts'
import { authenticate } from './authenticate.ts'
import type { Auth } from './auth.ts'
import type { PassOn } from './pass-on.ts'
import { secondFactorStays } from './second-factor.ts'
import { schemaOf } from './sign-in-schema.ts'

type Deps = {
  readonly db: Db
  readonly auth: Auth
  readonly accessEvents: AccessEvents
  readonly pass: PassOn
}

const enabled = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) })
const sixDigits = /^\d{6}$/

/** A second factor: a code from an app, or one of the codes that are kept for when it is lost. */
export function registerTwoFactor(app: FastifyInstance, { db, auth, accessEvents, pass }: Deps): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const { enableTwoFactor, verifyTwoFactor, disableTwoFactor } = signInEndpoints

  const mustBeSignedIn = async (request: FastifyRequest) => {
    if (!(await authenticate(auth, request.headers))) throw new RequestRefused('auth/required')
  }
  const callerOf = async (request: FastifyRequest) => {
    const caller = await authenticate(auth, request.headers)
    if (!caller) throw new RequestRefused('auth/required')
    return caller
  }
  /** The logins of before have ended; this window comes back with its new one. */
  const changed = async (userId: string, action: string) => {
    await recordForPerson(db, userId, action)
    accessEvents.accessChanged({ userId, sessionId: null, reason: 'role-changed' })
  }

  typed.post(
    enableTwoFactor.path,
    {
      schema: { ...schemaOf('enableTwoFactor'), body: enableTwoFactor.body },
      preValidation: mustBeSignedIn,
    },
    async (request, reply) => {
      const answer = await pass(request, reply, '/api/auth/two-factor/enable', request.body)
      if (!answer.ok) throw new RequestRefused(await codeOf(answer))
      const { totpURI: uri, backupCodes } = enabled.parse(await answer.json())
      return { uri, backupCodes }
    },
  )

  typed.post(
    verifyTwoFactor.path,
    { schema: { ...schemaOf('verifyTwoFactor'), body: verifyTwoFactor.body } },
    async (request, reply) => {
      const { code, trust } = request.body
      const before = await authenticate(auth, request.headers)
      const kind = sixDigits.test(code) ? 'verify-totp' : 'verify-backup-code'
      const answer = await pass(request, reply, `/api/auth/two-factor/${kind}`, { code, trustDevice: trust })
      if (!answer.ok) throw new RequestRefused(await codeOf(answer))
      if (before) await changed(before.userId, 'account/two_factor_on')
      return { ok: true as const }
    },
  )

  typed.post(
    disableTwoFactor.path,
    {
      schema: { ...schemaOf('disableTwoFactor'), body: disableTwoFactor.body },
      preValidation: mustBeSignedIn,
    },
    async (request, reply) => {
      const { userId } = await callerOf(request)
      if (await secondFactorStays(db, userId)) throw new RequestRefused('auth/two_factor_stays')
      const answer = await pass(request, reply, '/api/auth/two-factor/disable', request.body)
      if (!answer.ok) throw new RequestRefused(await codeOf(answer))
      await changed(userId, 'account/two_factor_off')
      return { ok: true as const }
    },
  )
}

const refusal = z.object({ code: z.string() })

async function codeOf(answer: Response): Promise<ErrorCode> {
  if (answer.status === 429) return 'request/too_many'
  const parsed = refusal.safeParse(await answer.json().catch(() => null))
  switch (parsed.data?.code) {
    case 'INVALID_PASSWORD':
      return 'auth/wrong_password'
    case 'TOTP_ALREADY_ENABLED':
      return 'auth/two_factor_on'
    case 'INVALID_CODE':
    case 'INVALID_BACKUP_CODE':
      return 'auth/wrong_code'
    case 'INVALID_TWO_FACTOR_COOKIE':
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
    case 'ACCOUNT_TEMPORARILY_LOCKED':
    case 'TOTP_NOT_ENABLED':
    case 'TWO_FACTOR_NOT_ENABLED':
    case 'BACKUP_CODES_NOT_ENABLED':
      return 'auth/code_too_late'
    default:
      return answer.status < 500 ? 'auth/wrong_code' : 'server/failed'
  }
}
