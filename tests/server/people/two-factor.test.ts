import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { signInEndpoints } from '#contract/sign-in.ts'
import { account, organizationSettings } from '#server/db/schema/people.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { cookieOf, httpClient, type HttpClient } from '#tests/support/http-client.ts'
import { codeOfSecret } from '#tests/support/code-of-secret.ts'
import { makeOrganisation, password, type Organisation } from '#tests/support/people.ts'
import { begin, startTestServer, type TestServer } from '#tests/support/server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

const makeDb = useDatabase()
let server: TestServer
let org: Organisation
let clients = 0
beforeAll(async () => {
  server = await startTestServer(await makeDb())
  org = await makeOrganisation(server.database.db, server.auth)
})
afterAll(() => server.close())

/** Each from an address of its own: tries at a code are limited by address. */
const client = (cookie: string): HttpClient => httpClient(server.url, cookie, `10.8.0.${(clients += 1)}`)

/** The code that an app shows now. */
const codeFor = (uri: string): string => codeOfSecret(new URL(uri).searchParams.get('secret') ?? '')

const { signIn, enableTwoFactor, verifyTwoFactor, disableTwoFactor } = signInEndpoints
const enter = (email: string) => client('').send('POST', signIn.path, { email, password })
const verify = (who: HttpClient, code: string) =>
  who.send('POST', verifyTwoFactor.path, { code, trust: false })

it('asks for a code once it is on, takes a kept one a single time, and goes off by the password', async () => {
  const { email } = org.people.rep
  const first = await enter(email)
  expect(first.body).toEqual({ ok: true })
  const open = client(cookieOf(first.headers))
  const wrong = await open.send('POST', enableTwoFactor.path, { password: 'not it at all' })
  expect(wrong.body).toMatchObject({ code: 'auth/wrong_password' })
  const enabled = await open.send('POST', enableTwoFactor.path, { password })
  const { uri, backupCodes } = enableTwoFactor.response.parse(enabled.body)
  expect(backupCodes.length).toBeGreaterThan(5)
  // Until a code has shown that the app works, nobody is locked out.
  expect((await enter(email)).body).toEqual({ ok: true })
  const proven = await verify(open, codeFor(uri))
  expect(proven.body).toEqual({ ok: true })
  const renewed = client(cookieOf(proven.headers))
  expect((await renewed.call('me')).user.twoFactor).toBe(true)

  const asked = await enter(email)
  expect(asked.body).toEqual({ ok: true, secondFactor: true })
  const half = client(cookieOf(asked.headers))
  expect((await half.ask('me')).body).toMatchObject({ code: 'auth/required' })
  const code = codeFor(uri)
  const mistaken = await verify(half, code === '000000' ? '000001' : '000000')
  expect(mistaken.body).toMatchObject({ code: 'auth/wrong_code' })
  const whole = await verify(half, code)
  expect(whole.body).toEqual({ ok: true })
  expect((await client(cookieOf(whole.headers)).call('me')).user.id).toBe(org.people.rep.userId)

  const kept = backupCodes[0] ?? ''
  const lost = await verify(client(cookieOf((await enter(email)).headers)), kept)
  expect(lost.body).toEqual({ ok: true })
  const twice = await verify(client(cookieOf((await enter(email)).headers)), kept)
  expect(twice.body).toMatchObject({ code: 'auth/wrong_code' })

  const off = await client(cookieOf(lost.headers)).send('POST', disableTwoFactor.path, { password })
  expect(off.body).toEqual({ ok: true })
  expect((await enter(email)).body).toEqual({ ok: true })
  const admin = await server.signIn(org.people.admin)
  const { entries } = await admin.call('auditLog', { params: { orgId: org.orgId }, query: {} })
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['account/two_factor_on', 'account/two_factor_off']),
  )
})

it('takes no code from somebody who did not give a password', async () => {
  expect((await verify(client(''), '123456')).body).toMatchObject({ code: 'auth/code_too_late' })
})

