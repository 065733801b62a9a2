import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeOrganisation } from '#tests/support/people.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { begin, startTestServer } from '#tests/support/server.ts'

const lines = [
  'You wrote off one system and there is no line for another. When an accrual turns up late, what happens next?',
  'So it is less the twelve days than having to take back a figure. Which one has stayed with you?',
  'It costs £46,000 a year, and I will not go lower, because everyone of your size pays the same.',
]

eachDatabase((makeDb) => {
  describe('a talk from its start to its debrief', () => {
    it('is answered turn by turn, scored and shown', { timeout: 60_000 }, async () => {
      const server = await startTestServer(await makeDb())
      try {
        const { orgId, people } = await makeOrganisation(server.database.db, server.auth)
        const client = await server.signIn(people.rep)
        const started = await begin(client, orgId)
        const key = { orgId, roleplayId: started.id }
        const socket = await server.connect(client)
        await socket.command('roleplay:join', { ...key, afterSeq: started.seq })
        let n = started.turns.length + 1
        for (const text of lines) {
          const turnId = randomUUID()
          const said = await socket.command('turn:say', { ...key, turnId, n, text })
          expect(said.turn).toMatchObject({ n, text, speaker: 'rep', status: 'done' })
          const done = await socket.next('turn:done', ({ turn }) => turn.n === n + 1)
          expect(done.turn).toMatchObject({ speaker: 'buyer', status: 'done', voice: 'built-in' })
          expect(done.turn.text).not.toBe('')
          n += 2
        }
        await socket.command('roleplay:end', key)
        await socket.next('scorecard:changed', ({ status }) => status === 'scored')
        const debrief = await client.call('debrief', { params: key })
        expect(debrief.scorecard.status).toBe('scored')
        expect(debrief.course.map(({ turn }) => turn)).toEqual([0, 2, 4, 6])
        const byN = new Map(debrief.roleplay.turns.map((turn) => [turn.n, turn.text]))
        const quotes = debrief.scorecard.dimensions.flatMap(({ evidence }) => evidence)
        expect(quotes.length).toBeGreaterThan(0)
        for (const { turn, quote } of quotes) expect(byN.get(turn)).toContain(quote)
        expect(server.logged.join('\n')).not.toContain('accrual')
      } finally {
        await server.close()
      }
    })
  })
})
