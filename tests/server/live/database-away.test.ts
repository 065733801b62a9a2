import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { openPostgres, type Database } from '#server/db/client.ts'
import { organizationSettings } from '#server/db/schema/people.ts'
import { roleplay, turn } from '#server/db/schema/roleplay.ts'
import { makePostgres } from '#tests/support/databases.ts'
import type { HttpClient } from '#tests/support/http-client.ts'
import { modelSeat } from '#tests/support/model-seat.ts'
import { makeOrganisation, type Organisation } from '#tests/support/people.ts'
import { scriptedModel } from '#tests/support/scripted-model.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'
import { severable, type Severable } from '#tests/support/severable.ts'
import { startTalk } from '#tests/support/talk.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const line = 'There is no money set aside, you said. What would have to happen first?'

describe.skipIf(inject('origins').postgres === null)('a server that loses its PostgreSQL', () => {
  const seat = modelSeat()
  let made: Awaited<ReturnType<typeof makePostgres>>
  let way: Severable
  let database: Database
  let server: TestServer
  let org: Organisation
  let rep: HttpClient

  beforeAll(async () => {
    made = await makePostgres()
    const { source } = made.database
    if (source.kind !== 'postgres') throw new Error('This needs PostgreSQL.')
    way = await severable(source.url)
    database = openPostgres(way.url, { max: 8 })
    server = await startTestServer(database, { models: seat.models, recheckMs: 200 })
    org = await makeOrganisation(made.database.db, server.auth)
    await made.database.db
      .update(organizationSettings)
      .set({ modelAllowed: true })
      .where(eq(organizationSettings.orgId, org.orgId))
    rep = await server.signIn(org.people.rep)
  })
  afterAll(async () => {
    // The queue may wait for a connection that was lost while it was cut off; the process, too, ends without it.
    await Promise.race([server.close(), wait(15_000)])
    await Promise.race([database.close(), wait(5_000)])
    await way.close()
    await made.database.close()
    await made.discard()
  })

  const isReady = async () => (await server.app.http.inject('/readyz')).statusCode === 200
  const untilReady = () =>
    vi.waitFor(async () => expect(await isReady()).toBe(true), { timeout: 60_000, interval: 200 })

  it('says so, throws nobody out, and takes the same turn once it is back', async () => {
    seat.take(scriptedModel([{ say: 'The money is not there.' }]))
    const { key, n, socket } = await startTalk(server, rep, org.orgId)
    await way.cut()
    const said = { ...key, turnId: randomUUID(), n, text: line }
    await expect(socket.command('turn:say', said)).rejects.toThrow('server/unavailable')
    const me = await server.app.http.inject({ url: '/api/me', headers: { cookie: rep.cookie } })
    expect(me.statusCode).toBe(503)
    expect(me.json()).toMatchObject({ code: 'server/unavailable' })
    const ready = await server.app.http.inject('/readyz')
    expect(ready.statusCode).toBe(503)
    expect(ready.json()).toMatchObject({ ok: false, stopping: false, checks: { database: false } })
    expect((await server.app.http.inject('/livez')).statusCode).toBe(200)
    await way.mend()
    await untilReady()
    expect(socket.raw.connected).toBe(true)
    expect((await socket.command('turn:say', said)).turn.text).toBe(line)
    await socket.next('turn:done')
    const rows = await made.database.db
      .select()
      .from(turn)
      .where(and(eq(turn.orgId, org.orgId), eq(turn.id, said.turnId)))
    expect(rows).toHaveLength(1)
  })

  it('marks a reply as interrupted whose end could not be stored', async () => {
    seat.take(scriptedModel([{ say: ['The money is not there. ', 'It'], end: 'stall' }]))
    const { key, n, socket, say } = await startTalk(server, rep, org.orgId)
    await say(line)
    await socket.next('turn:delta')
    await way.cut()
    server.runtime.runner.stop(key)
    await vi.waitFor(() => expect(server.runtime.runner.live(key.roleplayId)).toBeNull(), { timeout: 30_000 })
    await way.mend()
    await untilReady()
    await made.database.db
      .update(roleplay)
      .set({ leaseUntil: sql`now() - interval '1 second'` })
      .where(and(eq(roleplay.orgId, org.orgId), eq(roleplay.id, key.roleplayId)))
    const done = await socket.next('turn:done', ({ turn: { n: at } }) => at === n + 1)
    expect(done).toMatchObject({ floor: 'rep', turn: { status: 'interrupted' } })
  })
})