it('opens an organisation that asks for one only to who has it, by sockets too', async () => {
  const asking = await makeOrganisation(server.database.db, server.auth)
  const params = { orgId: asking.orgId }
  const { rep: person } = asking.people
  const admin = await server.signIn(asking.people.admin)
  const open = client(cookieOf((await enter(person.email)).headers))
  const roleplay = await begin(open, asking.orgId)
  const socket = await server.connect(open)
  const key = { orgId: asking.orgId, roleplayId: roleplay.id }
  await socket.command('roleplay:join', { ...key, afterSeq: roleplay.seq })

  await admin.call('updateOrganisation', { params, body: { twoFactorFor: 'admins' } })
  expect((await admin.ask('members', { params })).body).toMatchObject({ code: 'auth/two_factor_needed' })
  expect((await open.ask('scenarios', { params })).status).toBe(200)
  await server.database.db
    .update(organizationSettings)
    .set({ twoFactorFor: 'everybody' })
    .where(eq(organizationSettings.orgId, asking.orgId))

  for (const [name, request] of [
    ['scenarios', { params }],
    ['roleplay', { params: { ...params, roleplayId: roleplay.id } }],
    ['updateOrganisation', { params, body: { twoFactorFor: 'nobody' } }],
  ] as const)
    expect((await open.ask(name, request)).body).toMatchObject({ code: 'auth/two_factor_needed' })
  const said = await socket.ask('turn:say', { ...key, turnId: randomUUID(), n: 2, text: 'Still there?' })
  expect(said).toMatchObject({ ok: false, error: { code: 'auth/two_factor_needed' } })
  // What is left: who one is, and the way to one.
  const me = await open.call('me')
  expect(me).toMatchObject({ organisations: [{ asksTwoFactor: true }], user: { twoFactor: false } })

  const enabled = await open.send('POST', enableTwoFactor.path, { password })
  const proven = await verify(open, codeFor(enableTwoFactor.response.parse(enabled.body).uri))
  const whole = client(cookieOf(proven.headers))
  expect((await whole.ask('scenarios', { params })).status).toBe(200)
  const off = await whole.send('POST', disableTwoFactor.path, { password })
  expect(off.body).toMatchObject({ code: 'auth/two_factor_stays' })
})

it('closes the connections of those who are asked for one from now on and have none', async () => {
  const asking = await makeOrganisation(server.database.db, server.auth)
  const params = { orgId: asking.orgId }
  const admin = await server.signIn(asking.people.admin)
  // Who has no password here comes by a company's provider, which asks for its own.
  await server.database.db.delete(account).where(eq(account.userId, asking.people.coach.userId))
  const coach = await server.signIn(asking.people.coach)
  const [repSocket, coachSocket] = [
    await server.connect(await server.signIn(asking.people.rep)),
    await server.connect(coach),
  ]
  await admin.call('updateOrganisation', { params, body: { twoFactorFor: 'everybody' } })
  expect(await repSocket.next('connection:closed')).toEqual({ reason: 'role-changed' })
  expect(coachSocket.raw.connected).toBe(true)
  expect((await coach.ask('scenarios', { params })).status).toBe(200)
})

it('is taken off by an admin for somebody who has lost it, who is signed out', async () => {
  const { coach, admin: boss } = org.people
  const open = client(cookieOf((await enter(coach.email)).headers))
  const enabled = await open.send('POST', enableTwoFactor.path, { password })
  const proven = await verify(open, codeFor(enableTwoFactor.response.parse(enabled.body).uri))
  const whole = client(cookieOf(proven.headers))
  expect((await enter(coach.email)).body).toMatchObject({ secondFactor: true })
  const admin = await server.signIn(boss)
  const ofMember = (memberId: string) => ({ params: { orgId: org.orgId, memberId } })
  await admin.call('takeSecondFactor', ofMember(coach.memberId))
  expect((await whole.ask('me')).body).toMatchObject({ code: 'auth/required' })
  expect((await enter(coach.email)).body).toEqual({ ok: true })
  expect((await admin.ask('takeSecondFactor', ofMember(boss.memberId))).body).toMatchObject({
    code: 'auth/two_factor_own',
  })
})
