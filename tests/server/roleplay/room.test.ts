import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { loadLibrary } from '#server/library/load.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import type { HttpClient } from '#tests/support/http-client.ts'
import { makeOrganisation, type Organisation } from '#tests/support/people.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const scenarioId = 'twelve-days-and-three-sites'
const [ruth, bronwen, marek] = ['ruth-calloway', 'bronwen-tasker', 'marek-dillon'] as const
const cast = loadLibrary().roomCast(scenarioId)
if (!cast) throw new Error('the library ships no room')
const { room, personas } = cast

/** What a rep may read nowhere while the room runs. */
const secrets = [
  ...room.members.flatMap(({ agenda }) => [agenda]),
  room.tension.matter,
  ...room.tension.topics,
  ...Object.values(room.tension.lines).flat(),
  ...personas.flatMap(({ character, objections, hiddenFacts }) => [
    character,
    ...objections.map(({ concern }) => concern),
    ...hiddenFacts.map(({ fact }) => fact),
  ]),
]

eachDatabase((makeDb) => {
  describe('a room on the server', () => {
    let server: TestServer
    let org: Organisation
    let rep: HttpClient
    beforeAll(async () => {
      server = await startTestServer(await makeDb())
      org = await makeOrganisation(server.database.db, server.auth)
      rep = await server.signIn(org.people.rep)
    })
    afterAll(() => server.close())

    it('is begun, answered by one or two, resumed, retaken, ended, scored and shown, and keeps its secrets until then', async () => {
      const { orgId } = org
      const params = { orgId }
      const roleplayId = randomUUID()
      const started = await rep.call('startRoleplay', { params, body: { roleplayId, scenarioId } })
      expect(started.scenario.buyers.map(({ id }) => id)).toEqual([ruth, bronwen, marek])
      expect(started.scenario.members.map(({ handle }) => handle)).toEqual(['ruth', 'bronwen', 'marek'])
      expect(started.turns.map(({ speakerId }) => speakerId)).toEqual([ruth])
      const key = { orgId, roleplayId }
      const socket = await server.connect(rep)
      await socket.command('roleplay:join', { ...key, afterSeq: started.seq })
      const seen: unknown[] = [started]
      let n = 2
      const say = async (text: string, to?: string[]) => {
        const turnId = randomUUID()
        const said = { ...key, turnId, n, text, ...(to ? { to } : {}) }
        const { turn } = await socket.command('turn:say', said)
        const done = await socket.next(
          'turn:done',
          ({ floor, turn: one }) => one.n > turn.n && floor !== 'buyer',
        )
        n = done.turn.n + 1
        return { turn, done }
      }
      const first = await say('@Bronwen What does booking a delivery look like at your place today?')
      expect(first.turn).toMatchObject({
        addresseeIds: [bronwen],
        text: 'What does booking a delivery look like at your place today?',
      })
      const chosen = await say('What would you need to know before anybody decides?', [marek])
      expect(chosen.turn.addresseeIds).toEqual([marek])
      const all = await say('All of you, what have I not understood yet?')
      expect(all.turn.addresseeIds).toEqual([ruth, bronwen, marek])
      for (let more = 0; more < 5; more += 1) await say(`Ruth, what comes ${more} days after that?`, [ruth])

      const unknown = { ...key, turnId: randomUUID(), n, text: 'Hello.', to: ['gareth-pugh'] }
      expect(await socket.ask('turn:say', unknown)).toMatchObject({
        ok: false,
        error: { code: 'turn/unknown_addressee' },
      })
      const running = await rep.call('roleplay', { params: key })
      const perRepTurn = running.turns.reduce<number[]>(
        (counts, { speaker }) =>
          speaker === 'rep'
            ? [...counts, 0]
            : counts.map((count, at) => (at === counts.length - 1 ? count + 1 : count)),
        [],
      )
      expect(new Set(perRepTurn)).toEqual(new Set(perRepTurn.filter((count) => count === 1 || count === 2)))
      expect(running.turns.map((turn) => turn.n)).toEqual(running.turns.map((_, at) => at + 1))
      expect(running.exchanges.done).toBe(8)
      seen.push(running, socket.seen, await rep.call('scenarios', { params }))
      seen.push(await rep.call('briefing', { params: { ...params, scenarioId } }))
      seen.push(await socket.command('roleplay:join', { ...key, afterSeq: 0 }))
      const told = JSON.stringify(seen)
      expect(secrets.filter((secret) => told.includes(JSON.stringify(secret).slice(1, -1)))).toEqual([])

      const moment = running.turns.find((turn) => turn.speaker === 'rep' && turn.n > 2)
      const retake = await rep.call('retake', {
        params: key,
        body: { roleplayId: randomUUID(), fromTurnId: moment?.id ?? '' },
      })
      expect(retake.turns.map(({ text }) => text)).toEqual(
        running.turns.slice(0, (moment?.n ?? 1) - 1).map(({ text }) => text),
      )
      await socket.command('roleplay:end', key)
      await socket.next('scorecard:changed', ({ status }) => status === 'scored')
      const debrief = await rep.call('debrief', { params: key })
      expect(debrief.scorecard.status).toBe('scored')
      expect(debrief.room?.members.map(({ id, agenda }) => [id, agenda])).toEqual(
        room.members.map(({ persona, agenda }) => [persona, agenda]),
      )
      expect(debrief.room?.members.every(({ course }) => course.length === 9)).toBe(true)
      expect(debrief.course.length).toBe(9)
    })
  })
})
