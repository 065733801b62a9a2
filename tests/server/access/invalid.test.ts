import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type * as z from 'zod'
import { routes, type Route, type RouteName } from '#contract/http.ts'
import { sentProblem } from '#server/errors.ts'
import { signInEndpoints } from '#contract/sign-in.ts'
import { commands, type CommandName } from '#contract/socket.ts'
import { aCall } from '#tests/support/calls.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { addressOf } from '#tests/support/http-client.ts'
import { makeOrganisation } from '#tests/support/people.ts'
import { begin, startTestServer, type TestServer } from '#tests/support/server.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const makeDb = useDatabase()
let server: TestServer
let ids: Record<string, string>
let cookies: Record<'rep' | 'coach' | 'admin', string>
/** What `reviewer` may be asked about: submitted, and by somebody whom the coach reaches. */
let submitted: string

beforeAll(async () => {
  const database = await makeDb()
  server = await startTestServer(database)
  const { orgId, people } = await makeOrganisation(database.db, server.auth)
  const [rep, coach, admin] = [
    await server.signIn(people.rep),
    await server.signIn(people.coach),
    await server.signIn(people.admin),
  ]
  cookies = { rep: rep.cookie, coach: coach.cookie, admin: admin.cookie }
  submitted = (await begin(rep, orgId)).id
  const params = { orgId, roleplayId: submitted }
  await rep.call('endRoleplay', { params })
  await rep.call('submit', { params })
  const callId = randomUUID()
  await rep.call('importCall', { params: { orgId }, body: { callId, ...aCall } })
  const rubric = { rubricId: 'conviction-core', hash: '0'.repeat(64) }
  ids = {
    orgId,
    roleplayId: (await begin(rep, orgId)).id,
    memberId: people.author.memberId,
    callId,
    kind: 'scenario',
    id: 'nobody-wrote-this',
    packId: randomUUID(),
    code: 'C1',
    teamId: randomUUID(),
    cohortId: randomUUID(),
    assignmentId: randomUUID(),
    campaignId: randomUUID(),
    readinessId: randomUUID(),
    drillId: 'hold-a-price',
    sessionId: randomUUID(),
    realCallId: randomUUID(),
    nominationId: randomUUID(),
    playbookId: randomUUID(),
    liveDrillId: randomUUID(),
    liveCode: 'ABCDEF',
    userId: randomUUID(),
    webhookId: randomUUID(),
    token: 'x'.repeat(54),
    ...rubric,
  }
})
afterAll(() => server.close())

/** Values that are almost right are worth more than noise: an object of the right names with anything in them. */
function wrongFor(schema: z.ZodType): fc.Arbitrary<unknown> {
  const names = 'shape' in schema ? Object.keys(schema.shape as object) : []
  const nearly = fc.record(Object.fromEntries(names.map((name) => [name, fc.jsonValue({ maxDepth: 1 })])), {
    requiredKeys: [],
  })
  return fc
    .oneof(fc.jsonValue({ maxDepth: 2 }), nearly)
    .filter((value) => !schema.safeParse(value).success && value !== undefined)
}

const askerOf = (who: Route['who']) =>
  [who].flat().includes('admin') ? 'admin' : who === 'reviewer' || who === 'coach' ? 'coach' : 'rep'
const addressFor = (name: string) =>
  `10.7.0.${1 + [...withBody, ...signIns].findIndex((endpoint) => endpoint.name === name)}`
const problemOf = (json: string) => sentProblem.parse(JSON.parse(json))
const perEndpoint = { numRuns: 20 }

const withBody = (Object.entries(routes) as [RouteName, Route][]).flatMap(
  ([name, { method, path, who, body }]) => (body ? [{ name, method, path, who, body }] : []),
)
const signIns = [
  signInEndpoints.signIn,
  signInEndpoints.changePassword,
  signInEndpoints.enableTwoFactor,
  signInEndpoints.verifyTwoFactor,
  signInEndpoints.disableTwoFactor,
].map((endpoint) => ({
  ...endpoint,
  name: endpoint.path,
}))

