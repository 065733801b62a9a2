import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { queueView, type QueueFilter } from '#contract/review.ts'
import type { Db } from '#server/db/db.ts'
import { reviewQueue as queueTable } from '#server/db/schema/review.ts'
import { disputeCriterionOf } from '#server/debrief/disputes.ts'
import { beginReview } from '#server/review/begin.ts'
import { sayComment } from '#server/review/comments.ts'
import { answerTo } from '#server/review/dispute-answers.ts'
import { giveReview } from '#server/review/give.ts'
import { setPolicy } from '#server/review/policy.ts'
import { takeInSubmitted } from '#server/review/queue-item.ts'
import { queueFor } from '#server/review/queue.ts'
import { rate } from '#server/review/rate.ts'
import { revealCard } from '#server/review/reveal.ts'
import type { RoleplayKey } from '#server/roleplay/store/rows.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { newRep } from '#tests/support/live-roleplay.ts'
import { at, copies, giveCard, level, submitted, team } from './attempts.ts'

vi.setConfig({ testTimeout: 120_000 })

type Lots = { readonly lot?: number; readonly secondLot?: number }

eachDatabase((makeDb) => {
  let made: Promise<Db> | null = null
  const shared = () => (made ??= makeDb().then(({ db }) => db))
  async function world() {
    const db = await shared()
    const people = await team(db)
    const { orgId } = people.rep
    const ask = async (coachId: string, filter: QueueFilter = 'due', more = {}) =>
      queueView.parse(await queueFor(db, { orgId, coachId, now: new Date(), filter, ...more }))
    const idsIn = async (coachId: string, filter: QueueFilter, more = {}) =>
      (await ask(coachId, filter, more)).items.map(({ roleplayId }) => roleplayId)
    const draw = (key: RoleplayKey, lots: Lots) =>
      db.update(queueTable).set(lots).where(eq(queueTable.roleplayId, key.roleplayId))
    return { db, orgId, ...people, ask, idsIn, draw }
  }

  it('asks for what is low, near the threshold or drawn, and never says which', async () => {
    const { db, rep, coach, ask, idsIn, draw, orgId } = await world()
    const low = await submitted(db, rep, { courage: 20 })
    const near = await submitted(db, rep, { courage: 54 })
    const drawn = await submitted(db, rep)
    const fine = await submitted(db, rep)
    const shallow = await submitted(db, rep, { foundation: 5 })
    await draw(low, { lot: 9999 })
    await draw(near, { lot: 9999 })
    await draw(drawn, { lot: 1499 })
    await draw(fine, { lot: 1500 })
    await draw(shallow, { lot: 9999 })
    expect(await idsIn(coach, 'due')).toEqual([low, near, drawn].map(({ roleplayId }) => roleplayId))
    const { items, counts } = await ask(coach, 'due')
    expect(counts).toMatchObject({ due: 3, waiting: 5, mine: 0, given: 0, second: 0, outliers: 0 })
    const same = items.map((one) => ({ ...one, roleplayId: '', submittedAt: '' }))
    expect(new Set(same.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(same[0]).toMatchObject({ state: null, takenBy: null, given: 0, disputed: false, opened: null })
    await setPolicy(
      db,
      orgId,
      { threshold: 10, randomShare: 100, secondShare: 0 },
      { userId: coach, now: new Date() },
    )
    expect((await ask(coach, 'due')).counts.due).toBe(5)
  })

  it('holds nothing of private practice, of people out of reach, of oneself or of another organisation', async () => {
    const { db, rep, coach, ask } = await world()
    await submitted(db, rep)
    const far = { ...(await newRep(db)), orgId: rep.orgId }
    await submitted(db, far)
    await submitted(db, await newRep(db))
    const { items, people } = await ask(coach, 'waiting')
    expect(items.map(({ rep: { userId } }) => userId)).toEqual([rep.userId])
    expect(people).toMatchObject([{ userId: rep.userId, submitted: 1 }])
    expect((await ask(far.userId, 'waiting')).items).toEqual([])
  })

  it('moves an attempt through begun, opened and given, and on to a second coach', async () => {
    const { db, rep, coach, other, ask, idsIn, draw } = await world()
    const key = await submitted(db, rep, { courage: 90 })
    const { roleplayId } = key
    await draw(key, { secondLot: 999 })
    await beginReview(db, key, at(coach), false)
    expect(await idsIn(coach, 'mine')).toEqual([roleplayId])
    expect((await ask(other, 'waiting')).items).toMatchObject([{ state: null, takenBy: 'Ada Coach' }])
    await rate(db, key, at(coach), level(1))
    await revealCard(db, key, at(coach), false)
    expect((await ask(coach, 'mine')).items).toMatchObject([{ state: 'revealed', opened: { courage: 90 } }])
    expect((await ask(other, 'waiting')).items).toMatchObject([{ opened: null }])
    // The card gives level 5 where the coach gave 1: told to who has seen both, and to nobody who has not.
    expect([await idsIn(coach, 'outliers'), await idsIn(other, 'outliers')]).toEqual([[roleplayId], []])
    await giveReview(
      db,
      key,
      at(coach),
      { verdict: 'close', why: 'Why not.', next: { kind: 'done' } },
      () => null,
    )
    expect((await ask(coach)).counts).toMatchObject({ waiting: 0, mine: 0, given: 1, second: 0 })
    expect(await idsIn(other, 'second')).toEqual([roleplayId])
    const answer = { id: randomUUID(), turn: 2, text: 'I see.', coachId: coach }
    const later = new Date(Date.now() + 1000)
    await sayComment(db, key, { userId: rep.userId, as: 'owner', now: later }, answer)
    expect(await idsIn(coach, 'replies')).toEqual([roleplayId])
    await beginReview(db, key, { coachId: coach, now: new Date(Date.now() + 2000) }, false)
    expect(await idsIn(coach, 'replies')).toEqual([])
  })

  it('lists a dispute until it is answered, and by criterion what came up whichever way it went', async () => {
    const { db, rep, coach, ask, idsIn } = await world()
    const key = await submitted(db, rep)
    const card = await giveCard(db, key)
    await disputeCriterionOf(db, key, { card, code: 'C1', reason: 'No.' }, new Date())
    expect(await idsIn(coach, 'disputed')).toEqual([key.roleplayId])
    await revealCard(db, key, at(coach), true)
    await answerTo(db, key, { coachId: coach, now: new Date() }, 'C1', { upheld: true, text: 'Yes.' })
    expect(await idsIn(coach, 'disputed')).toEqual([])
    expect((await ask(coach)).criteria.map(({ code }) => code)).toEqual(['C1'])
    expect(await idsIn(coach, 'waiting', { criterion: 'C1' })).toEqual([key.roleplayId])
    expect((await ask(coach, 'waiting', { criterion: 'A1' })).counts.waiting).toBe(0)
    expect((await ask(coach, 'waiting', { person: randomUUID() })).items).toEqual([])
  })

  it('comes page by page, each attempt once, longest waiting first', async () => {
    const { db, rep, coach, ask } = await world()
    await copies(db, await submitted(db, rep), 6)
    const seen: string[] = []
    const times: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await ask(coach, 'waiting', { limit: 3, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map(({ roleplayId }) => roleplayId))
      times.push(...page.items.map(({ submittedAt }) => submittedAt))
      cursor = page.next
    }
    expect([seen.length, new Set(seen).size]).toEqual([7, 7])
    expect(times).toEqual(times.toSorted())
  })

  it('takes in what was submitted before there was a queue', async () => {
    const { db, rep, coach, ask } = await world()
    const key = await submitted(db, rep, { courage: 12 })
    await db.delete(queueTable).where(eq(queueTable.orgId, key.orgId))
    expect((await ask(coach, 'waiting')).items).toEqual([])
    expect(await takeInSubmitted(db, 1)).toBe(1)
    expect((await ask(coach, 'due')).items.map(({ roleplayId }) => roleplayId)).toEqual([key.roleplayId])
    expect(await takeInSubmitted(db)).toBe(0)
  })
})
