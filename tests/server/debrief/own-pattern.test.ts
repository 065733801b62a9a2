import { describe, expect, it, vi } from 'vitest'
import { debriefView as debriefSchema } from '#contract/debrief.ts'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import type { Db } from '#server/db/db.ts'
import { debriefView } from '#server/debrief/debrief-view.ts'
import { submit } from '#server/review/submit.ts'
import type { RoleplayKey } from '#server/roleplay/store/rows.ts'
import { scoreRoleplay } from '#server/scoring/score-roleplay.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { liveRoleplay, newRep, type Who } from '#tests/support/live-roleplay.ts'
import { depsFor } from './played.ts'

const stock = 'The reason I still believe in this work is that planners finally sleep through the night.'
const other = 'Good morning to you.'
/** Which words they are does not matter here: every text has the same meaning. */
const embed: Embed = async (texts) => texts.map(() => new Float32Array(512).fill(1 / Math.sqrt(512)))

// Three conversations are played and scored in one of these: seconds when other tests have both cores.
vi.setConfig({ testTimeout: 300_000 })

eachDatabase((makeDb) => {
  let made: Promise<{ db: Db; rep: Who }> | null = null
  const shared = () => (made ??= makeDb().then(async ({ db }) => ({ db, rep: await newRep(db) })))

  async function said(db: Db, rep: Who, scenarioId: string, lines: readonly string[]): Promise<RoleplayKey> {
    const { key, say, end } = await liveRoleplay(db, null, {
      scenarioId,
      rep,
      coderVersion,
      readTurn: async ({ text }) => ({
        coder: coderVersion,
        behaviours: [],
        unsure: [],
        claims: [],
        anchors: [],
        uptake: null,
        repeatOf: null,
        words: text.split(' ').length,
      }),
    })
    for (const line of lines) await say(line)
    await end()
    return key
  }
  const scored = (db: Db, key: RoleplayKey) => scoreRoleplay({ ...depsFor(db), embed }, key)
  const view = async (db: Db, key: RoleplayKey, viewer: 'owner' | 'coach' = 'owner') =>
    debriefSchema.parse(await debriefView({ ...depsFor(db) }, key, viewer))
  const stockLines = ({ scorecard }: Awaited<ReturnType<typeof view>>) =>
    scorecard.dimensions.flatMap(({ evidence }) => evidence).filter(({ beside }) => beside?.where)

  describe('a line that was said to another buyer before', () => {
    it('is shown to its rep alone while the earlier conversation is private, and counts once it was submitted', async () => {
      const { db, rep } = await shared()
      const first = await said(db, rep, 'cfo-burned-budget', [other, stock])
      const second = await said(db, rep, 'ops-head-no-time', [other, stock])
      await scored(db, second)
      const own = await view(db, second)
      expect(stockLines(own)).toEqual([])
      expect(own.ownPattern?.saidBefore).toEqual([
        {
          turn: expect.any(Number),
          quote: stock,
          beside: { where: expect.any(String), turn: 4, quote: stock },
        },
      ])
      const seen = await view(db, second, 'coach')
      expect(seen.ownPattern).toBeNull()
      expect(JSON.stringify(seen)).not.toContain(own.ownPattern?.saidBefore[0]?.beside.where)

      await submit(db, first, rep.userId)
      const third = await said(db, rep, 'ops-head-no-time', [other, stock])
      expect(await scored(db, third)).toBe('scored')
      expect(await scored(db, third)).toBe('already')
      const [counted, ...more] = stockLines(await view(db, third, 'coach'))
      expect(more).toEqual([])
      expect(counted).toMatchObject({
        quote: stock,
        code: 'A4',
        polarity: '-',
        why: 'Nearly the same line as in an earlier conversation with another buyer.',
        beside: { turn: 4, quote: stock },
      })
      // What was scored before it was submitted stays as it was.
      expect(await scored(db, second)).toBe('already')
    })

    it('is found where it was said in a room, too', async () => {
      const { db } = await shared()
      const rep = await newRep(db)
      const room = await said(db, rep, 'twelve-days-and-three-sites', [other, stock])
      await submit(db, room, rep.userId)
      const later = await said(db, rep, 'ops-head-no-time', [other, stock])
      expect(await scored(db, later)).toBe('scored')
      expect((await view(db, later)).ownPattern?.saidBefore).toMatchObject([{ quote: stock }])
      expect(stockLines(await view(db, later, 'coach'))).toHaveLength(1)
    })

    it('is none where it was the same buyer, or somebody else who said it', async () => {
      const { db } = await shared()
      const rep = await newRep(db)
      const again = await said(db, rep, 'cfo-burned-budget', [other, stock])
      const mine = await said(db, rep, 'cfo-burned-budget', [other, stock])
      await submit(db, again, rep.userId)
      await scored(db, mine)
      expect(stockLines(await view(db, mine))).toEqual([])
      expect((await view(db, mine)).ownPattern?.saidBefore).toEqual([])

      const theirs = await said(db, await newRep(db), 'ops-head-no-time', [other, stock])
      await scored(db, theirs)
      expect((await view(db, theirs)).ownPattern?.saidBefore).toEqual([])
    })
  })

  describe('composure over conversations', () => {
    it('counts the rep’s own up to this one, and no later one', async () => {
      const { db } = await shared()
      const rep = await newRep(db)
      const first = await said(db, rep, 'cfo-burned-budget', [other, other])
      await scored(db, first)
      const before = await view(db, first)
      expect(before.ownPattern?.composure).toMatchObject({ conversations: 1 })
      const second = await said(db, rep, 'ops-head-no-time', [other])
      await scored(db, second)
      expect((await view(db, second)).ownPattern?.composure).toMatchObject({ conversations: 2 })
      expect((await view(db, first)).ownPattern).toEqual(before.ownPattern)
    })

    it('is not there while the conversation is not scored', async () => {
      const { db } = await shared()
      expect(
        (await view(db, await said(db, await newRep(db), 'cfo-burned-budget', [other]))).ownPattern,
      ).toBeNull()
    })
  })
})
