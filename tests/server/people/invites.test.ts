import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { signInEndpoints } from '#contract/sign-in.ts'
import { mail } from '#server/db/schema/mail.ts'
import { user } from '#server/db/schema/people.ts'
import { reaches } from '#server/people/authorise.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { cookieOf, httpClient, type HttpClient } from '#tests/support/http-client.ts'
import { makeOrganisation, password, type Organisation } from '#tests/support/people.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

const makeDb = useDatabase()
const inbox: { to: string; text: string }[] = []
/** Addresses that the mail server refuses: for a while, or for good. */
const answers = new Map<string, number>()
let post: SMTPServer
let server: TestServer
let org: Organisation
let admin: HttpClient
let nobody: HttpClient

beforeAll(async () => {
  post = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, callback) {
      const code = answers.get(address)
      if (code === undefined) return callback()
      answers.delete(address)
      callback(Object.assign(new Error('not now'), { responseCode: code }))
    },
    onData(stream, session, callback) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const text = Buffer.concat(parts).toString().replaceAll('=\r\n', '').replaceAll('=3D', '=')
        for (const { address } of session.envelope.rcptTo) inbox.push({ to: address, text })
        callback()
      })
    },
  })
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', resolve))
  const address = post.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  server = await startTestServer(await makeDb(), { env: { SMTP_URL: `smtp://127.0.0.1:${port}` } })
  org = await makeOrganisation(server.database.db, server.auth)
  admin = await server.signIn(org.people.admin)
  nobody = httpClient(server.url, '', '10.9.0.1')
})
afterAll(async () => {
  await server.close()
  await new Promise<void>((resolve) => post.close(resolve))
})

const params = () => ({ orgId: org.orgId })
const into = { roles: ['rep' as const], teamId: null, cohortId: null, days: 7 }
const letterTo = (to: string, path: string, after = 0) =>
  vi.waitFor(
    () => {
      const found = inbox.slice(after).find((one) => one.to === to)
      const token = found?.text.match(new RegExp(`/${path}/([\\w-]+)`))?.[1]
      if (token === undefined) throw new Error('no letter yet')
      return token
    },
    { timeout: 60_000, interval: 100 },
  )
const statusOf = async (recipient: string) => {
  const [row] = await server.database.db.select().from(mail).where(eq(mail.recipient, recipient))
  return row
}
const signIn = (email: string, secret: string) =>
  nobody.send('POST', signInEndpoints.signIn.path, { email, password: secret })

it('brings somebody into a team by a mail, once', async () => {
  const team = { id: randomUUID(), name: 'Newcomers' }
  await admin.call('createTeam', { params: params(), body: team })
  await admin.call('setTeamPeople', {
    params: { ...params(), teamId: team.id },
    body: { people: [{ userId: org.people.coach.userId, parts: ['coach'] }] },
  })
  const email = 'newcomer@elsewhere.example'
  const body = { ...into, emails: [email.toUpperCase(), org.people.rep.email], teamId: team.id, mail: true }
  const { invited, skipped } = await admin.call('inviteByMail', { params: params(), body })
  expect(invited).toMatchObject([{ email, team, status: 'waiting' }])
  expect(skipped).toEqual([{ email: org.people.rep.email, reason: 'member' }])
  const again = await admin.call('inviteByMail', { params: params(), body: { ...body, emails: [email] } })
  expect(again).toEqual({ invited: [], skipped: [{ email, reason: 'invited' }] })

  const token = await letterTo(email, 'join')
  expect(await nobody.call('openInvite', { params: { token } })).toMatchObject({ email, account: 'new' })
  const accept = { params: { token }, body: { name: 'New Comer', password } }
  expect(await nobody.call('acceptInvite', accept)).toEqual({ email, joined: true })
  expect((await nobody.ask('acceptInvite', accept)).body).toMatchObject({ code: 'invite/closed' })
  const signedIn = await signIn(email, password)
  const me = await httpClient(server.url, cookieOf(signedIn.headers), '10.9.0.2').call('me')
  expect(me.organisations).toMatchObject([{ id: org.orgId, roles: ['rep'] }])
  const { db } = server.database
  expect(await reaches(db, org.orgId, 'coach', org.people.coach.userId, me.user.id)).toBe(true)
  const { entries } = await admin.call('auditLog', { params: params(), query: { userId: me.user.id } })
  expect(entries.map(({ action }) => action)).toContain('member/joined')
  await vi.waitFor(async () => expect((await statusOf(email))?.status).toBe('sent'))
})

