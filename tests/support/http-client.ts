import { setTimeout as wait } from 'node:timers/promises'
import type * as z from 'zod'
import { routes, type Route, type RouteName } from '#contract/http.ts'

type RouteOf<K extends RouteName> = (typeof routes)[K]
type Part<R, K extends string> = R extends { readonly [P in K]: infer S extends z.ZodType }
  ? { readonly [P in K]: z.input<S> }
  : unknown
export type RequestOf<K extends RouteName> = Part<RouteOf<K>, 'params'> &
  Part<RouteOf<K>, 'query'> &
  Part<RouteOf<K>, 'body'>
type Plain = string | number | boolean | undefined
export type Loose = {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, Plain>>
  readonly body?: unknown
}
export type Answer = { readonly status: number; readonly body: unknown; readonly headers: Headers }

export type HttpClient = {
  readonly cookie: string
  /** One endpoint, typed; parsed by the contract's own schema. Anything but 200 is an error that says what came. */
  call<K extends RouteName>(
    name: K,
    ...[request]: unknown extends RequestOf<K> ? [] : [RequestOf<K>]
  ): Promise<z.output<RouteOf<K>['response']>>
  /** One endpoint with whatever input: for refusals. */
  ask(name: RouteName, request?: Loose): Promise<Answer>
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
}

export function addressOf(path: string, { params = {}, query = {} }: Loose): string {
  const filled = path.replaceAll(/:([A-Za-z]+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? name),
  )
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
  return search.size === 0 ? filled : `${filled}?${search.toString()}`
}

/** On a machine that does too much at once the server may shed requests; it then says when to come again. */
const mostTries = 10
const isOverloaded = ({ status, headers }: Response) => status === 503 && headers.has('retry-after')

/** A client with one cookie header; '' is nobody. Each has an address of its own, so that limits count them apart. */
export function httpClient(url: string, cookie: string, address: string): HttpClient {
  const send: HttpClient['send'] = async (method, path, body, headers = {}) => {
    const request = () =>
      fetch(new URL(path, url), {
        method,
        redirect: 'manual',
        headers: {
          origin: url,
          'x-forwarded-for': address,
          ...(cookie === '' ? {} : { cookie }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
    let answer = await request()
    for (let tries = 1; tries < mostTries && isOverloaded(answer); tries++) {
      await wait(1_000)
      answer = await request()
    }
    const text = await answer.text()
    const json = answer.headers.get('content-type')?.includes('json') ?? false
    return {
      status: answer.status,
      body: json ? (JSON.parse(text) as unknown) : text,
      headers: answer.headers,
    }
  }
  const ask: HttpClient['ask'] = (name, request = {}) => {
    const route: Route = routes[name]
    const body = request.body ?? (route.method === 'GET' ? undefined : {})
    return send(route.method, addressOf(route.path, request), body)
  }
  return {
    cookie,
    ask,
    send,
    async call(name, ...[request]) {
      const answer = await ask(name, request as Loose | undefined)
      if (answer.status !== 200) {
        throw new Error(`${name} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
      }
      return routes[name].response.parse(answer.body) as never
    },
  }
}

/** The cookies that an answer sets, as the header a browser would send back. */
export const cookieOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ')
