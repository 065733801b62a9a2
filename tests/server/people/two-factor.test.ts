import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { signInEndpoints } from '#contract/sign-in.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { cookieOf, httpClient, type HttpClient } from '#tests/support/http-client.ts'
import { makeOrganisation, password, type Organisation } from '#tests/support/people.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'

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

/** RFC 6238 with what apps take for granted: SHA-1, 30 s, six digits. */
function codeFor(uri: string, at = Date.now()): string {
  const base32 = new URL(uri).searchParams.get('secret') ?? ''
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = Array.from(base32, (letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0')
}

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
