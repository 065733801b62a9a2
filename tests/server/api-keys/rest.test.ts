import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { ApiScope } from '#contract/api-key.ts'
import { problemSchema } from '#contract/problem.ts'
import { restRoutes, type RestName } from '#contract/rest.ts'
import { apiKey, apiRequest } from '#server/db/schema/api-keys.ts'
import { invite } from '#server/db/schema/invites.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { addressOf, type Answer, type HttpClient, type Loose } from '#tests/support/http-client.ts'
import { makeOrganisation, type Organisation } from '#tests/support/people.ts'
import { begin, startTestServer, type TestServer } from '#tests/support/server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

const makeDb = useDatabase()
let server: TestServer
let org: Organisation
let foreign: Organisation
let admin: HttpClient
let program: HttpClient
/** One of the rep's roleplays that was handed in, and one that was not. */
let [submitted, kept] = ['', '']
const keys: Partial<Record<ApiScope | 'foreign' | 'revoked', string>> = {}

const make = async (client: HttpClient, orgId: string, scopes: ApiScope[]) =>
  client.call('createApiKey', { params: { orgId }, body: { name: scopes.join(), scopes } })

beforeAll(async () => {
  server = await startTestServer(await makeDb())
  org = await makeOrganisation(server.database.db, server.auth)
  foreign = await makeOrganisation(server.database.db, server.auth)
  admin = await server.signIn(org.people.admin)
  program = await server.signIn(null)
  const params = { orgId: org.orgId }
  keys.read = (await make(admin, org.orgId, ['read'])).secret
  keys.write = (await make(admin, org.orgId, ['write'])).secret
  const { key, secret } = await make(admin, org.orgId, ['read', 'write'])
  keys.revoked = secret
  await admin.call('revokeApiKey', { params: { ...params, keyId: key.id } })
  const foreignAdmin = await server.signIn(foreign.people.admin)
  keys.foreign = (await make(foreignAdmin, foreign.orgId, ['read', 'write'])).secret
  const rep = await server.signIn(org.people.rep)
  for (const handsIn of [true, false]) {
    const { id: roleplayId } = await begin(rep, org.orgId)
    await rep.call('endRoleplay', { params: { ...params, roleplayId } })
    if (handsIn) await rep.call('submit', { params: { ...params, roleplayId } })
    if (handsIn) submitted = roleplayId
    else kept = roleplayId
  }
})
afterAll(() => server.close())

const names = Object.keys(restRoutes) as RestName[]
const assignmentId = randomUUID()
const bodyOf = (name: RestName): unknown =>
  name === 'assign'
    ? {
        id: assignmentId,
        scenarioId: 'cfo-burned-budget',
        difficulty: null,
        packId: null,
        kind: 'practice',
        passRule: null,
        note: null,
        opens: null,
        due: '2099-02-10T17:00',
        zone: 'Europe/Berlin',
        newcomers: false,
        targets: [{ kind: 'person', id: org.people.otherRep.userId }],
      }
    : { emails: ['new@elsewhere.example'], roles: ['rep'], mail: false }
/** Asks as a program does: no cookie, no origin. */
function ask(name: RestName, key: string | undefined, more: Loose & { once?: string } = {}): Promise<Answer> {
  const { method, path } = restRoutes[name]
  const params = { orgId: org.orgId, attemptId: submitted, ...more.params }
  const body = method === 'GET' ? undefined : (more.body ?? bodyOf(name))
  return program.send(method, addressOf(path, { ...more, params }), body, {
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    ...(more.once === undefined ? {} : { 'idempotency-key': more.once }),
  })
}
const codeOf = ({ status, body }: Answer) => (status === 200 ? 'granted' : problemSchema.parse(body).code)

it.each(names)('opens %s to a key of the organisation with its scope, and to nobody else', async (name) => {
  const { scope } = restRoutes[name]
  const other = scope === 'read' ? 'write' : 'read'
  for (const [key, expected] of [
    [undefined, 'api/key_required'],
    ['conviction_made-up-and-long-enough', 'api/key_required'],
    [keys.revoked, 'api/key_required'],
    [keys.foreign, 'org/not_found'],
    [keys[other], 'api/wrong_scope'],
    [keys[scope], 'granted'],
  ] as const) {
    const answer = await ask(name, key)
    expect([name, key === keys[scope], codeOf(answer)]).toEqual([name, key === keys[scope], expected])
    const type = answer.status === 200 ? /^application\/json/ : /^application\/problem\+json/
    expect(answer.headers.get('content-type')).toMatch(type)
    if (answer.status === 200) restRoutes[name].response.parse(answer.body)
  }
  // A login opens nothing here, whoever it is.
  const { method, path } = restRoutes[name]
  const address = addressOf(path, { params: { orgId: org.orgId, attemptId: submitted } })
  expect(codeOf(await admin.send(method, address, method === 'GET' ? undefined : bodyOf(name)))).toBe(
    'api/key_required',
  )
})

it('names the fields of what cannot be used', async () => {
  const bad = await ask('invitePeople', keys.write, { body: { emails: ['nobody'], roles: ['admin'] } })
  expect(bad.body).toMatchObject({
    code: 'request/invalid',
    fields: [{ field: 'emails.0' }, { field: 'roles.0' }],
  })
  const cursor = await ask('listAttempts', keys.read, { query: { cursor: 'made-up' } })
  expect(cursor.body).toMatchObject({ code: 'request/invalid', fields: [{ field: 'cursor' }] })
})

