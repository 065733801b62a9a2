import { setTimeout as wait } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { turn as turnTable } from '#server/db/schema/roleplay.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { modelSeat } from '#tests/support/model-seat.ts'
import { makeOrganisation } from '#tests/support/people.ts'
import { scriptedModel } from '#tests/support/scripted-model.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'
import { startTalk } from '#tests/support/talk.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const line = 'There is no money set aside, you said. What would have to happen first?'

const makeDb = useDatabase()
const seat = modelSeat()
let server: TestServer
beforeAll(async () => {
  server = await startTestServer(await makeDb(), { models: seat.models })
})
afterAll(() => server.close())

/** A rep of an organisation whose admin has left the switch as it was, or thrown it. */
async function repOf(modelAllowed: boolean) {
  const org = await makeOrganisation(server.database.db, server.auth)
  const admin = await server.signIn(org.people.admin)
  const params = { orgId: org.orgId }
  const before = await admin.call('organisation', { params })
  expect(before).toMatchObject({ modelAllowed: false, model: 'seat' })
  if (modelAllowed) {
    const after = await admin.call('updateOrganisation', { params, body: { modelAllowed } })
    expect(after.modelAllowed).toBe(true)
  }
  return { org, admin, rep: await server.signIn(org.people.rep) }
}

it('sends nothing to a model until an admin has allowed it, and nothing once it is forbidden again', async () => {
  const model = scriptedModel([])
  seat.take(model)
  const off = await repOf(false)
  const quiet = await startTalk(server, off.rep, off.org.orgId)
  const { turn } = await quiet.exchange(line)
  expect(turn).toMatchObject({ voice: 'built-in', status: 'done', note: null })
  expect(model.calls).toBe(0)
  expect((await off.rep.call('roleplay', { params: quiet.key })).voice).toEqual({
    kind: 'built-in',
    model: null,
  })

  model.add({ say: 'The money is not there.' })
  const on = await repOf(true)
  const talk = await startTalk(server, on.rep, on.org.orgId)
  expect((await on.rep.call('roleplay', { params: talk.key })).voice).toEqual({
    kind: 'model',
    model: 'seat',
  })
  expect((await talk.exchange(line)).turn).toMatchObject({
    voice: 'model',
    status: 'done',
    text: 'The money is not there.',
  })
  const params = { orgId: on.org.orgId }
  await on.admin.call('updateOrganisation', { params, body: { modelAllowed: false } })
  await wait(3_100)
  expect((await talk.exchange(line)).turn).toMatchObject({ voice: 'built-in', note: null })
  expect(model.calls).toBe(1)
})

it('lets the built-in voice take over when the month’s tokens are used up, says so, and tells the admin', async () => {
  const usage = { promptTokens: 700, completionTokens: 150 }
  const model = scriptedModel([
    { say: 'The money is not there.', usage },
    { say: 'It is not there, I said.' },
  ])
  seat.take(model)
  const { org, admin, rep } = await repOf(true)
  const params = { orgId: org.orgId }
  const limited = await admin.call('updateOrganisation', { params, body: { monthlyTokens: 1_000 } })
  expect(limited).toMatchObject({ tokens: { voice: 0 }, tokensNotice: null })
  const talk = await startTalk(server, rep, org.orgId)
  expect((await talk.exchange(line)).turn).toMatchObject({ voice: 'model', note: null })
  expect(await admin.call('organisation', { params })).toMatchObject({
    tokens: { voice: 850, judge: 0, drafting: 0 },
    tokensNotice: 'near',
  })
  // The endpoint counts nothing this time: the prompt alone is far over what is left.
  expect((await talk.exchange(line)).turn).toMatchObject({ voice: 'model', note: null })
  const { turn, floor } = await talk.exchange(line)
  expect({ floor, ...turn }).toMatchObject({
    floor: 'rep',
    voice: 'built-in',
    status: 'done',
    note: 'The built-in voice spoke: this month’s tokens for models are used up.',
  })
  expect((await admin.call('organisation', { params })).tokensNotice).toBe('reached')
  await rep.call('endRoleplay', { params: talk.key })
  const { spent } = await rep.call('debrief', { params: talk.key })
  expect(spent).toMatchObject({ estimated: true, cost: null })
  expect(spent?.tokens).toBeGreaterThan(1_000)
  await admin.call('updateOrganisation', { params, body: { monthlyTokens: null } })
  expect(model.calls).toBe(2)
})

