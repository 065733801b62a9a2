import type { IncomingHttpHeaders } from 'node:http'
import type { Auth } from './auth.ts'

/** Who is signed in, on which login. */
export type Caller = {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly sessionId: string
}

/** As `authenticate`, with the cookies that keep a login in use alive. */
export async function authenticateWithCookies(
  auth: Auth,
  headers: IncomingHttpHeaders,
): Promise<{ caller: Caller; setCookies: readonly string[] } | null> {
  const cookie = headers.cookie
  if (!cookie) return null
  const { response, headers: answered } = await auth.api.getSession({
    headers: new Headers({ cookie }),
    returnHeaders: true,
  })
  if (!response) return null
  const { user, session } = response
  return {
    caller: { userId: user.id, name: user.name, email: user.email, sessionId: session.id },
    setCookies: answered.getSetCookie(),
  }
}

/** The person whose login cookie this is; null for none, an ended or a made-up one. For HTTP and socket handshakes. */
export async function authenticate(auth: Auth, headers: IncomingHttpHeaders): Promise<Caller | null> {
  return (await authenticateWithCookies(auth, headers))?.caller ?? null
}
