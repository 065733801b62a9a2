import { symmetricDecrypt } from 'better-auth/crypto'
import * as client from 'openid-client'
import * as z from 'zod'
import type { oidcConnection } from '../../db/schema/single-sign-on.ts'
import { RequestRefused } from '../../errors.ts'
import { fetchThrough } from '../../outgoing/fetch-through.ts'
import type { Outgoing } from '../../outgoing/outgoing.ts'

type Connection = typeof oidcConnection.$inferSelect

/** What is remembered between leaving for the provider and coming back. */
export const flow = z.strictObject({
  connectionId: z.uuid(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
})
export type Flow = z.output<typeof flow>

/** The server's own secret, and the way out to an address that an admin typed in. */
export type Reaching = { readonly secret: string; readonly outgoing: Outgoing }

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])
const patienceSeconds = 10

/** @throws RequestRefused `sign_on/provider_failed` where it cannot be reached or is none */
async function configured(
  connection: Connection,
  { secret, outgoing }: Reaching,
): Promise<client.Configuration> {
  const issuer = new URL(connection.issuer)
  // Plain HTTP for one's own machine only: what the provider says is believed.
  const plain = issuer.protocol === 'http:'
  if (plain && !loopback.has(issuer.hostname)) throw new RequestRefused('sign_on/provider_failed')
  try {
    const clientSecret = await symmetricDecrypt({ key: secret, data: connection.clientSecret })
    return await client.discovery(issuer, connection.clientId, clientSecret, undefined, {
      timeout: patienceSeconds,
      [client.customFetch]: fetchThrough(outgoing),
      ...(plain ? { execute: [client.allowInsecureRequests] } : {}),
    })
  } catch (error) {
    throw new RequestRefused('sign_on/provider_failed', { cause: error })
  }
}

/** Where to send somebody, and what to remember until they are back. */
export async function leaveFor(
  connection: Connection,
  reaching: Reaching,
  { callback, next }: { readonly callback: string; readonly next: string },
): Promise<{ readonly url: string; readonly flow: Flow }> {
  const config = await configured(connection, reaching)
  const verifier = client.randomPKCECodeVerifier()
  const remembered = {
    connectionId: connection.id,
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier,
    next,
  }
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: callback,
    scope: 'openid email profile',
    state: remembered.state,
    nonce: remembered.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  return { url: url.href, flow: remembered }
}

const claims = z.object({
  sub: z.string().min(1).max(255),
  email: z.email().max(254),
  email_verified: z.boolean().optional(),
  name: z.string().optional(),
})

export type Arrived = { readonly subject: string; readonly email: string; readonly name: string }

/**
 * Who came back, as the provider says. @throws RequestRefused `sign_on/provider_failed` for an answer that does not
 * hold, `sign_on/no_address` where it names no address, or one that it has not confirmed
 */
export async function arrivedFrom(
  connection: Connection,
  reaching: Reaching,
  address: URL,
  remembered: Flow,
): Promise<Arrived> {
  const config = await configured(connection, reaching)
  const said = await client
    .authorizationCodeGrant(config, address, {
      pkceCodeVerifier: remembered.verifier,
      expectedState: remembered.state,
      expectedNonce: remembered.nonce,
      idTokenExpected: true,
    })
    .then(async (tokens) => {
      const own = tokens.claims()
      if (!own || typeof own['email'] === 'string') return own
      return { ...(await client.fetchUserInfo(config, tokens.access_token, own.sub)) }
    })
    .catch((error: unknown) => {
      throw new RequestRefused('sign_on/provider_failed', { cause: error })
    })
  const { data } = claims.safeParse(said)
  if (!data || data.email_verified === false) throw new RequestRefused('sign_on/no_address')
  const email = data.email.toLowerCase()
  return { subject: data.sub, email, name: data.name?.trim().slice(0, 120) || email.split('@')[0] || email }
}
