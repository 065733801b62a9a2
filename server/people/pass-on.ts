import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { clientIpHeader, type Auth } from './auth.ts'

export type PassOn = (
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  body: object,
) => Promise<Response>

/** Hands a checked request to better-auth as it expects one; its cookies become the answer's. */
export function createPassOn(auth: Auth, config: Pick<Config, 'publicUrl'>): PassOn {
  return async (request, reply, path, body) => {
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
}