it('shows what was submitted, and of private practice neither a word nor an id', async () => {
  const { body: list } = await ask('listAttempts', keys.read)
  expect(list).toMatchObject({
    attempts: [{ id: submitted, repId: org.people.rep.userId, scenarioId: 'cfo-burned-budget', reviews: [] }],
    next: null,
  })
  const missing = await ask('attempt', keys.read, { params: { attemptId: randomUUID() } })
  const hidden = await ask('attempt', keys.read, { params: { attemptId: kept } })
  const said = ({ body }: Answer) => ({ ...(body as object), requestId: '' })
  expect(said(hidden)).toEqual(said(missing))
  expect(codeOf(hidden)).toBe('roleplay/not_found')
  for (const name of names.filter((one) => restRoutes[one].method === 'GET')) {
    const text = JSON.stringify((await ask(name, keys.read)).body)
    for (const secret of [kept, 'text', 'transcript', 'seed', 'outcome'])
      expect([name, text.includes(secret)]).toEqual([name, false])
  }
  const { body: work } = await ask('listAssignments', keys.read)
  expect(work).toMatchObject({
    assignments: [{ id: assignmentId, reps: [{ repId: org.people.otherRep.userId, state: 'open' }] }],
  })
  const pages = await ask('listPeople', keys.read, { query: { limit: 3 } })
  const { people, next } = restRoutes.listPeople.response.parse(pages.body)
  const rest = await ask('listPeople', keys.read, { query: { limit: 200, cursor: next ?? '' } })
  const others = restRoutes.listPeople.response.parse(rest.body).people
  expect(new Set([...people, ...others].map(({ id }) => id)).size).toBe(8)
})

it('does a request with an idempotency key once, and gives the same answer again', async () => {
  const { db } = server.database
  const body = { emails: ['once@elsewhere.example'], roles: ['rep'], mail: false }
  const first = await ask('invitePeople', keys.write, { body, once: 'sheet-1' })
  const again = await ask('invitePeople', keys.write, { body, once: 'sheet-1' })
  expect(first.body).toMatchObject({ invited: [{ email: 'once@elsewhere.example' }], skipped: [] })
  expect(again.body).toEqual(first.body)
  expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true'])
  expect(await db.select().from(invite).where(eq(invite.email, 'once@elsewhere.example'))).toHaveLength(1)
  const other = await ask('invitePeople', keys.write, {
    body: { ...body, emails: ['two@elsewhere.example'] },
    once: 'sheet-1',
  })
  expect(other).toMatchObject({ status: 409, body: { code: 'api/other_request' } })
  const refused = { ...body, teamId: randomUUID() }
  const no = await ask('invitePeople', keys.write, { body: refused, once: 'sheet-2' })
  const still = await ask('invitePeople', keys.write, { body: refused, once: 'sheet-2' })
  expect([codeOf(no), codeOf(still)]).toEqual(['request/invalid', 'request/invalid'])
  expect(still.headers.get('idempotency-replayed')).toBe('true')
  // A day later the same key begins anew.
  await db.update(apiRequest).set({ createdAt: new Date(Date.now() - 25 * 3_600_000) })
  const later = await ask('invitePeople', keys.write, { body, once: 'sheet-1' })
  expect(later.body).toMatchObject({ invited: [], skipped: [{ reason: 'invited' }] })
})

it('does not do at the same time what comes twice at once', async () => {
  const body = { emails: ['twice@elsewhere.example'], roles: ['rep'], mail: false }
  const both = await Promise.all([1, 2].map(() => ask('invitePeople', keys.write, { body, once: 'both' })))
  const codes = both.map(codeOf).toSorted()
  expect([
    ['api/under_way', 'granted'],
    ['granted', 'granted'],
  ]).toContainEqual(codes)
  const rows = await server.database.db
    .select()
    .from(invite)
    .where(eq(invite.email, 'twice@elsewhere.example'))
  expect(rows).toHaveLength(1)
})

it('keeps of a key its hash, shows how it begins and when it was used, and records what it did', async () => {
  const { keys: shown } = await admin.call('apiKeys', { params: { orgId: org.orgId } })
  expect(shown.map(({ scopes, revokedAt }) => [scopes, revokedAt !== null])).toEqual([
    [['read', 'write'], true],
    [['write'], false],
    [['read'], false],
  ])
  expect(shown.at(-1)).toMatchObject({ lastUsedAt: expect.any(String), prefix: keys.read?.slice(0, 19) })
  const stored = JSON.stringify([shown, await server.database.db.select().from(apiKey)])
  for (const secret of [keys.read, keys.write]) expect(stored.includes(secret ?? '')).toBe(false)
  const { entries } = await admin.call('auditLog', { params: { orgId: org.orgId }, query: {} })
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['api/listAttempts', 'api/invitePeople', 'createApiKey', 'revokeApiKey']),
  )
})

it('stands in the document of the API, with the key that it needs', async () => {
  const { body } = await program.send('GET', '/api/docs/json')
  const { paths, components } = body as {
    paths: Record<string, Record<string, { security?: unknown }>>
    components: { securitySchemes: unknown }
  }
  expect(components.securitySchemes).toMatchObject({ apiKey: { type: 'http', scheme: 'bearer' } })
  for (const { method, path } of Object.values(restRoutes))
    expect(paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]?.security).toEqual([
      { apiKey: [] },
    ])
})
