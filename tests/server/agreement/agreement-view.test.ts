import { randomUUID } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { agreementView as agreementSchema } from '#contract/agreement.ts'
import { agreementView } from '#server/agreement/agreement-view.ts'
import type { Db } from '#server/db/db.ts'
import { rate } from '#server/review/rate.ts'
import { recordReveal } from '#server/review/reveal.ts'
import { submit } from '#server/review/submit.ts'
import { withdrawRating } from '#server/review/withdraw-rating.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { liveRoleplay } from '#tests/support/live-roleplay.ts'
import { somebody } from '#tests/support/people.ts'
import { addRatedAttempts } from '#tests/support/rated-attempts.ts'

vi.setConfig({ testTimeout: 60_000 })

/** A roleplay to copy, and people. */
async function organisation(db: Db, reps: number) {
  const { key, end } = await liveRoleplay(db)
  await end()
  const people: string[] = []
  for (let index = 0; index < reps; index += 1) people.push(await somebody(db))
  return { key, reps: people, coach: await somebody(db), other: await somebody(db) }
}

const at = (index: number) => (index % 5) + 1
const near = (index: number) => Math.min(5, at(index) + (index % 3 === 0 ? 1 : 0))

eachDatabase((makeDb) => {
  let made: Promise<Db> | null = null
  const shared = () => (made ??= makeDb().then(({ db }) => db))

  it('says what it waits for where nobody has rated, and shows no figures below thirty', async () => {
    const db = await shared()
    const { key, reps, coach } = await organisation(db, 6)
    const empty = agreementSchema.parse(await agreementView(db, key.orgId))
    expect([empty.ratings, empty.attempts, empty.scorers]).toEqual([0, 0, []])
    expect(empty.dimensions.map(({ n, standing }) => [n, standing])).toEqual(
      Array.from({ length: 5 }, () => [0, 'not-yet']),
    )
    await addRatedAttempts(
      db,
      key,
      Array.from({ length: 29 }, (_, index) => ({
        repId: reps[index % 6] ?? '',
        scorer: at(index),
        coaches: { [coach]: near(index) },
      })),
    )
    const few = await agreementView(db, key.orgId)
    for (const { n, standing, withScorer } of few.dimensions)
      expect([n, standing, withScorer]).toEqual([29, 'not-yet', null])
  })

  it('sets coaches beside coaches and beside the scorer, dimension by dimension', async () => {
    const db = await shared()
    const { key, reps, coach, other } = await organisation(db, 8)
    await addRatedAttempts(
      db,
      key,
      Array.from({ length: 60 }, (_, index) => ({
        repId: reps[index % 8] ?? '',
        scorer: at(index),
        coaches: { [coach]: near(index), [other]: near(index) },
        dimensions: ['courage'] as const,
      })),
    )
    const view = agreementSchema.parse(await agreementView(db, key.orgId))
    expect([view.ratings, view.coaches, view.reps, view.attempts]).toEqual([120, 2, 8, 60])
    expect(view.scorers).toEqual([{ scorer: 'built-in-test', attempts: 60 }])
    const courage = view.dimensions.find(({ id }) => id === 'courage')
    expect(courage).toMatchObject({ n: 120, reps: 8, standing: 'decision', withoutLevel: 0 })
    expect(courage?.amongCoaches).toMatchObject({
      n: 60,
      figures: { kappa: { value: 1, interval: [1, 1] }, icc: { value: 1 } },
    })
    // Every third coach rating is a level above the scorer's, unless that is the top.
    expect(courage?.withScorer?.bias.value).toBeCloseTo(-16 / 60, 9)
    expect(courage?.withScorer?.kappa.value).toBeGreaterThan(0.85)
    expect(courage?.withScorer?.confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(120)
    expect(courage?.calibration.method).toBe('isotonic')
    expect(courage?.calibration.points.map(({ score }) => score)).toEqual([10, 30, 50, 70, 90])
    expect(courage?.drift.state).toBe('steady')
    expect(JSON.stringify(view)).not.toContain(coach)
    // The same ratings, the same figures.
    expect(await agreementView(db, key.orgId)).toEqual(view)
  })

  it('counts blind ratings of submitted first tries that have a level beside them, and nothing else', async () => {
    const db = await shared()
    const { key, reps, coach, other } = await organisation(db, 1)
    const one = { repId: reps[0] ?? '', scorer: 3, coaches: { [coach]: 3 } }
    await addRatedAttempts(db, key, [
      one,
      { ...one, scorer: null },
      { ...one, blind: false },
      { ...one, purpose: 'retake' },
      { ...one, submitted: false },
    ])
    await submit(db, key, reps[0] ?? '')
    const body = { id: randomUUID(), dimension: 'courage', criterion: null, level: 2, quotes: [] } as const
    await rate(db, key, { coachId: other, now: new Date() }, { ...body, quotes: [] })
    await rate(
      db,
      key,
      { coachId: other, now: new Date() },
      { ...body, id: randomUUID(), criterion: 'C1', quotes: [] },
    )
    const courageOf = async () =>
      (await agreementView(db, key.orgId)).dimensions.find(({ id }) => id === 'courage')
    // The attempt that was rated last has no scorecard.
    expect(await courageOf()).toMatchObject({ n: 1, withoutLevel: 2 })
    const now = new Date()
    await recordReveal(db, key, { coachId: other, now })
    // In the same millisecond, too.
    await withdrawRating(db, key, { coachId: other, now }, body.id)
    expect(await courageOf()).toMatchObject({ n: 1, withoutLevel: 1 })
    expect(await agreementView(db, key.orgId)).toMatchObject({ afterReveal: 5, withdrawnAfterReveal: 1 })
  })

  it('sees nothing of another organisation', async () => {
    const db = await shared()
    const { key } = await organisation(db, 1)
    expect((await agreementView(db, key.orgId)).ratings).toBe(0)
  })
})
