import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Cast } from '#personas/schema.ts'
import { loadLibrary } from '#server/library/load.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { makeOrganisation, type Organisation } from '#tests/support/people.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'
import type { HttpClient } from '#tests/support/http-client.ts'
import { startTalk } from '#tests/support/talk.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const lines = [
  'You wrote off one system and there is no line for another. When an accrual turns up late, what happens next?',
  'So it is less the twelve days than having to take back a figure. Which one has stayed with you?',
  'It costs £46,000 a year, and I will not go lower, because everyone of your size pays the same.',
  'What is it that you would rather not say in front of the others?',
]

const library = loadLibrary()
const makeDb = useDatabase()
let server: TestServer
let org: Organisation
let rep: HttpClient
beforeAll(async () => {
  server = await startTestServer(await makeDb())
  org = await makeOrganisation(server.database.db, server.auth)
  rep = await server.signIn(org.people.rep)
})
afterAll(() => server.close())

/** Everything of a persona that a rep may not read anywhere while the roleplay runs. */
function hiddenTexts({ persona, scenario }: Cast): string[] {
  return [
    persona.character,
    ...persona.voice.habits,
    ...persona.beliefs.map(({ proposition }) => proposition),
    ...persona.hiddenFacts.flatMap(({ fact, reveal, topics }) => [fact, ...reveal, ...topics]),
    ...persona.objections.flatMap((one) => [
      one.concern,
      one.softens,
      one.hardens,
      ...one.reveal,
      ...one.explore,
      ...one.topics,
    ]),
    ...persona.answers.flatMap(({ guarded, open, topics }) => [...(guarded ? open : []), ...topics]),
    ...scenario.variants.map((variant) => JSON.stringify(variant).slice(1, -1)),
  ].filter((text) => text.length > 15)
}

const stateKeys = new Set(
  'trust reactance patience engagement commit beliefs latent world directive builtInText seed variant hazard moverOdds temperament snapshot events readings confidence'.split(
    ' ',
  ),
)

function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)])
}

/** What the buyer says is theirs to say: the engine decides what comes out. Everything around it has to hold still. */
const withoutSpeech = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      key === 'text' && typeof inner === 'string' ? '' : inner,
    ),
  )

it.each(library.scenarios.slice(0, 3).map(({ id }) => id))(
  'lets nothing of the buyer’s inside out while %s runs',
  async (scenarioId) => {
    const cast = library.cast(scenarioId, {})
    if (!cast) throw new Error(`no cast for ${scenarioId}`)
    const talk = await startTalk(server, rep, org.orgId, scenarioId)
    const { key, socket } = talk
    const answers: unknown[] = []
    const look = async () => {
      const params = { orgId: org.orgId }
      answers.push(
        await rep.call('roleplay', { params: key }),
        await rep.call('firstWord', { params: key }),
        await rep.call('myRoleplays', { params, query: {} }),
        await rep.call('scenarios', { params }),
        await rep.call('briefing', { params: { ...params, scenarioId } }),
        await rep.call('quickLines', { params }),
        await socket.command('roleplay:join', { ...key, afterSeq: 0 }),
        (await rep.ask('debrief', { params: key })).body,
        (await rep.ask('comparison', { params: key })).body,
        (await rep.ask('submit', { params: key })).body,
      )
    }
    await look()
    for (const text of lines) {
      const done = await talk.exchange(text)
      if (done.phase !== 'live') break
      await look()
    }
    answers.push(socket.seen)
    expect(keysIn(answers).filter((name) => stateKeys.has(name))).toEqual([])
    const said = JSON.stringify(withoutSpeech(answers))
    const leaked = hiddenTexts(cast).filter((text) => said.includes(JSON.stringify(text).slice(1, -1)))
    expect(leaked).toEqual([])
  },
)

it('tells the inside in the debrief once it is over, to its rep alone', async () => {
  const { key, exchange } = await startTalk(server, rep, org.orgId)
  await exchange(lines[0] ?? '')
  expect((await rep.ask('debrief', { params: key })).body).toMatchObject({ code: 'roleplay/not_ended' })
  await rep.call('endRoleplay', { params: key })
  const debrief = await rep.call('debrief', { params: key })
  expect(debrief.hidden.length).toBeGreaterThan(0)
  expect(debrief.course.length).toBe(2)
  const coach = await server.signIn(org.people.coach)
  expect((await coach.ask('debrief', { params: key })).body).toMatchObject({ code: 'roleplay/not_found' })
})
