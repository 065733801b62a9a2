import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { organizationSettings } from '#server/db/schema/people.ts'
import { roleplay, turn } from '#server/db/schema/roleplay.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import type { HttpClient } from '#tests/support/http-client.ts'
import { modelSeat } from '#tests/support/model-seat.ts'
import { makeOrganisation, type Organisation } from '#tests/support/people.ts'
import { scriptedModel } from '#tests/support/scripted-model.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'
import { startTalk } from '#tests/support/talk.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const line = 'There is no money set aside, you said. What would have to happen first?'

eachDatabase((makeDb) => {
  const seat = modelSeat()
  let server: TestServer
  let plain: Organisation
  /** Its admin allows the model. */
  let modelled: Organisation
  let rep: HttpClient
  let modelRep: HttpClient

  beforeAll(async () => {
    server = await startTestServer(await makeDb(), { models: seat.models })
    const { db } = server.database
    plain = await makeOrganisation(db, server.auth)
    modelled = await makeOrganisation(db, server.auth)
    await db
      .update(organizationSettings)
      .set({ modelAllowed: true })
      .where(eq(organizationSettings.orgId, modelled.orgId))
    rep = await server.signIn(plain.people.rep)
    modelRep = await server.signIn(modelled.people.rep)
  })
  afterAll(() => server.close())

  const stored = (turnId: string) =>
    server.database.db
      .select()
      .from(turn)
      .where(and(eq(turn.orgId, plain.orgId), eq(turn.id, turnId)))

  it('acknowledges a turn when it is stored, and answers the same id the same way, once', async () => {
    const { key, n, socket } = await startTalk(server, rep, plain.orgId)
    const said = { ...key, turnId: randomUUID(), n, text: line }
    const [first, again] = await Promise.all([
      socket.command('turn:say', said).then(async (answer) => {
        expect(await stored(said.turnId)).toMatchObject([{ text: line, n, speakerId: 'rep', status: 'done' }])
        return answer
      }),
      socket.command('turn:say', said),
    ])
    expect(again).toEqual(first)
    await socket.next('turn:done', (done) => done.turn.n === n + 1)
    expect(await socket.command('turn:say', said)).toEqual(first)
    expect(await stored(said.turnId)).toHaveLength(1)
    const ofOne = socket.seen.filter(({ name }) => name === 'turn:committed' || name === 'turn:done')
    expect(ofOne.map(({ name }) => name)).toEqual(['turn:committed', 'turn:done'])

    const other = { ...said, text: `${line} Really?` }
    await expect(socket.command('turn:say', other)).rejects.toThrow('turn/conflict')
    const elsewhere = await startTalk(server, rep, plain.orgId)
    const moved = { ...said, ...elsewhere.key }
    await expect(elsewhere.socket.command('turn:say', moved)).rejects.toThrow('turn/conflict')
    expect(await stored(said.turnId)).toMatchObject([{ text: line, roleplayId: key.roleplayId }])
  })

  it('refuses a turn out of order and says nothing for it', async () => {
    const { key, n, socket, exchange } = await startTalk(server, rep, plain.orgId)
    await exchange(line)
    for (const wrong of [n, n + 1, n + 3]) {
      const said = { ...key, turnId: randomUUID(), n: wrong, text: line }
      await expect(socket.command('turn:say', said)).rejects.toThrow('turn/out_of_order')
    }
    expect(socket.seen.filter(({ name }) => name === 'turn:committed')).toHaveLength(1)
  })

  it('refuses a turn while the buyer has the floor', async () => {
    seat.take(
      scriptedModel([
        { say: ['The money is not there. ', 'It'], end: 'stall' },
        { say: ['It is still not there.'] },
      ]),
    )
    const { key, n, socket, say } = await startTalk(server, modelRep, modelled.orgId)
    await say(line)
    await socket.next('turn:delta')
    const said = { ...key, turnId: randomUUID(), n: n + 2, text: 'And then?' }
    await expect(socket.command('turn:say', said)).rejects.toThrow('turn/not_your_floor')
    await socket.command('turn:stop', key)
    await socket.next('turn:done')
    expect((await socket.command('turn:say', { ...said, text: 'And now?' })).turn.n).toBe(n + 2)
    await socket.next('turn:done', ({ turn: { n: at } }) => at === n + 3)
  })

  it('acknowledges nothing that could not be stored, and takes the same turn once it can', async () => {
    const { key, n, socket } = await startTalk(server, rep, plain.orgId)
    const { db } = server.database
    await db.execute(sql`alter table turn add constraint full_disk check (body_hash = '') not valid`)
    const said = { ...key, turnId: randomUUID(), n, text: line }
    await expect(socket.command('turn:say', said)).rejects.toThrow('server/failed')
    expect(await stored(said.turnId)).toEqual([])
    await db.execute(sql`alter table turn drop constraint full_disk`)
    expect((await socket.command('turn:say', said)).turn.text).toBe(line)
    await socket.next('turn:done')
  })

  it('keeps a disconnected reply going to its end', async () => {
    const { key, n, socket, say } = await startTalk(server, rep, plain.orgId)
    await say(line)
    socket.close()
    const ended = async () => {
      const [row] = await server.database.db
        .select({ floor: roleplay.floor })
        .from(roleplay)
        .where(and(eq(roleplay.orgId, key.orgId), eq(roleplay.id, key.roleplayId)))
      return row?.floor
    }
    await vi.waitFor(async () => expect(await ended()).toBe('rep'), { timeout: 60_000, interval: 100 })
    const view = await rep.call('roleplay', { params: key })
    expect(view.turns.at(-1)).toMatchObject({ n: n + 1, speaker: 'buyer', status: 'done' })
    expect(view.turns.at(-1)?.text).not.toBe('')
  })

  it('stores words as they were meant: composed, with emoji and both directions', async () => {
    const { socket, exchange } = await startTalk(server, rep, plain.orgId)
    const words = [
      ['Die Cafe\u0301-Rechnung, wer sieht sie zuerst?', 'Die Café-Rechnung, wer sieht sie zuerst?'],
      ['مرحبا, is that 👩‍👩‍👧 yours? שלום', 'مرحبا, is that 👩‍👩‍👧 yours? שלום'],
      ['  a\u0007 bell\r\nand a line\u200b ', 'a bell\nand a line\u200b'],
    ] as const
    for (const [said, kept] of words) {
      await exchange(said)
      const { turn: spoken } = await socket.next('turn:committed', ({ turn: { text } }) => text === kept)
      expect(spoken.status).toBe('done')
    }
  })

  it('refuses what cannot be a turn, by a code that says what to do', async () => {
    const { key, n, socket } = await startTalk(server, rep, plain.orgId)
    const refused = [
      ['x'.repeat(4001), 'turn/too_long'],
      [`nul \u0000 inside`, 'turn/bad_characters'],
      ['half a pair \ud83d', 'turn/bad_characters'],
      ['\udc69 the other half', 'turn/bad_characters'],
      ['\u200b\u200d\u2060\ufeff', 'turn/empty'],
      ['  \n\t ', 'turn/empty'],
      ['', 'turn/empty'],
    ] as const
    for (const [text, code] of refused) {
      const said = { ...key, turnId: randomUUID(), n, text }
      await expect(socket.command('turn:say', said)).rejects.toThrow(code)
    }
    const long = await socket.ask('turn:say', { ...key, turnId: randomUUID(), n, text: 'x'.repeat(20_001) })
    expect(long).toMatchObject({
      ok: false,
      error: { code: 'request/invalid', fields: [{ field: 'text', message: expect.any(String) }] },
    })
    // Too long only before it is composed: 4,000 characters as they are counted.
    const fits = `${'e\u0301'.repeat(3990)} and yours?`.slice(0, 7980 + 10)
    const { turn: kept } = await socket.command('turn:say', { ...key, turnId: randomUUID(), n, text: fits })
    expect(kept.text).toHaveLength(4000)
    await socket.next('turn:done')
  })

  it('lets go of a connection that floods, and of none beside it', async () => {
    const { key, socket } = await startTalk(server, rep, plain.orgId)
    const calm = await server.connect(rep)
    for (let sent = 0; sent < 120; sent++) socket.raw.emit('roleplay:leave', key, () => {})
    expect(await socket.closed).toBe('io server disconnect')
    expect(await calm.command('roleplay:leave', key)).toEqual({})
  })

  it('lets go of a connection that sends more than fits or what is no packet', async () => {
    const { key } = await startTalk(server, rep, plain.orgId)
    const huge = await server.connect(rep)
    huge.raw.emit('turn:say', { ...key, turnId: randomUUID(), n: 1, text: 'x'.repeat(1_000_000) }, () => {})
    expect(await huge.closed).toMatch(/transport/)
    const odd = await server.connect(rep)
    odd.raw.io.engine.write('2[not json')
    expect(await odd.closed).toMatch(/transport|server/)
    const binary = await server.connect(rep)
    expect(await binary.ask('turn:say', Buffer.alloc(1000, 7))).toMatchObject({
      ok: false,
      error: { code: 'request/invalid' },
    })
    await wait(0)
    expect((await server.app.http.inject('/livez')).statusCode).toBe(200)
  })
})
