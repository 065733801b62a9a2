import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import { request as plainRequest, type IncomingMessage } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { callbackify } from 'node:util'
import { isPublic, isWithin, type AddressRange } from './addresses.ts'

export type OutgoingRequest = {
  readonly url: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** From the first look-up to the last byte; 10 s unless said otherwise. */
  readonly timeoutMs?: number
}

export type OutgoingAnswer = {
  readonly status: number
  readonly headers: Headers
  readonly body: Uint8Array<ArrayBuffer>
}

/** The way out to addresses that somebody typed in. */
export type Outgoing = {
  /** A redirect is an answer like any other: nobody follows it. @throws OutgoingFailed */
  ask(request: OutgoingRequest): Promise<OutgoingAnswer>
  /** Why an address would not be asked, for telling whoever types it in; null too where its name is not known now. */
  refusal(url: string): Promise<'bad-address' | 'inner-address' | null>
}

export type OutgoingFailure =
  | 'bad-address'
  | 'inner-address'
  | 'unknown-name'
  | 'no-connection'
  | 'bad-certificate'
  | 'timeout'
  | 'too-long'

/** Why there is no answer. Neither the code nor the message repeats the address. */
export class OutgoingFailed extends Error {
  readonly code: OutgoingFailure
  constructor(code: OutgoingFailure, cause?: unknown) {
    super(code, { cause })
    this.name = 'OutgoingFailed'
    this.code = code
  }
}

export type ResolveName = (name: string) => Promise<readonly LookupAddress[]>

type Options = {
  /** Inner addresses that whoever runs the server allows; plain HTTP is for these alone. */
  readonly allowed: readonly AddressRange[]
  readonly resolveName?: ResolveName
}

const defaultTimeoutMs = 10_000
/** What a provider's keys or a webhook's answer may be long; memory stays flat whatever comes. */
const maxBytes = 512 * 1024

/**
 * The one way by which the server asks addresses that people typed in. Each address that a name stands for is looked at
 * where the connection is made, so that a name which changes between looking and connecting leads nowhere.
 */
export function createOutgoing({ allowed, resolveName = allAddresses }: Options): Outgoing {
  const open = (url: string) => {
    if (!isAddress(url)) throw new OutgoingFailed('bad-address')
    const target = new URL(url)
    const plain = target.protocol === 'http:'
    const mayReach = (address: string) => isWithin(address, allowed) || (!plain && isPublic(address))
    return { target, plain, mayReach, host: target.hostname.replaceAll(/^\[|\]$/g, '') }
  }
  return {
    async ask({ url, method = 'GET', headers = {}, body, timeoutMs = defaultTimeoutMs }) {
      const { target, plain, mayReach, host } = open(url)
      // For what is an address already nobody looks up a name.
      if (isIP(host) !== 0 && !mayReach(host)) throw new OutgoingFailed('inner-address')
      const { promise, resolve, reject } = Promise.withResolvers<OutgoingAnswer>()
      const request = (plain ? plainRequest : secureRequest)(target, {
        method,
        headers: { ...headers, 'content-length': Buffer.byteLength(body ?? '') },
        agent: false,
        lookup: guardedLookup(resolveName, mayReach),
        signal: AbortSignal.timeout(timeoutMs),
      })
      request.on('response', (response) => void readAnswer(response).then(resolve, reject))
      request.on('error', reject)
      request.end(body)
      try {
        return await promise
      } catch (error) {
        throw error instanceof OutgoingFailed ? error : new OutgoingFailed(failureOf(error), error)
      } finally {
        request.destroy()
      }
    },
    async refusal(url) {
      if (!isAddress(url)) return 'bad-address'
      const { mayReach, host } = open(url)
      const found = isIP(host) === 0 ? await resolveName(host).catch(() => null) : [{ address: host }]
      return found === null || found.some(({ address }) => mayReach(address)) ? null : 'inner-address'
    },
  }
}

function isAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
}

const allAddresses: ResolveName = (name) =>
  new Promise((resolve, reject) => {
    systemLookup(name, { all: true }, (error, found) => (error ? reject(error) : resolve(found)))
  })

/** Gives the connection those addresses alone that it may reach. */
const guardedLookup = (resolveName: ResolveName, mayReach: (address: string) => boolean): LookupFunction => {
  const reachable = async (name: string, family: unknown) => {
    const found = await resolveName(name).catch((error: unknown) => {
      throw new OutgoingFailed('unknown-name', error)
    })
    const wanted = family === 4 || family === 6 ? found.filter((one) => one.family === family) : found
    const [first, ...more] = wanted.filter(({ address }) => mayReach(address))
    if (!first) throw new OutgoingFailed(wanted[0] ? 'inner-address' : 'unknown-name')
    return [first, ...more] as const
  }
  return callbackified(reachable)
}

/** Node asks with a callback, which is called outside of any promise: what it throws is not ours to catch. */
const callbackified =
  (
    look: (name: string, family: unknown) => Promise<readonly [LookupAddress, ...LookupAddress[]]>,
  ): LookupFunction =>
  (name, { all = false, family }, done) => {
    callbackify(look)(name, family, (error, found) => {
      if (error) done(error, [])
      else if (all) done(null, [...found])
      else done(null, found[0].address, found[0].family)
    })
  }

async function readAnswer(response: IncomingMessage): Promise<OutgoingAnswer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    length += part.byteLength
    if (length > maxBytes) throw new OutgoingFailed('too-long')
    parts.push(part)
  }
  const headers = new Headers()
  for (const [name, values] of Object.entries(response.headersDistinct))
    for (const value of values ?? []) headers.append(name, value)
  return { status: response.statusCode ?? 0, headers, body: new Uint8Array(Buffer.concat(parts)) }
}

function failureOf(error: unknown): OutgoingFailure {
  const { name, code } = (error ?? {}) as { readonly name?: unknown; readonly code?: unknown }
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout'
  return typeof code === 'string' && /CERT|TLS|SSL|SIGNATURE/.test(code) ? 'bad-certificate' : 'no-connection'
}
