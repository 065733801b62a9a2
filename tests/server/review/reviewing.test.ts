import { randomUUID } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { reviewView as reviewSchema, type GiveReview } from '#contract/review.ts'
import type { Db } from '#server/db/db.ts'
import { disputeCriterionOf } from '#server/debrief/disputes.ts'
import { beginReview, takenForMs } from '#server/review/begin.ts'
import { commentsOf, removeComment, sayComment } from '#server/review/comments.ts'
import { answerTo } from '#server/review/dispute-answers.ts'
import { giveReview } from '#server/review/give.ts'
import { givenReviews } from '#server/review/given-reviews.ts'
import { rate } from '#server/review/rate.ts'
import { refuseBlind, revealCard } from '#server/review/reveal.ts'
import { reviewView } from '#server/review/review-view.ts'
import type { RoleplayKey } from '#server/roleplay/store/rows.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { at, giveCard, level, onlyOnTheCard, said, submitted, team } from './attempts.ts'

vi.setConfig({ testTimeout: 120_000 })

const verdict: GiveReview = {
  verdict: 'close',
  why: 'The price came before the need.',
  next: { kind: 'done' },
}
const titles = (id: string) => (id === 'ops-head-no-time' ? 'An operations head' : null)
const give = (db: Db, key: RoleplayKey, coachId: string, more: Partial<GiveReview> = {}) =>
  giveReview(db, key, at(coachId), { ...verdict, ...more }, titles)

