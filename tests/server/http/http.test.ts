import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { routes, type Route } from '#contract/http.ts'
import { sentProblem } from '#server/errors.ts'
import { restRoutes } from '#contract/rest.ts'
import { signInEndpoints } from '#contract/sign-in.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const makeDb = useDatabase()
let server: TestServer
beforeAll(async () => {
  server = await startTestServer(await makeDb())
})
afterAll(() => server.close())

const get = (url: string, headers: Record<string, string> = {}) => server.app.http.inject({ url, headers })

it.each([
  '/api/none',
  '/api/orgs',
  '/api/auth/sign-up/email',
  '/api/auth/sign-in/social',
  '/api/auth/forget-password',
  '/api/auth/admin/impersonate-user',
  '/api/auth/organization/create',
  '/api/auth/organization/list-members',
  '/api/auth/update-user',
  '/api/auth/ok',
  '/api/auth/list-sessions',
  '/.env',
  '/assets/../package.json',
  '/server/main.ts',
  '/none',
])('answers as if there were nothing at %s', async (url) => {
  for (const method of ['GET', 'POST', 'PUT', 'DELETE'] as const) {
    const answer = await server.app.http.inject({ method, url, ...(method === 'GET' ? {} : { payload: {} }) })
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json\b/)
    expect(sentProblem.parse(answer.json())).toMatchObject({ code: 'org/not_found' })
  }
})

it('names the request in a refusal as in its header, each by another id', async () => {
  const ids = new Set<string>()
  for (let asked = 0; asked < 3; asked++) {
    const answer = await get('/api/me', { 'x-request-id': 'made-up' })
    const { requestId } = sentProblem.parse(answer.json())
    expect(answer.headers['x-request-id']).toBe(requestId)
    ids.add(requestId ?? '')
  }
  expect(ids.size).toBe(3)
  expect(ids.has('made-up')).toBe(false)
})

it('lets a page run its own files and nothing else', async () => {
  for (const url of ['/api/install', '/none', '/livez']) {
    const { headers } = await get(url)
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("object-src 'none'")
    expect(policy).not.toContain('unsafe-eval')
    expect(policy).not.toMatch(/https?:/)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
    })
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('server')
  }
})

it('keeps answers of the product out of every cache', async () => {
  for (const url of ['/api/install', signInEndpoints.session.path]) {
    expect((await get(url)).headers['cache-control']).toBe('no-store')
  }
})

it('says that it lives, and that it is ready, with what it looked at', async () => {
  expect((await get('/livez')).json()).toEqual({ ok: true })
  const ready = await get('/readyz')
  expect(ready.statusCode).toBe(200)
  expect(ready.json()).toEqual({
    ok: true,
    stopping: false,
    checks: { database: true, migrations: true, queue: true },
    model: { voice: 'built-in', state: 'off' },
  })
})

it('counts requests by route and never by address', async () => {
  await get('/api/orgs/6f1c2b9e-0000-4000-8000-000000000000/scenarios')
  const answer = await get('/metrics')
  expect(answer.headers['content-type']).toMatch(/^text\/plain/)
  expect(answer.body).toContain('conviction_http_request_seconds_count{')
  expect(answer.body).toContain('route="/api/orgs/:orgId/scenarios"')
  expect(answer.body).not.toContain('6f1c2b9e')
  for (const name of ['conviction_live_replies', 'conviction_open_connections', 'conviction_failed_jobs']) {
    expect(answer.body).toMatch(new RegExp(`^${name} 0$`, 'm'))
  }
})

it('describes every endpoint in OpenAPI 3.1', async () => {
  const document = (await get('/api/docs/json')).json<{
    openapi: string
    paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>
  }>()
  expect(document.openapi).toMatch(/^3\.1\./)
  const described = new Map(
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => [operationId, `${method} ${path}`] as const),
    ),
  )
  const forPrograms = Object.entries(restRoutes).map(([name, route]) => [`v1.${name}`, route] as const)
  const all = [
    ...(Object.entries(routes) as [string, Route][]),
    ...Object.entries(signInEndpoints),
    ...forPrograms,
    ['scormLaunch', { method: 'GET', path: '/api/scorm/launches/:code' }] as const,
  ]
  const expected = all.map(
    ([name, { method, path }]) =>
      [name, `${method.toLowerCase()} ${path.replaceAll(/:([A-Za-z]+)/g, '{$1}')}`] as const,
  )
  expect(described).toEqual(new Map(expected))
  const page = await get('/api/docs')
  expect([200, 302]).toContain(page.statusCode)
})

it('sheds an address that asks too often, for a minute, and says so', async () => {
  const ask = (from: string) => get(signInEndpoints.session.path, { 'x-forwarded-for': from })
  let answer = await ask('10.7.0.1')
  for (let asked = 1; asked < 1_200; asked++) answer = await ask('10.7.0.1')
  expect(answer.statusCode).toBe(200)
  answer = await ask('10.7.0.1')
  expect(answer.statusCode).toBe(429)
  expect(sentProblem.parse(answer.json()).code).toBe('request/too_many')
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  expect((await ask('10.7.0.2')).statusCode).toBe(200)
})