it('lets the built-in voice take a turn that a model lost before its first word, and says why', async () => {
  const lost = [
    ['unavailable', 'the model could not be reached'],
    ['quota-exhausted', 'the model’s quota is used up'],
    ['unauthorised', 'the model refused our key'],
    ['first-token-timeout', 'the model took too long to begin'],
    ['breaker-open', 'the model failed several times in a row'],
  ] as const
  const model = scriptedModel(lost.map(([end]) => ({ end })))
  seat.take(model)
  const { org, rep } = await repOf(true)
  for (const [, why] of lost) {
    const talk = await startTalk(server, rep, org.orgId)
    const { turn } = await talk.exchange(line)
    expect(turn).toMatchObject({
      voice: 'built-in',
      status: 'done',
      note: `The built-in voice spoke: ${why}.`,
    })
    expect(turn.text).not.toBe('')
  }
  const ready = await server.app.http.inject('/readyz')
  expect(ready.statusCode).toBe(200)
  expect(ready.json()).toMatchObject({ ok: true, model: { voice: 'model', state: 'failing' } })
  expect(model.calls).toBe(lost.length)
})

it.each(['idle-timeout', 'cut-off', 'unavailable', 'protocol'] as const)(
  'keeps what was said when a model ends in mid-reply with %s, and offers it again',
  async (end) => {
    const model = scriptedModel([
      { say: ['The money is not there. ', 'It'], end },
      { say: 'Nothing is set aside.' },
    ])
    seat.take(model)
    const { org, rep } = await repOf(true)
    const { key, exchange, socket } = await startTalk(server, rep, org.orgId)
    const { turn, floor } = await exchange(line)
    expect({ floor, ...turn }).toMatchObject({
      floor: 'rep',
      voice: 'model',
      status: 'interrupted',
      text: 'The money is not there.',
    })
    expect(turn.note).toMatch(/^This reply broke off: .+\.$/)
    await socket.command('turn:regenerate', { ...key, turnId: turn.id })
    const again = await socket.next('turn:done', (done) => done.turn.generation === 2)
    expect(again.turn).toMatchObject({ status: 'done', note: null, text: 'Nothing is set aside.' })
    expect(model.calls).toBe(2)
  },
)

it('holds later replies to what a model made up, and shows nobody its prompt', async () => {
  const model = scriptedModel([
    { say: 'We meet on Thursdays with Priya. The money is not there.' },
    { say: 'The money is not there.' },
  ])
  seat.take(model)
  const { org, rep } = await repOf(true)
  const { key, exchange, socket } = await startTalk(server, rep, org.orgId)
  await exchange(line)
  await exchange(line)
  const stored = await server.database.db
    .select({ improvised: turnTable.improvised })
    .from(turnTable)
    .where(eq(turnTable.roleplayId, key.roleplayId))
  expect(stored.flatMap(({ improvised }) => improvised)).toEqual(['We meet on Thursdays with Priya.'])
  const [, second] = model.requests
  const prompt = second?.lines[0]?.content ?? ''
  expect(prompt).toContain('We meet on Thursdays with Priya.')
  const told = JSON.stringify([socket.seen, await rep.call('roleplay', { params: key }), server.logged])
  const long = prompt.split('\n').filter((one) => one.length > 60 && !one.includes('Thursdays'))
  expect(long.length).toBeGreaterThan(3)
  const briefed = JSON.stringify((await rep.call('roleplay', { params: key })).scenario)
  for (const one of long) {
    const quoted = JSON.stringify(one).slice(1, -1)
    if (!briefed.includes(quoted)) expect(told).not.toContain(quoted)
  }
})
