import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import { debriefView as debriefSchema, type DebriefView } from '#contract/debrief.ts'
import type { Db } from '#server/db/db.ts'
import { roleplay } from '#server/db/schema/roleplay.ts'
import { scorecard } from '#server/db/schema/scoring.ts'
import { restoreBehaviour, rejectBehaviour } from '#server/debrief/rejections.ts'
import { disputeCriterionOf, disputesOf, withdrawDispute } from '#server/debrief/disputes.ts'
import { embed } from '#tests/scoring/behaviours/embed.ts'
import { play } from '#tests/server/scoring/play.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { lines, now, ownView, score } from './played.ts'

// The sentence model reads every topic of the persona once: seconds when other tests have both cores.
vi.setConfig({ testTimeout: 300_000 })

/** The surest behaviour that was read in any turn. */
function someBehaviour({ readings }: DebriefView) {
  const all = readings.flatMap(({ turn, behaviours }) => behaviours.map((one) => ({ turn, ...one })))
  const [surest] = all.toSorted((a, b) => b.confidence - a.confidence)
  if (!surest) throw new Error('nothing was read in these turns')
  return surest
}

eachDatabase((makeDb) => {
  let made: Promise<{ db: Db; key: Awaited<ReturnType<typeof play>>['key'] }> | null = null
  /** One scored roleplay for all: each test takes back what it says. */
  const shared = () =>
    (made ??= (async () => {
      const { db } = await makeDb()
      const { key, end } = await play(db, embed, lines)
      await end()
      await score(db, key)
      return { db, key }
    })())

  describe('not what I did', () => {
    it('leaves card and course as they are and sets what they come to without it beside them', async () => {
      const { db, key } = await shared()
      const before = await ownView(db, key)
      expect(before.answered).toBeNull()
      const { turn, code, title, quote } = someBehaviour(before)
      await rejectBehaviour(db, key, { turn, code }, now)
      await rejectBehaviour(db, key, { turn, code }, now)
      const after = debriefSchema.parse(await ownView(db, key))
      expect({ ...after, answered: null }).toEqual(before)
      const { answered } = after
      expect(answered?.rejections).toEqual([{ turn, code, title, quote, at: now.toISOString() }])
      expect(answered?.note).toBeNull()
      const at = before.course.findIndex((point) => point.turn === turn)
      expect(answered?.course?.slice(0, at)).toEqual(before.course.slice(0, at))
      expect(answered?.course?.[at]).not.toEqual(before.course[at])
      const scores = answered?.scores ?? []
      expect(scores.map(({ id }) => id)).toEqual(before.scorecard.dimensions.map(({ id }) => id))
      await restoreBehaviour(db, key, { turn, code })
      expect(await ownView(db, key)).toEqual(before)
    })

    it('takes fewer chances as taken, and as many as there, where everything that was read is rejected', async () => {
      const { db, key } = await shared()
      const { readings } = await ownView(db, key)
      const all = readings.flatMap(({ turn, behaviours }) => behaviours.map(({ code }) => ({ turn, code })))
      for (const one of all) await rejectBehaviour(db, key, one, now)
      const scores = (await ownView(db, key)).answered?.scores ?? []
      const taken = (when: 'before' | 'after') => scores.reduce((sum, one) => sum + one[when].taken, 0)
      expect(taken('after')).toBeLessThan(taken('before'))
      const chances = scores.find(({ id }) => id === 'authenticity')
      expect(chances?.after.opportunities).toBe(chances?.before.opportunities)
      for (const one of all) await restoreBehaviour(db, key, one)
    })

    it('refuses what was not read in that turn, and a roleplay that still runs', async () => {
      const { db, key } = await shared()
      const refused = rejectBehaviour(db, key, { turn: 400, code: 'dodge' }, now)
      await expect(refused).rejects.toThrow('behaviour/not_found')
      const { key: running } = await play(db, embed, [])
      await expect(rejectBehaviour(db, running, { turn: 1, code: 'dodge' }, now)).rejects.toThrow(
        'roleplay/not_ended',
      )
    })

    it('does not play again on a buyer that has been reworked, nor score beside a card of an earlier scorer', async () => {
      const { db, key } = await shared()
      const { turn, code } = someBehaviour(await ownView(db, key))
      await rejectBehaviour(db, key, { turn, code }, now)
      const [kept] = await db.select().from(scorecard).where(eq(scorecard.roleplayId, key.roleplayId))
      const [row] = await db.select().from(roleplay).where(eq(roleplay.id, key.roleplayId))
      await db.update(roleplay).set({ engineVersion: 'buyer-0' }).where(eq(roleplay.id, key.roleplayId))
      await db
        .update(scorecard)
        .set({ scorerVersion: 'built-in-0' })
        .where(eq(scorecard.id, kept?.id ?? ''))
      const view = await ownView(db, key)
      expect(view.answered).toMatchObject({ course: null, ending: null, scores: null })
      expect(view.answered?.note).toMatch(/reworked/)
      expect(view.outdated).toBe(true)
      await db
        .update(roleplay)
        .set({ engineVersion: row?.engineVersion ?? '' })
        .where(eq(roleplay.id, key.roleplayId))
      await db
        .update(scorecard)
        .set({ scorerVersion: kept?.scorerVersion ?? '' })
        .where(eq(scorecard.id, kept?.id ?? ''))
      await restoreBehaviour(db, key, { turn, code })
    })
  })

  describe('a dispute', () => {
    it('stands with its reason until it is withdrawn; said again, the newer words stand', async () => {
      const { db, key } = await shared()
      const { scorecard: card } = await ownView(db, key)
      const code = card.dimensions.flatMap(({ subscores }) => subscores)[0]?.code ?? ''
      const raised = { card: card.id ?? '', code, reason: 'I did, in the turn before.' }
      await disputeCriterionOf(db, key, raised, now)
      await disputeCriterionOf(db, key, { ...raised, reason: 'I did, two turns before.' }, now)
      expect((await ownView(db, key)).disputes).toEqual([
        { ...raised, reason: 'I did, two turns before.', at: now.toISOString(), answer: null },
      ])
      await withdrawDispute(db, key, code)
      expect(await disputesOf(db, key)).toEqual([])
    })

    it('is refused for a card or a criterion that the roleplay does not have', async () => {
      const { db, key } = await shared()
      const card = (await ownView(db, key)).scorecard.id ?? ''
      const reason = 'No.'
      await expect(
        disputeCriterionOf(db, key, { card: randomUUID(), code: 'C1', reason }, now),
      ).rejects.toThrow('scorecard/not_found')
      await expect(disputeCriterionOf(db, key, { card, code: 'K9', reason }, now)).rejects.toThrow(
        'criterion/not_found',
      )
    })
  })
})
