import type { FastifyInstance, FastifyReply } from 'fastify'
import { makeSignature, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { eq } from 'drizzle-orm'
import type { Db } from '../../db/db.ts'
import { oidcConnection } from '../../db/schema/single-sign-on.ts'
import { errorCodeOf, RequestRefused } from '../../errors.ts'
import type { Outgoing } from '../../outgoing/outgoing.ts'
import type { Auth } from '../auth.ts'
import { arrive } from './arrive.ts'
import { arrivedFrom, flow, leaveFor, type Flow } from './provider.ts'

type Deps = {
  readonly db: Db
  readonly auth: Auth
  readonly secret: string
  readonly outgoing: Outgoing
  readonly baseUrl: string
  readonly secure: boolean
  readonly now: () => Date
}

export const callbackPath = '/api/auth/sign-on/callback'
export const startPath = (connectionId: string) => `/api/auth/sign-on/${connectionId}`

const minutes = 10
/** Only addresses of this product: a link must not send anybody elsewhere after signing in. */
const safe = (next: unknown) => (typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/')

/**
 * The two addresses that a browser itself goes to: out to the provider, and back from it. What goes wrong on the way
 * is told by the sign-in page, by its code.
 */
export function registerSignOn(app: FastifyInstance, deps: Deps): void {
  const { db, secret, baseUrl, secure } = deps
  const cookieName = `${secure ? '__Host-' : ''}conviction.sign-on`
  const cookie = (name: string, value: string, seconds: number) =>
    `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`
  const callback = `${baseUrl}${callbackPath}`

  const connectionBy = async (id: string) => {
    const [row] = /^[0-9a-f-]{36}$/.test(id)
      ? await db.select().from(oidcConnection).where(eq(oidcConnection.id, id))
      : []
    if (!row) throw new RequestRefused('sign_on/provider_failed')
    return row
  }
  const telling = async (reply: FastifyReply, work: () => Promise<string>) => {
    reply.header('cache-control', 'no-store')
    try {
      return await reply.redirect(await work())
    } catch (error) {
      const code = errorCodeOf(error)
      if (code === null) throw error
      return reply.redirect(`/sign-in?problem=${encodeURIComponent(code)}`)
    }
  }
  const remembered = async (header: string | undefined): Promise<Flow> => {
    const value = header
      ?.split(/; */)
      .find((pair) => pair.startsWith(`${cookieName}=`))
      ?.slice(cookieName.length + 1)
    const text = value && (await symmetricDecrypt({ key: secret, data: value }).catch(() => null))
    const parsed = flow.safeParse(text ? JSON.parse(text) : null)
    if (!parsed.success) throw new RequestRefused('auth/code_too_late')
    return parsed.data
  }

  app.get(`/api/auth/sign-on/:connectionId`, { schema: { hide: true } }, (request, reply) =>
    telling(reply, async () => {
      const { connectionId } = request.params as { connectionId: string }
      const next = safe((request.query as { next?: unknown }).next)
      const { url, flow: kept } = await leaveFor(await connectionBy(connectionId), deps, { callback, next })
      const sealed = await symmetricEncrypt({ key: secret, data: JSON.stringify(kept) })
      reply.header('set-cookie', cookie(cookieName, sealed, minutes * 60))
      return url
    }),
  )

  app.get(callbackPath, { schema: { hide: true } }, (request, reply) =>
    telling(reply, async () => {
      const kept = await remembered(request.headers.cookie)
      const connection = await connectionBy(kept.connectionId)
      const who = await arrivedFrom(connection, deps, new URL(request.url, baseUrl), kept)
      const userId = await arrive(db, connection, who, deps.now())
      const { internalAdapter, authCookies, secret: signing } = await deps.auth.$context
      const login = await internalAdapter.createSession(userId, false, {
        ipAddress: request.ip,
        userAgent: request.headers['user-agent'] ?? '',
      })
      const signed = encodeURIComponent(`${login.token}.${await makeSignature(login.token, signing)}`)
      const { name, attributes } = authCookies.sessionToken
      reply.header('set-cookie', [
        cookie(name, signed, attributes.maxAge ?? 7 * 86_400),
        cookie(cookieName, '', 0),
      ])
      return kept.next
    }),
  )
}
