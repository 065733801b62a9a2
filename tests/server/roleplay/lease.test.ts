import { randomUUID } from 'node:crypto'
import { and, asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { openPostgres, type Database } from '#server/db/client.ts'
import { organizationSettings } from '#server/db/schema/people.ts'
import { roleplay, snapshot, turn } from '#server/db/schema/roleplay.ts'
import { makePostgres } from '#tests/support/databases.ts'
import type { HttpClient } from '#tests/support/http-client.ts'
import { modelSeat } from '#tests/support/model-seat.ts'
import { makeOrganisation, type Organisation } from '#tests/support/people.ts'
import { createReader } from '#tests/support/reader.ts'
import { scriptedModel } from '#tests/support/scripted-model.ts'
import { begin, embed, startTestServer, type TestServer } from '#tests/support/server.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const line = 'There is no money set aside, you said. What would have to happen first?'
type Key = { readonly orgId: string; readonly roleplayId: string }

// The embedded database has one process: there is nobody else to take over.
describe.skipIf(inject('origins').postgres === null)('two processes on one database', () => {
  const [firstSeat, secondSeat] = [modelSeat(), modelSeat()]
  /** Holds the first process in the middle of reading a turn, as if it had been paused. */
  let held: Promise<void> = Promise.resolve()
  let made: Awaited<ReturnType<typeof makePostgres>>
  let other: Database
  let first: TestServer
  let second: TestServer
  let org: Organisation
  let rep: HttpClient
  let repAtSecond: HttpClient

  beforeAll(async () => {
    made = await makePostgres()
    const { source } = made.database
    if (source.kind !== 'postgres') throw new Error('This needs PostgreSQL.')
    other = openPostgres(source.url, { max: 8 })
    const slow: typeof embed = async (texts) => {
      await held
      return embed(texts)
    }
    first = await startTestServer(made.database, { models: firstSeat.models, embed: slow })
    second = await startTestServer(other, { models: secondSeat.models })
    org = await makeOrganisation(other.db, first.auth)
    await other.db
      .update(organizationSettings)
      .set({ modelAllowed: true })
      .where(eq(organizationSettings.orgId, org.orgId))
    rep = await first.signIn(org.people.rep)
    repAtSecond = await second.signIn(org.people.rep)
  })
  afterAll(async () => {
    await first.close()
    await second.close()
    await other.close()
    await made.database.close()
    await made.discard()
  })

  const of = ({ orgId, roleplayId }: Key) => and(eq(roleplay.orgId, orgId), eq(roleplay.id, roleplayId))
  const rowOf = async (key: Key) => (await other.db.select().from(roleplay).where(of(key)))[0]
  const turnsOf = ({ roleplayId }: Key) =>
    other.db
      .select({ n: turn.n, status: turn.status, generation: turn.generation, text: turn.text })
      .from(turn)
      .where(eq(turn.roleplayId, roleplayId))
      .orderBy(asc(turn.n))
  const expire = (key: Key) =>
    other.db
      .update(roleplay)
      .set({ leaseUntil: sql`now() - interval '1 second'` })
      .where(of(key))

  /** A roleplay whose reply the first process has begun and does not finish. */
  async function stuckInSpeech() {
    const model = scriptedModel([{ say: ['The money is not there. ', 'It'], end: 'stall' }])
    firstSeat.take(model)
    const started = await begin(rep, org.orgId)
    const key = { orgId: org.orgId, roleplayId: started.id }
    const n = started.turns.length + 1
    const socket = await first.connect(rep)
    await socket.command('roleplay:join', { ...key, afterSeq: 0 })
    await socket.command('turn:say', { ...key, turnId: randomUUID(), n, text: line })
    await socket.next('turn:delta')
    return { key, n, socket, model }
  }

  it('leaves a reply to the process that speaks it, and any process says so', async () => {
    const { key, n, socket } = await stuckInSpeech()
    const before = await rowOf(key)
    const window = await second.connect(repAtSecond)
    const view = await window.command('roleplay:join', { ...key, afterSeq: 0 })
    expect(view).toMatchObject({ phase: 'live', floor: 'buyer', speaking: null })
    expect(view.turns.at(-1)).toMatchObject({ n: n + 1, status: 'speaking', generation: 1 })
    const said = { ...key, turnId: randomUUID(), n: n + 2, text: line }
    await expect(window.command('turn:say', said)).rejects.toThrow('turn/not_your_floor')
    expect(await rowOf(key)).toMatchObject({ leaseOwner: before?.leaseOwner, leaseEpoch: before?.leaseEpoch })
    await socket.command('turn:stop', key)
    await socket.next('turn:done')
    expect((await window.command('roleplay:join', { ...key, afterSeq: 0 })).floor).toBe('rep')
  })

  it('takes over a reply whose speaker has fallen silent, once, and voids what it still writes', async () => {
    const { key, n, socket, model } = await stuckInSpeech()
    const before = await rowOf(key)
    const window = await second.connect(repAtSecond)
    const view = await vi.waitFor(
      async () => {
        await expire(key)
        const joined = await window.command('roleplay:join', { ...key, afterSeq: 0 })
        expect(joined.floor).toBe('rep')
        return joined
      },
      { timeout: 30_000, interval: 1_000 },
    )
    const broken = view.turns.at(-1)
    expect(broken).toMatchObject({
      n: n + 1,
      status: 'interrupted',
      generation: 1,
      note: 'The server restarted in the middle of this reply.',
    })
    expect((await rowOf(key))?.leaseEpoch).toBe((before?.leaseEpoch ?? 0) + 1)

    // The first one wakes up: its words come to nothing.
    await socket.command('turn:stop', key)
    await vi.waitFor(() => expect(first.runtime.runner.live(key.roleplayId)).toBeNull(), { timeout: 10_000 })
    expect(model.closed).toBe(1)
    expect((await turnsOf(key)).at(-1)).toMatchObject({ status: 'interrupted', generation: 1 })

    secondSeat.take(scriptedModel([{ say: 'Nothing is set aside. I said so in May.' }]))
    expect(await window.command('turn:regenerate', { ...key, turnId: broken?.id ?? '' })).toEqual({
      generation: 2,
    })
    await window.next('turn:done', ({ turn: { generation } }) => generation === 2)
    const text = 'Nothing is set aside. I said so in May.'
    expect((await turnsOf(key)).at(-1)).toEqual({ n: n + 1, status: 'done', generation: 2, text })
    // Whoever was at the first process comes back to it and sees the same.
    const reader = createReader(key)
    await reader.follow(await first.connect(rep))
    expect(reader.shown).toEqual(await turnsOf(key))
  })

  it('answers a turn that nobody had begun to answer, once', async () => {
    const release = Promise.withResolvers<void>()
    held = release.promise
    const started = await begin(rep, org.orgId)
    const key = { orgId: org.orgId, roleplayId: started.id }
    const n = started.turns.length + 1
    const socket = await first.connect(rep)
    await socket.command('turn:say', { ...key, turnId: randomUUID(), n, text: line })
    secondSeat.take(scriptedModel([{ say: 'Nothing is set aside.' }]))
    const window = await second.connect(repAtSecond)
    await expire(key)
    await window.command('roleplay:join', { ...key, afterSeq: 0 })
    await window.next('turn:done', ({ turn: { n: at } }) => at === n + 1)
    release.resolve()
    await vi.waitFor(() => expect(first.runtime.runner.live(key.roleplayId)).toBeNull(), { timeout: 30_000 })
    const turns = await turnsOf(key)
    expect(turns.at(-1)).toEqual({ n: n + 1, status: 'done', generation: 1, text: 'Nothing is set aside.' })
    expect(turns).toHaveLength(n + 1)
    const kept = await other.db.select().from(snapshot).where(eq(snapshot.roleplayId, key.roleplayId))
    expect(kept.map(({ turnN }) => turnN).toSorted((a, b) => a - b)).toEqual([0, n])
  })

  it('ends a roleplay that another process speaks in', async () => {
    const { key, socket, model } = await stuckInSpeech()
    const window = await second.connect(repAtSecond)
    expect(await window.command('roleplay:end', key)).toMatchObject({ phase: 'ended', floor: null })
    await socket.command('turn:stop', key)
    await vi.waitFor(() => expect(first.runtime.runner.live(key.roleplayId)).toBeNull(), { timeout: 10_000 })
    expect(model.closed).toBe(1)
    expect((await turnsOf(key)).at(-1)).toMatchObject({ status: 'interrupted', generation: 1 })
    expect((await rowOf(key))?.phase).toBe('ended')
  })
})