it.each([...withBody, ...signIns])('names the fields of a body that $name cannot use', async (endpoint) => {
  await fc.assert(
    fc.asyncProperty(wrongFor(endpoint.body), async (body) => {
      const answer = await server.app.http.inject({
        method: endpoint.method,
        url: addressOf(endpoint.path, {
          params: endpoint.who === 'reviewer' ? { ...ids, roleplayId: submitted } : ids,
        }),
        headers: {
          cookie: cookies[askerOf(endpoint.who)],
          'content-type': 'application/json',
        },
        payload: JSON.stringify(body),
        // Each endpoint from an address of its own: together they ask more than one may in a minute.
        remoteAddress: addressFor(endpoint.name),
      })
      expect(answer.statusCode).toBe(400)
      const { code, fields } = problemOf(answer.body)
      expect(code).toBe('request/invalid')
      expect(fields?.length).toBeGreaterThan(0)
      for (const { field, message } of fields ?? []) expect(field !== '' && message !== '').toBe(true)
    }),
    perEndpoint,
  )
})

it.each(Object.keys(commands) as CommandName[])(
  'names the fields of a command that %s cannot use',
  async (name) => {
    const socket = await server.connect(
      await server.signIn(null).then((nobody) => ({ ...nobody, cookie: cookies.rep })),
    )
    await fc.assert(
      fc.asyncProperty(wrongFor(commands[name]), async (command) => {
        const answer = await socket.ask(name, command)
        expect(answer).toMatchObject({ ok: false, error: { code: 'request/invalid' } })
        expect(sentProblem.parse((answer as { error: unknown }).error).fields?.length).toBeGreaterThan(0)
      }),
      perEndpoint,
    )
  },
)

it('refuses what is no JSON, no JSON at all, or too much, by a code of the list', async () => {
  const send = (payload: string, type = 'application/json') =>
    server.app.http.inject({
      method: 'PATCH',
      url: '/api/me/settings',
      headers: { cookie: cookies.rep, 'content-type': type },
      payload,
    })
  const unreadable = { status: 400, code: 'request/invalid', fields: [{ field: 'body' }] }
  expect(problemOf((await send('{"shortcuts":')).body)).toMatchObject(unreadable)
  expect(problemOf((await send('shortcuts=1', 'text/plain')).body)).toMatchObject(unreadable)
  expect(problemOf((await send('{"__proto__":{"shortcuts":true}}')).body)).toMatchObject(unreadable)
  const large = await send(JSON.stringify({ shortcuts: 'x'.repeat(200_000) }))
  expect(problemOf(large.body)).toMatchObject({ status: 413, code: 'request/too_large' })
})

it('refuses ten megabytes of YAML, and a picture that is none, by codes that say what to do', async () => {
  const send = (path: string, body: unknown) =>
    server.app.http.inject({
      method: 'POST',
      url: `/api/orgs/${ids['orgId']}/authoring/${path}`,
      headers: { cookie: cookies.admin, 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    })
  const yaml = (length: number) => ({ kind: 'persona', id: 'mine', source: 'x'.repeat(length) })
  const far = problemOf((await send('check', yaml(10_000_000))).body)
  expect(far).toMatchObject({ status: 413, code: 'request/too_large' })
  expect(far.title).toMatch(/\bsend\b|\bgive\b|\bshorten\b/iu)
  const fields = [{ field: 'source', message: expect.stringContaining('400000') }]
  expect(problemOf((await send('check', yaml(400_001))).body)).toMatchObject({ status: 400, fields })
  const card = { fileName: 'face.png', base64: Buffer.from('No picture.').toString('base64') }
  expect(problemOf((await send('cards', card)).body)).toMatchObject({ status: 400, code: 'card/not_png' })
})

it('refuses a query and an address that cannot be right', async () => {
  const { orgId = '' } = ids
  for (const query of [
    'limit=0',
    'limit=101',
    'limit=ten',
    'cursor=made-up',
    'colour=red',
    'scenarioId=No!',
  ]) {
    const answer = await server.app.http.inject({
      url: `/api/orgs/${orgId}/roleplays?${query}`,
      headers: { cookie: cookies.rep },
    })
    expect([query, problemOf(answer.body).code]).toEqual([query, 'request/invalid'])
    expect(problemOf(answer.body).fields?.[0]?.field).toBe(
      query.split('=')[0] === 'colour' ? 'querystring' : query.split('=')[0],
    )
  }
  const slug = await server.app.http.inject({
    url: `/api/orgs/${orgId}/scenarios/${encodeURIComponent('../secrets')}`,
    headers: { cookie: cookies.rep },
  })
  expect(problemOf(slug.body)).toMatchObject({ code: 'request/invalid', fields: [{ field: 'scenarioId' }] })
})
