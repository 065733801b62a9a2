import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import type { RateBody } from '#contract/rating.ts'
import type { Db } from '#server/db/db.ts'
import { coachRating } from '#server/db/schema/review.ts'
import { roleplay } from '#server/db/schema/roleplay.ts'
import { RequestRefused } from '#server/errors.ts'
import { ownRatings } from '#server/review/own-ratings.ts'
import { rate } from '#server/review/rate.ts'
import { recordReveal } from '#server/review/reveal.ts'
import { submit } from '#server/review/submit.ts'
import { withdrawRating } from '#server/review/withdraw-rating.ts'
import type { RoleplayKey } from '#server/roleplay/store/rows.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { liveRoleplay } from '#tests/support/live-roleplay.ts'
import { somebody } from '#tests/support/people.ts'

vi.setConfig({ testTimeout: 60_000 })

const said = 'Which figure do you have to take back most often?'

/** One submitted attempt in an organisation of its own, and two coaches. */
async function submitted(db: Db) {
  const { key, say, end } = await liveRoleplay(db)
  await say(said)
  await end()
  const [row] = await db.select().from(roleplay).where(eq(roleplay.id, key.roleplayId))
  await submit(db, key, row?.ownerId ?? '')
  return { key, ownerId: row?.ownerId ?? '', coach: await somebody(db), other: await somebody(db) }
}

const at = (coachId: string) => ({ coachId, now: new Date() })

const courage = (level: number, more: Partial<RateBody> = {}): RateBody => ({
  id: randomUUID(),
  dimension: 'courage',
  criterion: null,
  level,
  quotes: [],
  ...more,
})

const stored = (db: Db, { orgId, roleplayId }: RoleplayKey) =>
  db
    .select()
    .from(coachRating)
    .where(and(eq(coachRating.orgId, orgId), eq(coachRating.roleplayId, roleplayId)))

async function refusal(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(RequestRefused)
  return error as RequestRefused
}

eachDatabase((makeDb) => {
  let made: Promise<Db> | null = null
  const shared = () => (made ??= makeDb().then(({ db }) => db))

  it('keeps a rating once, however often it is sent, and the first version of it', async () => {
    const db = await shared()
    const { key, coach, other } = await submitted(db)
    const body = courage(4, { quotes: [{ turn: 2, quote: 'take back most often' }] })
    await rate(db, key, at(coach), body)
    await rate(db, key, at(coach), body)
    expect(await ownRatings(db, key, coach)).toEqual([
      { ...body, blind: true, reason: null, createdAt: expect.any(String) },
    ])
    expect((await refusal(rate(db, key, at(coach), { ...body, level: 2 }))).code).toBe('rating/conflict')
    expect((await refusal(rate(db, key, at(other), body))).code).toBe('rating/conflict')
    expect(await ownRatings(db, key, other)).toEqual([])
    expect((await stored(db, key)).length).toBe(1)
  })

  it('leaves a blind rating as it is when its coach thinks again after opening the scorecard', async () => {
    const db = await shared()
    const { key, coach, other } = await submitted(db)
    await rate(db, key, at(coach), courage(2))
    await rate(db, key, at(coach), courage(3))
    await recordReveal(db, key, { coachId: coach, now: new Date() })
    await recordReveal(db, key, { coachId: coach, now: new Date() })
    await rate(db, key, at(coach), courage(5))
    await rate(db, key, at(other), courage(1))
    const mine = await ownRatings(db, key, coach)
    expect(mine.map(({ level, blind }) => [level, blind])).toEqual([
      [3, true],
      [5, false],
    ])
    expect((await ownRatings(db, key, other)).map(({ blind }) => blind)).toEqual([true])
    const levels = (await stored(db, key)).map(({ level, supersededAt }) => [level, supersededAt !== null])
    expect(levels.toSorted(([a], [b]) => Number(a) - Number(b))).toEqual([
      [1, false],
      [2, true],
      [3, false],
      [5, false],
    ])
  })

  it('takes back what its own coach withdraws, and keeps it on record', async () => {
    const db = await shared()
    const { key, coach, other } = await submitted(db)
    const body = courage(4)
    await rate(db, key, at(coach), body)
    expect((await refusal(withdrawRating(db, key, at(other), body.id))).code).toBe('rating/not_found')
    expect((await refusal(withdrawRating(db, key, at(coach), randomUUID()))).code).toBe('rating/not_found')
    await withdrawRating(db, key, at(coach), body.id)
    const [first] = await stored(db, key)
    await withdrawRating(db, key, at(coach), body.id)
    expect(await ownRatings(db, key, coach)).toEqual([])
    expect(await stored(db, key)).toEqual([first])
    expect(first?.withdrawnAt).not.toBeNull()
    await rate(db, key, at(coach), courage(2))
    expect((await ownRatings(db, key, coach)).map(({ level }) => level)).toEqual([2])
  })

  it('names what the rubric or the transcript does not have, and stores nothing', async () => {
    const db = await shared()
    const { key, coach } = await submitted(db)
    const fieldsOf = async (more: Partial<RateBody>) =>
      (await refusal(rate(db, key, at(coach), courage(3, more)))).fields?.map(({ field }) => field)
    expect(await fieldsOf({ criterion: 'A1' })).toEqual(['criterion'])
    expect(
      await fieldsOf({
        quotes: [
          { turn: 2, quote: said },
          { turn: 2, quote: 'what nobody said' },
          { turn: 99, quote: said },
        ],
      }),
    ).toEqual(['quotes.1.quote', 'quotes.2.turn'])
    expect(await stored(db, key)).toEqual([])
    await rate(db, key, at(coach), courage(3, { criterion: 'C1' }))
    expect((await ownRatings(db, key, coach)).map(({ criterion }) => criterion)).toEqual(['C1'])
  })

  it('has one current rating where two windows rate at the same time', async () => {
    const db = await shared()
    const { key, coach } = await submitted(db)
    await Promise.all([1, 2, 3, 4].map((level) => rate(db, key, at(coach), courage(level))))
    expect((await stored(db, key)).length).toBe(4)
    expect((await ownRatings(db, key, coach)).length).toBe(1)
  })

  describe('with the roleplay', () => {
    it('goes', async () => {
      const db = await shared()
      const { key, coach } = await submitted(db)
      await rate(db, key, at(coach), courage(3, { quotes: [{ turn: 2, quote: said }] }))
      await recordReveal(db, key, { coachId: coach, now: new Date() })
      await db.delete(roleplay).where(eq(roleplay.id, key.roleplayId))
      expect(await stored(db, key)).toEqual([])
    })
  })
})
