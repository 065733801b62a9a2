import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { packAnswers, type PackAnswers } from '#contract/pack.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { makeOrganisation, type Organisation, type Part } from '#tests/support/people.ts'
import type { HttpClient } from '#tests/support/http-client.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'
import { openCard } from '#tests/support/opened-card.ts'
import { connectSocket } from '#tests/support/socket-client.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const full: PackAnswers = packAnswers.parse(
  parse(readFileSync(new URL('../../fixtures/packs/software-by-seat.yaml', import.meta.url), 'utf8')),
)
const seenHere = 'In Leeds I watched a clerk find eleven double contracts before lunch.'
const seenWrongly = 'Quillbox costs 9 euros per seat a month.'

const makeDb = useDatabase()
let server: TestServer
let org: Organisation
let foreign: Organisation
const clients: Partial<Record<Part | 'foreign', HttpClient>> = {}
const as = (part: Part | 'foreign') => clients[part] as HttpClient
beforeAll(async () => {
  server = await startTestServer(await makeDb(), { newSeed: () => 7 })
  org = await makeOrganisation(server.database.db, server.auth)
  foreign = await makeOrganisation(server.database.db, server.auth)
  for (const part of ['rep', 'otherRep', 'coach', 'author', 'admin'] as const) {
    clients[part] = await server.signIn(org.people[part])
  }
  clients.foreign = await server.signIn(foreign.people.admin)
})
afterAll(() => server.close())

const at = (packId: string) => ({ params: { orgId: org.orgId, packId } })
const codeOf = ({ body }: { readonly body: unknown }) => (body as { code?: string }).code

async function make(who: Part, own: boolean, answers: PackAnswers = full): Promise<string> {
  const packId = randomUUID()
  await as(who).call('createPack', { params: { orgId: org.orgId }, body: { packId, own } })
  await as(who).call('savePack', { ...at(packId), body: { answers, revision: 0 } })
  return packId
}

async function publish(who: Part, packId: string) {
  const { revision, check } = await as(who).call('pack', at(packId))
  return as(who).call('publishPack', { ...at(packId), body: { hash: check.hash ?? '', revision } })
}

it('says what is still open in a pack and publishes it once nothing is', async () => {
  const packId = randomUUID()
  const params = { orgId: org.orgId }
  const empty = await as('author').call('createPack', { params, body: { packId, own: false } })
  expect(empty.name).toBe('Untitled pack')
  expect(new Set(empty.check.mistakes.map(({ field }) => field.split('.')[0]))).toEqual(
    new Set(['name', 'sentence', 'forWhom', 'price', 'priceRule', 'time', 'asks', 'limits', 'trouble']),
  )
  expect(empty.check.heard).toHaveLength(10)
  const half = { name: 'Quillbox', price: full.price }
  const saved = await as('author').call('savePack', { ...at(packId), body: { answers: half, revision: 0 } })
  expect(saved).toMatchObject({ name: 'Quillbox', draft: true })
  expect(saved.check.mistakes.some(({ field }) => field.startsWith('price.'))).toBe(false)
  expect(saved.check.heard.find(({ field }) => field === 'price')).toMatchObject({
    buyer: 'Ruth Calloway',
    fact: 'Quillbox costs €14 per seat a month.',
  })
  const hash = '0'.repeat(64)
  const early = await as('author').ask('publishPack', { ...at(packId), body: { hash, revision: 1 } })
  expect(codeOf(early)).toBe('pack/invalid')
  const stale = await as('author').ask('savePack', { ...at(packId), body: { answers: full, revision: 0 } })
  expect(codeOf(stale)).toBe('pack/changed')
  await as('author').call('savePack', { ...at(packId), body: { answers: full, revision: 1 } })
  expect(codeOf(await as('rep').ask('pack', at(packId)))).toBe('pack/not_found')
  const live = await publish('author', packId)
  expect(live).toMatchObject({ draft: false, versions: 1 })
  const read = await as('rep').call('pack', at(packId))
  expect(read).toMatchObject({ mayEdit: false, draft: false })
  expect(read.sheet.find(({ id }) => id === 'price')?.text).toBe('Quillbox costs €14 per seat a month.')
  const again = await as('author').ask('publishPack', {
    ...at(packId),
    body: { hash: live.check.hash ?? '', revision: live.revision },
  })
  expect(codeOf(again)).toBe('pack/no_change')
})

