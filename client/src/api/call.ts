import { coreRoutes, type Route } from '#contract/core-routes.ts'
import type { RouteName, routes } from '#contract/http.ts'
import { failureFrom, offline, unreadable } from './problem.ts'

type Routes = typeof routes
type In<S> = S extends { readonly _zod: { readonly input: infer T } } ? T : never
type Out<S> = S extends { readonly _zod: { readonly output: infer T } } ? T : never
type Part<R, K extends string> = R extends { readonly [P in K]: infer S }
  ? { readonly [P in K]: In<S> }
  : unknown

export type Request<K extends RouteName> = Part<Routes[K], 'params'> &
  Part<Routes[K], 'query'> &
  Part<Routes[K], 'body'>
export type Response<K extends RouteName> = Out<Routes[K]['response']>

type Plain = string | number | boolean | undefined
type Loose = {
  readonly params?: Record<string, string>
  readonly query?: Record<string, Plain>
  readonly body?: unknown
}

/** Fills `:name` in a path of the routes table and appends the query. */
export function addressOf(path: string, { params = {}, query = {} }: Loose): string {
  const filled = path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
  return search.size === 0 ? filled : `${filled}?${search.toString()}`
}

/** Sends JSON, takes JSON; throws `RequestFailed` and nothing else. */
export async function send(
  method: string,
  address: string,
  body: unknown,
  signal?: AbortSignal,
): Promise<unknown> {
  let answer
  try {
    answer = await fetch(address, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw offline()
  }
  if (!answer.ok) throw await failureFrom(answer)
  return answer.json().catch(() => {
    throw unreadable()
  })
}

/** Endpoints that no first screen needs are described in a part that is loaded when one of them is asked for. */
async function routeOf(name: RouteName): Promise<Route> {
  const known: Readonly<Record<string, Route>> = coreRoutes
  const route = known[name]
  if (route) return route
  const all = await import('#contract/http.ts').catch(() => {
    throw offline()
  })
  return all.routes[name]
}

/** One endpoint of the contract: typed request in, parsed view out. */
export async function call<K extends RouteName>(
  name: K,
  request: Request<K>,
  signal?: AbortSignal,
): Promise<Response<K>> {
  const route = await routeOf(name)
  const loose = request as Loose
  // An endpoint with a body gets one even where there is nothing to say: some proxies drop bare POSTs.
  const body = loose.body ?? (route.method === 'GET' ? undefined : {})
  const raw = await send(route.method, addressOf(route.path, loose), body, signal)
  const parsed = route.response.safeParse(raw)
  if (!parsed.success) throw unreadable()
  return parsed.data as Response<K>
}
