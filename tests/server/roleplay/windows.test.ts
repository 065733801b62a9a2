import { randomUUID } from 'node:crypto'
import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { signInEndpoints } from '#contract/sign-in.ts'
import { organizationSettings } from '#server/db/schema/people.ts'
import { turn, turnGeneration } from '#server/db/schema/roleplay.ts'
import { turnsOf } from '#server/roleplay/store/rows.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import type { HttpClient } from '#tests/support/http-client.ts'
import { modelSeat } from '#tests/support/model-seat.ts'
import { makeOrganisation, type Organisation } from '#tests/support/people.ts'
import { createReader } from '#tests/support/reader.ts'
import { scriptedModel } from '#tests/support/scripted-model.ts'
import { begin, startTestServer, type TestServer } from '#tests/support/server.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const line = 'There is no money set aside, you said. What would have to happen first?'

eachDatabase((makeDb) => {
  const seat = modelSeat()
  let server: TestServer
  let org: Organisation
  let rep: HttpClient

  beforeAll(async () => {
    server = await startTestServer(await makeDb(), { models: seat.models })
    org = await makeOrganisation(server.database.db, server.auth)
    await server.database.db
      .update(organizationSettings)
      .set({ modelAllowed: true })
      .where(eq(organizationSettings.orgId, org.orgId))
    rep = await server.signIn(org.people.rep)
  })
  afterAll(() => server.close())

  /** Two windows of one person on a new roleplay, as on two screens. */
  async function twoWindows() {
    const started = await begin(rep, org.orgId)
    const key = { orgId: org.orgId, roleplayId: started.id }
    const [left, right] = [await server.connect(rep), await server.connect(rep)]
    const readers = [createReader(key), createReader(key)] as const
    await readers[0].follow(left)
    await readers[1].follow(right)
    return { key, n: started.turns.length + 1, left, right, readers }
  }

  const storedTurns = (roleplayId: string) =>
    server.database.db
      .select({ n: turn.n, text: turn.text, status: turn.status, generation: turn.generation })
      .from(turn)
      .where(and(eq(turn.orgId, org.orgId), eq(turn.roleplayId, roleplayId)))
      .orderBy(asc(turn.n))

  it('shows two windows the same, and lets one of two turns of the same number in', async () => {
    seat.take(scriptedModel([{ say: 'The money is not there. I said so in May.' }]))
    const { key, n, left, right, readers } = await twoWindows()
    const say = (socket: typeof left, text: string) =>
      socket.command('turn:say', { ...key, turnId: randomUUID(), n, text }).then(
        () => 'taken',
        (error: Error) => error.message,
      )
    const answers = await Promise.all([say(left, line), say(right, `${line} And who decides?`)])
    expect(new Set(answers)).toEqual(new Set(['taken', 'turn/out_of_order']))
    await Promise.all([left, right].map((socket) => socket.next('turn:done')))
    expect(readers[0].shown).toEqual(readers[1].shown)
    expect(readers[0].shown).toEqual(await storedTurns(key.roleplayId))
    expect(readers[0].shown).toHaveLength(n + 1)
    expect(readers.map(({ gaps }) => gaps)).toEqual([0, 0])
  })

  it('stops a reply from another window: what was said stays, the model is let go within 200 ms', async () => {
    const model = scriptedModel([{ say: ['The money is not there. ', 'It'], end: 'stall' }])
    seat.take(model)
    const { key, n, left, right, readers } = await twoWindows()
    await left.command('turn:say', { ...key, turnId: randomUUID(), n, text: line })
    await left.next('turn:delta')
    expect(await right.command('turn:stop', key)).toEqual({ stopped: true })
    await vi.waitFor(() => expect(model.closed).toBe(1), { timeout: 200, interval: 10 })
    const done = await left.next('turn:done')
    expect(done).toMatchObject({ phase: 'live', floor: 'rep' })
    expect(done.turn).toMatchObject({
      n: n + 1,
      status: 'interrupted',
      text: 'The money is not there.',
      note: 'You stopped this reply.',
    })
    for (const socket of [left, right]) {
      expect(await socket.command('turn:stop', key)).toEqual({ stopped: false })
    }
    expect(readers[0].shown).toEqual(await storedTurns(key.roleplayId))
    expect(readers[1].shown).toEqual(readers[0].shown)
  })

  it('stops a reply before its first word', async () => {
    const model = scriptedModel([{ say: ['The'], end: 'stall' }])
    seat.take(model)
    const { key, n, left } = await twoWindows()
    await left.command('turn:say', { ...key, turnId: randomUUID(), n, text: line })
    await left.next('turn:started')
    await vi.waitFor(() => expect(model.calls).toBe(1), { timeout: 30_000 })
    expect(await left.command('turn:stop', key)).toEqual({ stopped: true })
    const done = await left.next('turn:done')
    expect(done.turn).toMatchObject({ status: 'interrupted', text: '' })
    expect(done.floor).toBe('rep')
  })

  it('says an interrupted reply again under the next generation, until the rep goes on', async () => {
    const model = scriptedModel([
      { say: ['The money is not there. ', 'We met Priya at 640 sites. ', 'It'], end: 'cut-off' },
      { say: 'Nothing is set aside. I said so in May.' },
    ])
    seat.take(model)
    const { key, n, left, right, readers } = await twoWindows()
    await left.command('turn:say', { ...key, turnId: randomUUID(), n, text: line })
    const broken = await left.next('turn:done')
    expect(broken.turn).toMatchObject({
      status: 'interrupted',
      generation: 1,
      text: 'The money is not there. We met Priya at 640 sites.',
      note: 'This reply broke off: the model’s answer broke off.',
    })
    const ledger = async () =>
      (await turnsOf(server.database.db, key)).flatMap(({ n: turnN, improvised }) =>
        improvised.map((text) => ({ turnN, text })),
      )
    expect(await ledger()).toEqual([{ turnN: n + 1, text: 'We met Priya at 640 sites.' }])

    const turnId = broken.turn.id
    const again = [left, right].map((socket) =>
      socket.command('turn:regenerate', { ...key, turnId }).then(
        ({ generation }) => String(generation),
        (error: Error) => error.message,
      ),
    )
    const answers = await Promise.all(again)
    expect(answers).toContain('2')
    expect(answers.filter((answer) => answer !== '2')).toEqual([
      expect.stringMatching(/^turn\/(not_your_floor|nothing_to_regenerate)$/),
    ])
    const done = await right.next('turn:done', ({ turn: { generation } }) => generation === 2)
    expect(done.turn).toMatchObject({ id: turnId, status: 'done', voice: 'model' })
    expect(done.turn.text).toBe('Nothing is set aside. I said so in May.')
    expect(done.exchangesDone).toBe(1)
    await left.next('turn:done', ({ turn: { generation } }) => generation === 2)
    expect(readers[0].shown).toEqual(await storedTurns(key.roleplayId))
    expect(readers[1].shown).toEqual(readers[0].shown)
    const replaced = await server.database.db
      .select({ generation: turnGeneration.generation, text: turnGeneration.text })
      .from(turnGeneration)
      .where(eq(turnGeneration.turnId, turnId))
    expect(replaced).toEqual([{ generation: 1, text: broken.turn.text }])
    expect(await ledger()).toEqual([{ turnN: n + 1, text: 'I said so in May.' }])
    await expect(left.command('turn:regenerate', { ...key, turnId })).rejects.toThrow(
      'turn/nothing_to_regenerate',
    )
    expect(model.requests).toHaveLength(2)
  })

  it('finishes a reply whose login has ended, for the next login to read', async () => {
    seat.take(scriptedModel([{ say: ['The money is not there. ', 'I', 1_000, ' said so in May.'] }]))
    const leaving = await server.signIn(org.people.rep)
    const started = await begin(leaving, org.orgId)
    const key = { orgId: org.orgId, roleplayId: started.id }
    const socket = await server.connect(leaving)
    const reader = createReader(key)
    await reader.follow(socket)
    const n = started.turns.length + 1
    await socket.command('turn:say', { ...key, turnId: randomUUID(), n, text: line })
    await socket.next('turn:delta')
    const { method, path } = signInEndpoints.signOut
    expect((await leaving.send(method, path, {})).status).toBe(200)
    await socket.closed
    const back = await server.connect(rep)
    await reader.follow(back)
    await vi.waitFor(() => expect(reader.live).toBeNull(), { timeout: 60_000 })
    expect(reader.shown.at(-1)).toMatchObject({
      n: n + 1,
      status: 'done',
      text: 'The money is not there. I said so in May.',
    })
    expect(reader.shown).toEqual(await storedTurns(key.roleplayId))
  })

  it('ends in mid-reply: both windows keep what was said, and it is scored', async () => {
    seat.take(scriptedModel([{ say: ['The money is not there. ', 'It'], end: 'stall' }]))
    const { key, n, left, right, readers } = await twoWindows()
    await left.command('turn:say', { ...key, turnId: randomUUID(), n, text: line })
    await right.next('turn:delta')
    const view = await right.command('roleplay:end', key)
    expect(view).toMatchObject({ phase: 'ended', floor: null, outcome: { kind: 'rep-ended' } })
    expect(await left.command('roleplay:end', key)).toEqual(view)
    await Promise.all([left, right].map((socket) => socket.next('roleplay:changed')))
    const stored = await storedTurns(key.roleplayId)
    expect(stored.at(-1)).toMatchObject({ status: 'interrupted', text: 'The money is not there.' })
    expect(readers[0].shown).toEqual(stored)
    expect(readers[1].shown).toEqual(stored)
    await right.next('scorecard:changed', ({ status }) => status === 'scored')
    const late = { ...key, turnId: randomUUID(), n: n + 2, text: line }
    await expect(left.command('turn:say', late)).rejects.toThrow('roleplay/not_live')
  })
})