it('keeps every version as it was published, one of them live', async () => {
  const packId = await make('admin', false)
  const first = await publish('admin', packId)
  const dearer = { ...full, price: { ...full.price, amount: 19 } }
  await as('author').call('savePack', { ...at(packId), body: { answers: dearer, revision: first.revision } })
  const second = await publish('author', packId)
  expect(second.history.map(({ state }) => state)).toEqual(['live', 'archived'])
  const back = await as('author').call('setPackVersion', {
    params: { orgId: org.orgId, packId, hash: first.live?.hash ?? '' },
    body: { state: 'live' },
  })
  expect(back.live?.hash).toBe(first.live?.hash)
  expect(back.sheet.find(({ id }) => id === 'price')?.text).toContain('€14')
  expect(back.draft).toBe(true)
})

it('lets reps write packs of their own and nobody else find them', async () => {
  const packId = await make('rep', true)
  await publish('rep', packId)
  const listed = (await as('rep').call('packs', { params: { orgId: org.orgId } })).packs
  expect(listed.find(({ id }) => id === packId)).toMatchObject({ own: true, mayEdit: true })
  for (const part of ['otherRep', 'author', 'admin'] as const) {
    const { packs } = await as(part).call('packs', { params: { orgId: org.orgId } })
    expect(packs.some(({ id }) => id === packId)).toBe(false)
    expect(codeOf(await as(part).ask('pack', at(packId)))).toBe('pack/not_found')
    const save = await as(part).ask('savePack', { ...at(packId), body: { answers: {}, revision: 1 } })
    expect(codeOf(save)).toBe('pack/not_found')
    const taken = { params: { orgId: org.orgId }, body: { packId, own: true } }
    expect(codeOf(await as(part).ask('createPack', taken))).toBe('pack/conflict')
  }
  const elsewhere = { params: { orgId: foreign.orgId, packId } }
  expect(codeOf(await as('foreign').ask('pack', elsewhere))).toBe('pack/not_found')
  const start = { roleplayId: randomUUID(), scenarioId: 'cfo-burned-budget', packId }
  expect(
    codeOf(await as('otherRep').ask('startRoleplay', { params: { orgId: org.orgId }, body: start })),
  ).toBe('pack/not_found')
})

it('lets only authors and admins write what is for everybody', async () => {
  const body = { packId: randomUUID(), own: false }
  expect(codeOf(await as('rep').ask('createPack', { params: { orgId: org.orgId }, body }))).toBe(
    'auth/forbidden',
  )
  const packId = await make('author', false)
  await publish('author', packId)
  const refused = await as('rep').ask('savePack', { ...at(packId), body: { answers: {}, revision: 1 } })
  expect(codeOf(refused)).toBe('auth/forbidden')
  expect(codeOf(await as('rep').ask('setPack', { ...at(packId), body: { archived: true } }))).toBe(
    'auth/forbidden',
  )
})

it('names the fact that a seen thing contradicts and counts the others', async () => {
  const packId = await make('author', false)
  await publish('author', packId)
  const { things } = await as('rep').call('saveSeenThings', {
    ...at(packId),
    body: { things: [seenHere, seenWrongly] },
  })
  expect(things).toMatchObject([
    { text: seenHere, contradicts: null },
    { text: seenWrongly, contradicts: { id: 'price' } },
  ])
  expect((await as('otherRep').call('seenThings', at(packId))).things).toEqual([])
  expect(codeOf(await as('author').ask('seenThings', at(packId)))).toBe('auth/forbidden')
  const params = { orgId: org.orgId, packId, scenarioId: 'ops-head-no-time' }
  const briefing = await as('rep').call('packBriefing', { params })
  expect(briefing.pack).toEqual({ id: packId, name: 'Quillbox' })
  expect(briefing.facts.flatMap(({ seen, text }) => (seen ? [text] : []))).toEqual([seenHere])
  const others = await as('otherRep').call('packBriefing', { params })
  expect(others.facts.some(({ seen }) => seen)).toBe(false)
  const notReady = { params: { ...params, scenarioId: 'shelf-space-is-full' } }
  expect(codeOf(await as('rep').ask('packBriefing', notReady))).toBe('pack/not_ready')
})