eachDatabase((makeDb) => {
  let made: Promise<Db> | null = null
  const shared = () => (made ??= makeDb().then(({ db }) => db))
  async function attempt() {
    const db = await shared()
    const people = await team(db)
    return { db, ...people, key: await submitted(db, people.rep, { courage: 90 }) }
  }

  it('holds neither score, course, dispute nor another coach before this coach opens the scorecard', async () => {
    const { db, key, coach, other } = await attempt()
    const card = await giveCard(db, key, { courage: 90 })
    await disputeCriterionOf(db, key, { card, code: 'C1', reason: 'I asked before.' }, new Date())
    await rate(db, key, at(other), level(1))
    await revealCard(db, key, at(other), false)
    await give(db, key, other)
    const blind = reviewSchema.parse(await reviewView(db, key, coach))
    expect(blind.turns.map(({ text }) => text)).toContain(said)
    expect(blind.dimensions.map(({ levels }) => levels.length)).toEqual([5, 5, 5, 5, 5])
    expect(blind).toMatchObject({ state: 'drafting', ratings: [], comments: [], given: null, revealed: null })
    const sent = JSON.stringify(blind)
    for (const secret of [
      onlyOnTheCard,
      card,
      'I asked before',
      verdict.why,
      '"score"',
      '"outcome"',
      'Ben Coach',
    ])
      expect([secret, sent.includes(secret)]).toEqual([secret, false])
    await expect(refuseBlind(db, key, coach)).rejects.toThrow('review/blind_first')
    await rate(db, key, at(coach), level(3))
    await revealCard(db, key, at(coach), false)
    const seen = JSON.stringify(reviewSchema.parse(await reviewView(db, key, coach)))
    for (const shown of [onlyOnTheCard, card, 'I asked before', verdict.why, 'Ben Coach'])
      expect([shown, seen.includes(shown)]).toEqual([shown, true])
    await expect(refuseBlind(db, key, coach)).resolves.toBeUndefined()
  })

  it('opens the scorecard to levels with quotes, or to whoever says that they have not rated', async () => {
    const { db, key, coach, other } = await attempt()
    await expect(revealCard(db, key, at(coach), false)).rejects.toThrow('review/not_rated')
    await rate(db, key, at(coach), level(3, { quotes: [] }))
    await expect(revealCard(db, key, at(coach), false)).rejects.toMatchObject({
      code: 'review/no_evidence',
      fields: [{ field: 'courage' }],
    })
    expect((await reviewView(db, key, coach)).revealed).toBeNull()
    await revealCard(db, key, at(other), true)
    expect((await reviewView(db, key, other)).state).toBe('revealed')
  })

  it('keeps the blind level beside the one that was given after the reveal, and says why', async () => {
    const { db, key, coach } = await attempt()
    await expect(give(db, key, coach)).rejects.toThrow('review/not_revealed')
    await rate(db, key, at(coach), level(2))
    await rate(db, key, at(coach), level(2, { dimension: 'authenticity' }))
    await revealCard(db, key, at(coach), false)
    await rate(db, key, at(coach), level(4, { reason: 'I had missed turn 2.' }))
    expect(await givenReviews(db, key)).toEqual([])
    await give(db, key, coach)
    const [given] = await givenReviews(db, key)
    expect(given).toMatchObject({
      counts: true,
      coach: { userId: coach },
      verdict: 'close',
      why: verdict.why,
    })
    expect(
      given?.levels.map(({ dimension, level: value, blindLevel, reason }) => [
        dimension,
        value,
        blindLevel,
        reason,
      ]),
    ).toEqual([
      ['courage', 4, 2, 'I had missed turn 2.'],
      ['authenticity', 2, 2, null],
    ])
    const first = given?.givenAt
    await give(db, key, coach, { verdict: 'meets' })
    expect(await givenReviews(db, key)).toMatchObject([{ verdict: 'meets', givenAt: first }])
  })

  it('counts the first review of an attempt and keeps the second beside it', async () => {
    const { db, key, coach, other } = await attempt()
    for (const [one, value] of [
      [other, 5],
      [coach, 1],
    ] as const) {
      await rate(db, key, at(one), level(value))
      await revealCard(db, key, at(one), false)
      await give(db, key, one)
    }
    const reviews = await givenReviews(db, key)
    expect(reviews.map(({ coach: { userId }, counts }) => [userId, counts])).toEqual([
      [other, true],
      [coach, false],
    ])
  })

  it('takes a next step only to a turn of the rep or a scenario that is there', async () => {
    const { db, key, coach } = await attempt()
    await rate(db, key, at(coach), level(2))
    await revealCard(db, key, at(coach), false)
    const refused = async (next: GiveReview['next']) =>
      expect(give(db, key, coach, { next })).rejects.toMatchObject({ code: 'request/invalid' })
    await refused({ kind: 'retake', turn: 1 })
    await refused({ kind: 'retake', turn: 99 })
    await refused({ kind: 'scenario', scenarioId: 'nobody-wrote-this' })
    expect(await givenReviews(db, key)).toEqual([])
    await give(db, key, coach, { next: { kind: 'retake', turn: 2 } })
    expect(await givenReviews(db, key)).toMatchObject([{ next: { kind: 'retake', turn: 2 } }])
    await give(db, key, coach, { next: { kind: 'scenario', scenarioId: 'ops-head-no-time' } })
    expect(await givenReviews(db, key)).toMatchObject([
      { next: { kind: 'scenario', title: 'An operations head' } },
    ])
  })

  it('keeps comments with the coach until the review is given, then lets the rep answer', async () => {
    const { db, key, rep, coach, other } = await attempt()
    const now = new Date()
    const byCoach = { userId: coach, as: 'coach', now } as const
    const byRep = { userId: rep.userId, as: 'owner', now: new Date(now.getTime() + 1000) } as const
    const comment = { id: randomUUID(), turn: 2, text: 'Here you could have waited.' }
    await sayComment(db, key, byCoach, comment)
    await sayComment(db, key, byCoach, comment)
    await expect(sayComment(db, key, byCoach, { ...comment, text: 'Other words.' })).rejects.toThrow(
      'comment/conflict',
    )
    const answer = { id: randomUUID(), turn: 2, text: 'I had no time left.', coachId: coach }
    await expect(sayComment(db, key, byRep, answer)).rejects.toThrow('review/not_given')
    expect(JSON.stringify(await reviewView(db, key, other))).not.toContain(comment.text)
    await rate(db, key, at(coach), level(2))
    await revealCard(db, key, at(coach), false)
    await give(db, key, coach)
    await sayComment(db, key, byRep, answer)
    const thread = await commentsOf(db, key, coach)
    expect(thread.map(({ author, text }) => [author.userId, text])).toEqual([
      [coach, comment.text],
      [rep.userId, answer.text],
    ])
    await expect(removeComment(db, key, coach, answer.id)).rejects.toThrow('comment/not_found')
    await removeComment(db, key, rep.userId, answer.id)
    expect((await givenReviews(db, key))[0]?.comments.map(({ id }) => id)).toEqual([comment.id])
    await expect(
      sayComment(db, key, byCoach, { ...comment, id: randomUUID(), turn: 77 }),
    ).rejects.toMatchObject({
      code: 'request/invalid',
      fields: [{ field: 'turn' }],
    })
  })

  it('tells a coach that another one is at it, for half an hour', async () => {
    const { db, key, coach, other } = await attempt()
    await beginReview(db, key, at(coach), false)
    await expect(beginReview(db, key, at(other), false)).rejects.toThrow('review/taken')
    await beginReview(db, key, at(coach), false)
    const later = { coachId: other, now: new Date(Date.now() + takenForMs + 1000) }
    await beginReview(db, key, later, false)
    await beginReview(db, key, at(coach), true)
  })

  it('answers a dispute, which is open again once the rep says it in other words', async () => {
    const { db, key, coach } = await attempt()
    const card = await giveCard(db, key)
    const dispute = { card, code: 'C1', reason: 'I asked before.' }
    await disputeCriterionOf(db, key, dispute, new Date())
    const stands = { upheld: false, text: 'The question stayed open.' }
    await expect(answerTo(db, key, at(coach), 'C1', stands)).rejects.toThrow('review/not_revealed')
    await revealCard(db, key, at(coach), true)
    await expect(answerTo(db, key, at(coach), 'C2', stands)).rejects.toThrow('dispute/not_found')
    await answerTo(db, key, at(coach), 'C1', stands)
    const disputes = async () => (await reviewView(db, key, coach)).revealed?.disputes
    expect(await disputes()).toMatchObject([{ code: 'C1', answer: { coach: 'Ada Coach', ...stands } }])
    await disputeCriterionOf(db, key, { ...dispute, reason: 'At turn 2.' }, new Date(Date.now() + 1000))
    expect(await disputes()).toMatchObject([{ reason: 'At turn 2.', answer: null }])
  })
})