it('asks somebody with an account to sign in, and nobody else can use their invitation', async () => {
  const other = await makeOrganisation(server.database.db, server.auth)
  const { email } = other.people.rep
  const { invited } = await admin.call('inviteByMail', {
    params: params(),
    body: { ...into, emails: [email], mail: false },
  })
  const token = invited[0]?.link.split('/').at(-1) ?? ''
  expect(await nobody.call('openInvite', { params: { token } })).toMatchObject({ account: 'existing' })
  const refused = await nobody.ask('acceptInvite', { params: { token }, body: { name: 'X', password } })
  expect(refused.body).toMatchObject({ code: 'invite/sign_in_first' })
  const wrong = await server.signIn(other.people.coach)
  expect((await wrong.ask('joinByInvite', { params: { token } })).body).toMatchObject({
    code: 'invite/other_address',
  })
  const right = await server.signIn(other.people.rep)
  expect(await right.call('joinByInvite', { params: { token } })).toEqual({ orgId: org.orgId })
  expect((await right.call('me')).organisations).toHaveLength(2)
})

it('confirms by mail who comes through a link for several people, and lets in no more of them', async () => {
  const made = await admin.call('inviteByLink', {
    params: params(),
    body: { ...into, id: randomUUID(), roles: ['rep'], maxUses: 1 },
  })
  const token = made.link.split('/').at(-1) ?? ''
  const email = 'several@elsewhere.example'
  const accept = { params: { token }, body: { name: 'One of several', email, password } }
  expect(await nobody.call('acceptInvite', accept)).toEqual({ email, joined: false })
  const rows = await server.database.db.select().from(user).where(eq(user.email, email))
  expect(rows).toEqual([])
  expect((await nobody.ask('acceptInvite', accept)).body).toMatchObject({ code: 'invite/closed' })
  const own = await letterTo(email, 'join')
  const joined = await nobody.call('acceptInvite', {
    params: { token: own },
    body: { name: 'One of several', password },
  })
  expect(joined).toEqual({ email, joined: true })
})

it('opens nothing after it was taken back', async () => {
  const { invited } = await admin.call('inviteByMail', {
    params: params(),
    body: { ...into, emails: ['revoked@elsewhere.example'], mail: false },
  })
  const [one] = invited
  await admin.call('revokeInvite', { params: { ...params(), inviteId: one?.id ?? '' } })
  const token = one?.link.split('/').at(-1) ?? ''
  expect((await nobody.ask('openInvite', { params: { token } })).body).toMatchObject({
    code: 'invite/closed',
  })
})

it('tries a mail again after a passing refusal, and shows a final one until somebody tries again', async () => {
  const lasting = 'lasting@elsewhere.example'
  answers.set(lasting, 550)
  const body = { ...into, emails: [lasting], mail: true }
  await admin.call('inviteByMail', { params: params(), body })
  await vi.waitFor(async () => expect((await statusOf(lasting))?.status).toBe('failed'), { timeout: 60_000 })
  const { mails, sends } = await admin.call('outbox', { params: params() })
  expect(sends).toBe(true)
  const failed = mails.find(({ recipient }) => recipient === lasting)
  expect(failed).toMatchObject({ status: 'failed', tries: 1, reason: expect.stringMatching(/550$/) })
  const letter = await admin.ask('letter', { params: { ...params(), mailId: failed?.id ?? '' } })
  expect(letter.body).toMatchObject({ code: 'mail/not_readable' })
  await admin.call('retryMail', { params: { ...params(), mailId: failed?.id ?? '' } })
  await letterTo(lasting, 'join')

  const passing = 'passing@elsewhere.example'
  answers.set(passing, 451)
  await admin.call('inviteByMail', { params: params(), body: { ...body, emails: [passing] } })
  await vi.waitFor(
    async () => expect(await statusOf(passing)).toMatchObject({ status: 'queued', tries: 1 }),
    {
      timeout: 60_000,
    },
  )
  await vi.waitFor(async () => expect((await statusOf(passing))?.status).toBe('sent'), { timeout: 90_000 })
})

it('replaces a forgotten password by a link that works once, and tells nobody who has an account', async () => {
  const before = inbox.length
  const unknown = await nobody.call('askPasswordReset', { body: { email: 'stranger@elsewhere.example' } })
  const { email, userId } = org.people.otherRep
  const known = await nobody.call('askPasswordReset', { body: { email } })
  expect(known).toEqual(unknown)
  const token = await letterTo(email, 'reset-password', before)
  const open = await server.signIn(org.people.otherRep)
  const next = 'another sentence to sign in with'
  await nobody.call('resetPassword', { params: { token }, body: { password: next } })
  expect((await open.ask('me')).body).toMatchObject({ code: 'auth/required' })
  expect((await signIn(email, password)).body).toMatchObject({ code: 'auth/wrong_password' })
  expect((await signIn(email, next)).status).toBe(200)
  const used = await nobody.ask('resetPassword', { params: { token }, body: { password: next } })
  expect(used.body).toMatchObject({ code: 'auth/link_used' })
  // Asked for twice in a row, it comes once.
  await nobody.call('askPasswordReset', { body: { email } })
  const { db } = server.database
  const rows = await db
    .select()
    .from(mail)
    .where(and(eq(mail.recipient, email), eq(mail.letter, 'password-reset')))
  expect(rows).toHaveLength(1)
  expect(userId).toBe(org.people.otherRep.userId)
  expect(inbox.slice(before).map(({ to }) => to)).not.toContain('stranger@elsewhere.example')
})
