import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { signInEndpoints } from '#contract/sign-in.ts'
import { session } from '#server/db/schema/people.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { cookieOf, httpClient } from '#tests/support/http-client.ts'
import { makeOrganisation, password, type Organisation } from '#tests/support/people.ts'
import { begin, startTestServer, type TestServer } from '#tests/support/server.ts'
import type { SocketClient } from '#tests/support/socket-client.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const { signOut, session: sessionEndpoint, changePassword } = signInEndpoints

eachDatabase((makeDb, kind) => {
  let server: TestServer
  let org: Organisation
  beforeAll(async () => {
    server = await startTestServer(await makeDb(), { recheckMs: 300 })
    org = await makeOrganisation(server.database.db, server.auth)
  })
  afterAll(() => server.close())

  /** How long the connection lived on after `since`, and the reason it was given. */
  async function closing(socket: SocketClient, since: number) {
    await socket.closed
    const ms = performance.now() - since
    const { reason } = await socket.next('connection:closed')
    return { reason, inTime: ms < 1000 }
  }
  const isOpen = async (socket: SocketClient) =>
    expect(await socket.command('roleplay:leave', { orgId: org.orgId, roleplayId: org.orgId })).toEqual({})

  it('closes the connections of a login that signs out, and no other', async () => {
    const [here, there] = [await server.signIn(org.people.rep), await server.signIn(org.people.rep)]
    const [first, second, other] = [
      await server.connect(here),
      await server.connect(here),
      await server.connect(there),
    ]
    expect((await here.send(signOut.method, signOut.path, {})).status).toBe(200)
    const since = performance.now()
    for (const socket of [first, second]) {
      expect(await closing(socket, since)).toEqual({ reason: 'signed-out', inTime: true })
    }
    await isOpen(other)
    expect((await here.ask('me')).status).toBe(401)
    expect((await here.send('GET', sessionEndpoint.path)).body).toEqual({ user: null })
    expect((await there.call('me')).user.id).toBe(org.people.rep.userId)
    // Without a login there is nothing to end, and nothing wrong.
    expect((await here.send(signOut.method, signOut.path, {})).status).toBe(200)
  })

  it('closes a person’s connections when their roles change, and holds them to the new ones', async () => {
    const [rep, admin] = [await server.signIn(org.people.otherRep), await server.signIn(org.people.admin)]
    const started = await begin(rep, org.orgId)
    const key = { orgId: org.orgId, roleplayId: started.id }
    const [socket, other] = [await server.connect(rep), await server.connect(admin)]
    const params = { orgId: org.orgId, memberId: org.people.otherRep.memberId }
    const changed = await admin.call('updateMember', { params, body: { roles: ['author'] } })
    expect(changed.roles).toEqual(['author'])
    expect(await closing(socket, performance.now())).toEqual({ reason: 'role-changed', inTime: true })
    await isOpen(other)
    const again = await server.connect(rep)
    await expect(again.command('roleplay:join', { ...key, afterSeq: 0 })).rejects.toThrow('auth/forbidden')
    expect((await rep.ask('myRoleplays', { params: key })).body).toMatchObject({ code: 'auth/forbidden' })
    await admin.call('updateMember', { params, body: { roles: ['rep', 'author'] } })
    const back = await server.connect(rep)
    expect((await back.command('roleplay:join', { ...key, afterSeq: 0 })).phase).toBe('live')
  })

  it('ends every other login when the password changes', async () => {
    const [here, there] = [await server.signIn(org.people.author), await server.signIn(org.people.author)]
    const other = await server.connect(there)
    const newPassword = 'another long one altogether'
    const short = await here.send(changePassword.method, changePassword.path, {
      currentPassword: password,
      newPassword: 'too short',
    })
    expect(short.body).toMatchObject({ code: 'request/invalid', fields: [{ field: 'newPassword' }] })
    const answer = await here.send(changePassword.method, changePassword.path, {
      currentPassword: password,
      newPassword,
    })
    expect(answer.status).toBe(200)
    expect(await closing(other, performance.now())).toMatchObject({ inTime: true })
    expect((await there.ask('me')).status).toBe(401)
    const kept = httpClient(server.url, cookieOf(answer.headers), '10.9.9.9')
    expect((await kept.call('me')).user.id).toBe(org.people.author.userId)
    const old = await kept.send('POST', signInEndpoints.signIn.path, {
      email: org.people.author.email,
      password,
    })
    expect(old.body).toMatchObject({ code: 'auth/wrong_password' })
  })

  it('notices a login that ended elsewhere', async () => {
    const manager = await server.signIn(org.people.manager)
    const socket = await server.connect(manager)
    await isOpen(socket)
    await server.database.db.delete(session).where(eq(session.userId, org.people.manager.userId))
    await socket.closed
    expect(await socket.next('connection:closed')).toEqual({ reason: 'signed-out' })
    expect((await manager.ask('me')).status).toBe(401)
  })

  // Ten passwords are checked: a second of both cores, and nothing in it depends on the database.
  it.skipIf(kind === 'embedded')('limits tries at a password by address, and no other address', async () => {
    const { path } = signInEndpoints.signIn
    const guess = (address: string) =>
      httpClient(server.url, '', address).send('POST', path, {
        email: org.people.coach.email,
        password: 'a guess',
      })
    const codes: number[] = []
    for (let tries = 0; tries < 11; tries++) codes.push((await guess('10.8.0.1')).status)
    expect(codes).toEqual([...Array<number>(10).fill(401), 429])
    expect((await guess('10.8.0.2')).status).toBe(401)
  })
})
