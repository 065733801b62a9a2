import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { organizationSettings } from '#server/db/schema/people.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import type { HttpClient } from '#tests/support/http-client.ts'
import { modelSeat } from '#tests/support/model-seat.ts'
import { makeOrganisation, type Organisation } from '#tests/support/people.ts'
import { createReader, type Reader } from '#tests/support/reader.ts'
import { scriptedModel } from '#tests/support/scripted-model.ts'
import { begin, startTestServer, type TestServer } from '#tests/support/server.ts'
import { connectSocket, type SocketClient } from '#tests/support/socket-client.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const line = 'There is no money set aside, you said. What would have to happen first?'

/** One for each offset of a reply of common length. */
const windowCount = 90

eachDatabase((makeDb) => {
  const seat = modelSeat()
  let server: TestServer
  let plain: Organisation
  let modelled: Organisation
  let rep: HttpClient
  let modelRep: HttpClient
  beforeAll(async () => {
    server = await startTestServer(await makeDb(), { models: seat.models, wordMs: 250 })
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

  async function start(client: HttpClient, { orgId }: Organisation) {
    const started = await begin(client, orgId)
    const key = { orgId, roleplayId: started.id }
    return { key, n: started.turns.length + 1 }
  }
  const lastOf = async (client: HttpClient, key: { orgId: string; roleplayId: string }) =>
    (await client.call('roleplay', { params: key })).turns.at(-1)

  it('gives a window that was lost at any offset of a reply every word once', async () => {
    const { key, n } = await start(rep, plain)
    const watcher = await server.connect(rep)
    const watching = createReader(key)
    await watching.follow(watcher)
    const windows: { offset: number; reader: Reader; socket: SocketClient }[] = []
    for (let offset = 0; offset < windowCount; offset++) {
      const reader = createReader(key)
      const socket = await connectSocket(server.url, rep.cookie)
      await reader.follow(socket)
      windows.push({ offset, reader, socket })
    }
    await watcher.command('turn:say', { ...key, turnId: randomUUID(), n, text: line })
    /** Loses its connection once it holds exactly so much, and comes back a while later. @returns whether it was lost */
    const lose = async ({ offset, reader, socket }: (typeof windows)[number]) => {
      const isOver = () => (reader.shown.at(-1)?.n ?? 0) > n && reader.live === null
      while (!isOver() && (reader.live === null || reader.live.text.length < offset)) await wait(15)
      socket.close()
      if (isOver()) return false
      reader.cutLive(offset)
      await wait((offset % 7) * 100)
      await reader.follow(await server.connect(rep))
      return true
    }
    const lost = (await Promise.all(windows.map(lose))).filter(Boolean)
    const done = await watcher.next('turn:done')
    const held = [watching, ...windows.map(({ reader }) => reader)]
    await vi.waitFor(() => expect(held.every(({ live }) => live === null)).toBe(true), { timeout: 30_000 })
    const { turns } = await rep.call('roleplay', { params: key })
    const stored = turns.map(({ n: at, text, status, generation }) => ({ n: at, text, status, generation }))
    expect(stored.at(-1)).toMatchObject({ text: done.turn.text, status: 'done' })
    for (const reader of held) {
      expect(reader.shown).toEqual(stored)
      expect(reader.gaps).toBe(0)
    }
    expect(lost.length).toBeGreaterThan(Math.min(windowCount, done.turn.text.length) / 2)
  })

  it('gives the rest of a live reply from each offset, and all of it to an older generation', async () => {
    // Every offset of a reply that stands still, so that each answer is known to the letter.
    const text = 'The money is not there. I said so in May.'
    seat.take(scriptedModel([{ say: [...text.split(''), ' ', 'And'], end: 'stall' }]))
    const { key, n } = await start(modelRep, modelled)
    const socket = await server.connect(modelRep)
    const joined = await socket.command('roleplay:join', { ...key, afterSeq: 0 })
    await socket.command('turn:say', { ...key, turnId: randomUUID(), n, text: line })
    const { turn } = await socket.next('turn:started')
    await socket.next('turn:delta', (delta) => delta.offset + delta.text.length === text.length)
    const window = await server.connect(modelRep)
    for (let offset = 0; offset <= text.length; offset++) {
      if (offset % 40 === 39) await wait(1_500) // A person's budget of events.
      const view = await window.command('roleplay:join', {
        ...key,
        afterSeq: turn.seq,
        partial: { turnId: turn.id, generation: 1, offset },
      })
      expect(view.speaking).toMatchObject({ turnId: turn.id, offset, text: text.slice(offset) })
      expect(view.turns.map(({ id }) => id)).toEqual([turn.id])
    }
    await wait(1_000)
    const beyond = { turnId: turn.id, generation: 1, offset: text.length + 50 }
    const clamped = await window.command('roleplay:join', { ...key, afterSeq: turn.seq, partial: beyond })
    expect(clamped.speaking).toMatchObject({ offset: text.length, text: '' })
    const other = { turnId: turn.id, generation: 7, offset: 12 }
    const whole = await window.command('roleplay:join', { ...key, afterSeq: turn.seq, partial: other })
    expect(whole.speaking).toMatchObject({ generation: 1, offset: 0, text })
    expect(joined.turns.every(({ seq }) => seq < turn.seq)).toBe(true)
    await socket.command('turn:stop', key)
    await socket.next('turn:done')
    // Comes back after the end: the finished words stand among the turns.
    const late = await window.command('roleplay:join', { ...key, afterSeq: turn.seq, partial: beyond })
    expect(late.speaking).toBeNull()
    expect(late.turns).toMatchObject([{ id: turn.id, status: 'interrupted', text }])
    expect((await lastOf(modelRep, key))?.text).toBe(text)
  })

  it('follows a reply said anew across a lost connection', async () => {
    seat.take(
      scriptedModel([
        { say: ['The money is not there. ', 'It'], end: 'cut-off' },
        { say: ['Nothing is set aside. ', 400, 'I said so in May.'] },
      ]),
    )
    const { key, n } = await start(modelRep, modelled)
    const reader = createReader(key)
    const first = await connectSocket(server.url, modelRep.cookie)
    await reader.follow(first)
    await first.command('turn:say', { ...key, turnId: randomUUID(), n, text: line })
    await first.next('turn:delta')
    const held = reader.live?.text ?? reader.shown.at(-1)?.text
    expect(held).toBe('The money is not there.')
    first.close()
    const other = await server.connect(modelRep)
    await other.command('roleplay:join', { ...key, afterSeq: 0 })
    const before = await vi.waitFor(
      async () => {
        const last = await lastOf(modelRep, key)
        expect(last?.status).toBe('interrupted')
        return last
      },
      { timeout: 30_000, interval: 100 },
    )
    await other.command('turn:regenerate', { ...key, turnId: before?.id ?? '' })
    await other.next('turn:delta', ({ generation }) => generation === 2)
    await reader.follow(await server.connect(modelRep))
    await other.next('turn:done', ({ turn }) => turn.generation === 2)
    await vi.waitFor(() =>
      expect(reader.shown.at(-1)).toEqual({
        n: n + 1,
        text: 'Nothing is set aside. I said so in May.',
        status: 'done',
        generation: 2,
      }),
    )
  })
})