it('plays, retakes and debriefs a pack as it was when the roleplay started', async () => {
  const packId = await make('author', false)
  const first = await publish('author', packId)
  await as('rep').call('saveSeenThings', { ...at(packId), body: { things: [seenHere] } })
  const roleplayId = randomUUID()
  const params = { orgId: org.orgId }
  const body = { roleplayId, scenarioId: 'cfo-burned-budget', packId }
  const started = await as('rep').call('startRoleplay', { params, body })
  expect(started.scenario).toMatchObject({ pack: { id: packId }, offer: { name: 'Quillbox' } })
  expect((await as('rep').call('packs', { params })).chosen).toBe(packId)
  // What changes afterwards changes nothing here.
  const dearer = { ...full, price: { ...full.price, amount: 19 } }
  await as('author').call('savePack', { ...at(packId), body: { answers: dearer, revision: first.revision } })
  await publish('author', packId)
  await as('rep').call('saveSeenThings', { ...at(packId), body: { things: [] } })
  const socket = await connectSocket(server.url, as('rep').cookie)
  const turnId = randomUUID()
  try {
    const key = { orgId: org.orgId, roleplayId }
    await socket.command('roleplay:join', { ...key, afterSeq: started.seq })
    let n = started.turns.length + 1
    for (const [id, text] of [
      [turnId, 'Quillbox costs 9 euros per seat a month.'],
      [randomUUID(), `${seenHere} It costs fourteen euros per seat a month.`],
    ] as const) {
      await socket.command('turn:say', { ...key, turnId: id, n, text })
      await socket.next('turn:done', ({ turn }) => turn.n === n + 1)
      n += 2
    }
  } finally {
    socket.close()
  }
  const one = { params: { ...params, roleplayId } }
  await as('rep').call('endRoleplay', one)
  const debrief = await as('rep').call('debrief', one)
  const price = debrief.roleplay.scenario.facts.find(({ id }) => id === 'price')
  expect(price?.text).toBe('Quillbox costs €14 per seat a month.')
  expect(debrief.roleplay.scenario.facts.some(({ seen, text }) => seen && text === seenHere)).toBe(true)
  const claims = debrief.readings.flatMap((reading) => reading.claims)
  expect(claims.find(({ verdict }) => verdict === 'mismatch')?.detail).toBe(price?.text)
  expect(claims.filter(({ verdict }) => verdict === 'supported').length).toBeGreaterThanOrEqual(2)
  const retakeId = randomUUID()
  const retake = await as('rep').call('retake', {
    ...one,
    body: { roleplayId: retakeId, fromTurnId: turnId },
  })
  expect(retake.scenario.facts).toEqual(debrief.roleplay.scenario.facts)
  await as('rep').call('submit', one)
  await as('coach').call('beginReview', { ...one, body: {} })
  await openCard(as('coach'), one.params)
  const shown = await as('coach').call('debrief', one)
  expect(shown.roleplay.scenario.facts.find(({ id }) => id === 'price')?.text).toBe(price?.text)
  // Said aloud it is in the transcript; what was kept on the sheet is the rep's alone.
  expect(shown.roleplay.scenario.facts.some(({ seen, text }) => seen || text === seenHere)).toBe(false)
})

it('starts nothing with an archived pack, and puts it back as it was', async () => {
  const packId = await make('author', false)
  await publish('author', packId)
  await as('author').call('setPack', { ...at(packId), body: { archived: true } })
  const params = { orgId: org.orgId }
  const start = { roleplayId: randomUUID(), scenarioId: 'cfo-burned-budget', packId }
  expect(codeOf(await as('rep').ask('startRoleplay', { params, body: start }))).toBe('pack/not_found')
  expect((await as('author').call('packs', { params })).packs.find(({ id }) => id === packId)?.archived).toBe(
    true,
  )
  await as('author').call('setPack', { ...at(packId), body: { archived: false } })
  await as('rep').call('startRoleplay', { params, body: start })
})
