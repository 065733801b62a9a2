import { eq } from 'drizzle-orm'
import { OAuth2Server, type MutableToken } from 'oauth2-mock-server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { signInEndpoints } from '#contract/sign-in.ts'
import { user } from '#server/db/schema/people.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { cookieOf, httpClient, type HttpClient } from '#tests/support/http-client.ts'
import { makeOrganisation, password, type Organisation } from '#tests/support/people.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

const makeDb = useDatabase()
const provider = new OAuth2Server()
/** What the provider says of who signs in there. */
let says: Record<string, unknown> = {}
const records = new Map<string, string>()
let server: TestServer
let org: Organisation
let admin: HttpClient

beforeAll(async () => {
  await provider.issuer.keys.generate('RS256')
  await provider.start(0, 'localhost')
  provider.service.on('beforeTokenSigning', (token: MutableToken) => Object.assign(token.payload, says))
  server = await startTestServer(await makeDb(), {
    env: { OUTGOING_ALLOW: '127.0.0.0/8,::1/128' },
    resolveTxt: async (domain) => (records.has(domain) ? [[records.get(domain) ?? '']] : []),
  })
  org = await makeOrganisation(server.database.db, server.auth)
  admin = await server.signIn(org.people.admin)
})
afterAll(async () => {
  await server.close()
  await provider.stop()
})

const params = () => ({ orgId: org.orgId })
let clients = 0
const browser = (cookie = '') => httpClient(server.url, cookie, `10.5.0.${(clients += 1)}`)
const settings = (more: object = {}) => ({
  issuer: provider.issuer.url ?? '',
  clientId: 'conviction',
  clientSecret: 'kept by the provider',
  enforced: false,
  breakGlassUserId: null,
  joinRoles: null,
  ...more,
})

/** Goes out to the provider and back, as a browser does. @returns where it ends, and with which cookies */
async function signOn(email: string, claims: Record<string, unknown> = {}) {
  says = { sub: `id of ${email}`, email, email_verified: true, name: 'Provider’s Name', ...claims }
  const { start } = await browser().call('askSignOn', { body: { email } })
  if (start === null) throw new Error('no provider')
  const out = await browser().send('GET', `${start}?next=%2Fo%2Fsomewhere`)
  const sent = await fetch(out.headers.get('location') ?? '', { redirect: 'manual' })
  const back = new URL(sent.headers.get('location') ?? '')
  const home = await browser(cookieOf(out.headers)).send('GET', `${back.pathname}${back.search}`)
  return { location: home.headers.get('location'), cookies: cookieOf(home.headers), back, out }
}

it('believes a provider about a domain once its DNS shows whose it is', async () => {
  await admin.call('saveSignOn', { params: params(), body: settings() })
  const added = await admin.call('addSignOnDomain', { params: params(), body: { domain: 'Company.example' } })
  const record = added.connection?.domains[0]?.record ?? ''
  const check = { params: { ...params(), domain: 'company.example' } }
  expect((await admin.ask('checkSignOnDomain', check)).body).toMatchObject({ code: 'sign_on/no_record' })
  expect(await browser().call('askSignOn', { body: { email: 'kim@company.example' } })).toEqual({
    start: null,
    only: false,
  })
  records.set('company.example', record)
  const checked = await admin.call('checkSignOnDomain', check)
  expect(checked.connection?.domains).toMatchObject([{ domain: 'company.example', verified: true }])
  expect(JSON.stringify(checked)).not.toContain('kept by the provider')
  const foreign = await makeOrganisation(server.database.db, server.auth)
  const other = await server.signIn(foreign.people.admin)
  const theirs = { orgId: foreign.orgId }
  await other.call('saveSignOn', { params: theirs, body: settings() })
  const claimed = await other.call('addSignOnDomain', {
    params: theirs,
    body: { domain: 'company.example' },
  })
  records.set('company.example', claimed.connection?.domains[0]?.record ?? '')
  const taken = await other.ask('checkSignOnDomain', { params: { ...theirs, domain: 'company.example' } })
  expect(taken.body).toMatchObject({ code: 'sign_on/domain_taken' })
})

