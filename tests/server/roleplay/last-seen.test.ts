import { asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Database } from '#server/db/client.ts'
import { snapshot } from '#server/db/schema/roleplay.ts'
import { turnsOf } from '#server/roleplay/store/rows.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { liveRoleplay } from '#tests/support/live-roleplay.ts'

const lines = [
  'What happened to the last tool you bought for this?',
  'So the money went and nobody used it. Who was asked about it afterwards?',
  'What would have to be true for you to look at it again?',
  'It will not shorten your month end by itself. Two people have to work otherwise.',
  'Shall we sit down with both of them on Tuesday at ten?',
]

type Talk = Awaited<ReturnType<typeof liveRoleplay>>

async function stored({ db, key }: Talk) {
  const turns = await turnsOf(db, key)
  const worlds = await db
    .select({ turnN: snapshot.turnN, world: snapshot.world, directive: snapshot.directive })
    .from(snapshot)
    .where(eq(snapshot.roleplayId, key.roleplayId))
    .orderBy(asc(snapshot.turnN))
  return {
    said: turns.map(({ n, seq, speakerId, text, status }) => ({ n, seq, speakerId, text, status })),
    worlds,
  }
}

eachDatabase((makeDb) => {
  let made: Promise<Database> | null = null
  const newTalk = async () => liveRoleplay((await (made ??= makeDb())).db)

  describe('what a process saw last', () => {
    it('makes no difference to what is said and stored', async () => {
      const [one, anew, inTurns] = [await newTalk(), await newTalk(), await newTalk()]
      const others = [inTurns.anotherRunner(), inTurns.anotherRunner()]
      for (const [at, line] of lines.entries()) {
        await one.say(line)
        await anew.say(line, anew.anotherRunner())
        // Each remembers a roleplay that the other has moved on since.
        await inTurns.say(line, others[at % 2])
      }
      const whole = await stored(one)
      expect(whole.said).toHaveLength(1 + 2 * lines.length)
      expect(await stored(anew)).toEqual(whole)
      expect(await stored(inTurns)).toEqual(whole)
    })

    it('is not what a turn out of order is refused by', async () => {
      const talk = await newTalk()
      const [here, there] = [talk.anotherRunner(), talk.anotherRunner()]
      const first = await talk.say(lines[0] ?? '', here)
      await talk.say(lines[1] ?? '', there)
      const stale = { turnId: crypto.randomUUID(), n: (first?.n ?? 0) + 1, text: lines[2] ?? '' }
      await expect(here.say(talk.key, stale)).rejects.toMatchObject({ code: 'turn/out_of_order' })
      expect(await turnsOf(talk.db, talk.key)).toHaveLength(5)
    })
  })
})