it('lets in who is invited or may join, and nobody else', async () => {
  const stranger = await signOn('stranger@company.example')
  expect(stranger.location).toBe('/sign-in?problem=sign_on%2Fnot_invited')
  const { db } = server.database
  expect(await db.select().from(user).where(eq(user.email, 'stranger@company.example'))).toEqual([])

  const invitation = {
    emails: ['kim@company.example'],
    roles: ['coach' as const],
    teamId: null,
    cohortId: null,
    days: 7,
    mail: false,
  }
  await admin.call('inviteByMail', { params: params(), body: invitation })
  const kim = await signOn('kim@company.example')
  expect(kim.location).toBe('/o/somewhere')
  const me = await browser(kim.cookies).call('me')
  expect(me.organisations).toMatchObject([{ id: org.orgId, roles: ['coach'] }])
  const again = await signOn('kim@company.example')
  expect((await browser(again.cookies).call('me')).user.id).toBe(me.user.id)

  const open = settings({ joinRoles: ['rep'], clientSecret: undefined })
  await admin.call('saveSignOn', { params: params(), body: open })
  const lee = await signOn('lee@company.example')
  expect((await browser(lee.cookies).call('me')).organisations).toMatchObject([{ roles: ['rep'] }])
})

it('takes no answer that is not its own, of another domain, or without a confirmed address', async () => {
  const elsewhere = await signOn('mallory@company.example', { email: org.people.admin.email })
  expect(elsewhere.location).toBe('/sign-in?problem=sign_on%2Fother_domain')
  const unconfirmed = await signOn('mallory@company.example', { email_verified: false })
  expect(unconfirmed.location).toBe('/sign-in?problem=sign_on%2Fno_address')
  const { back, out } = await signOn('lee@company.example')
  const path = `${back.pathname}${back.search}`
  const without = await browser().send('GET', path)
  expect(without.headers.get('location')).toBe('/sign-in?problem=auth%2Fcode_too_late')
  const forged = path.replace(/state=[^&]+/, 'state=another')
  const mistaken = await browser(cookieOf(out.headers)).send('GET', forged)
  expect(mistaken.headers.get('location')).toBe('/sign-in?problem=sign_on%2Fprovider_failed')
})

it('leaves passwords to the break-glass admin alone where it is enforced', async () => {
  const { db } = server.database
  const { rep, admin: boss } = org.people
  await db.update(user).set({ email: 'rep@company.example' }).where(eq(user.id, rep.userId))
  await db.update(user).set({ email: 'boss@company.example' }).where(eq(user.id, boss.userId))
  const body = settings({ enforced: true, clientSecret: undefined })
  const nobody = await admin.ask('saveSignOn', { params: params(), body })
  expect(nobody.body).toMatchObject({ code: 'request/invalid', fields: [{ field: 'breakGlassUserId' }] })
  const notAdmin = await admin.ask('saveSignOn', {
    params: params(),
    body: { ...body, breakGlassUserId: rep.userId },
  })
  expect(notAdmin.body).toMatchObject({ code: 'request/invalid', fields: [{ field: 'breakGlassUserId' }] })
  const before = { rep: await server.signIn(rep), coach: await server.signIn(org.people.coach) }
  const open = await server.connect(before.rep)
  const enforce = { params: params(), body: { ...body, breakGlassUserId: boss.userId } }
  await admin.call('saveSignOn', enforce)
  // What rests on a password that opens nothing any more ends at once; other domains and the exception go on.
  expect((await before.rep.ask('me')).body).toMatchObject({ code: 'auth/required' })
  expect(await open.next('connection:closed')).toEqual({ reason: 'signed-out' })
  expect((await before.coach.ask('me')).status).toBe(200)
  expect((await admin.ask('me')).status).toBe(200)
  const enter = (email: string) => browser().send('POST', signInEndpoints.signIn.path, { email, password })
  expect((await enter('rep@company.example')).body).toMatchObject({ code: 'auth/single_sign_on' })
  expect((await enter('nobody@company.example')).body).toMatchObject({ code: 'auth/single_sign_on' })
  expect((await enter('boss@company.example')).body).toEqual({ ok: true })
  expect((await enter(org.people.coach.email)).body).toEqual({ ok: true })
  const { entries } = await admin.call('auditLog', { params: params(), query: {} })
  expect(entries.map(({ action }) => action)).toContain('account/break_glass')
  const signedOn = browser((await signOn('rep@company.example')).cookies)
  expect((await signedOn.call('me')).user.id).toBe(rep.userId)
  // Saved once more, nobody has to sign in again.
  await admin.call('saveSignOn', enforce)
  expect((await signedOn.ask('me')).status).toBe(200)
})
