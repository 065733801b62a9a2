import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { scorecardView as scorecardSchema } from '#contract/scorecard.ts'
import type { JudgedCode } from '#scoring/judge/items.ts'
import type { Db } from '#server/db/db.ts'
import { judgeCall, judging } from '#server/db/schema/judging.ts'
import { organizationSettings } from '#server/db/schema/people.ts'
import { voiceCall } from '#server/db/schema/voice.ts'
import { turn } from '#server/db/schema/roleplay.ts'
import { evidence, scorecard } from '#server/db/schema/scoring.ts'
import type { Model } from '#server/llm/model.ts'
import { createModelFor } from '#server/llm/model-for.ts'
import { tokensThisMonth } from '#server/llm/allowance.ts'
import { requestJudging } from '#server/judging/request-judging.ts'
import { retryScoring } from '#server/judging/retry-scoring.ts'
import { runJudgingJob } from '#server/judging/run-judging-job.ts'
import { scoringFailures } from '#server/judging/scoring-failures.ts'
import { headlineScores } from '#server/scoring/headline-scores.ts'
import { scoreRoleplay } from '#server/scoring/score-roleplay.ts'
import { scorecardView } from '#server/scoring/scorecard-view.ts'
import { scorecardStatus } from '#server/roleplay/store/scorecard-status.ts'
import type { RoleplayKey } from '#server/roleplay/store/rows.ts'
import type { Opinion } from '#tests/scoring/judge/scripted-judges.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { embed } from '#tests/support/server.ts'
import { play } from '../scoring/play.ts'
import { callUsage, opinionModel } from './opinion-model.ts'

const lines = [
  'Before anything about what we do: when an accrual turns up after the books are shut, what happens next?',
  'So the figure has already gone to somebody and then you take it back. Which one has stayed with you?',
  "It's £46,000 a year and £12,000 onboarding. There is no discount, it is the same for everyone.",
  'Could we look at one closed month with your controller on Thursday at ten, for forty minutes?',
]
const shows: readonly (readonly [words: string, code: JudgedCode])[] = [
  ['So the figure', 'specific_reflection'],
  ['There is no discount', 'hold_with_reason'],
  ['Could we look', 'clean_ask'],
]
/** Sees what is there. */
const fair: Opinion = {
  codes: ({ text }) => shows.filter(([words]) => text.includes(words)).map(([, code]) => code),
}
/** Sees everything everywhere. */
const effusive: Opinion = {
  codes: () => [
    'specific_reflection',
    'direct_answer',
    'name_tension',
    'clean_ask',
    'hold_with_reason',
    'costly_truth',
    'candour',
    'invite_no',
  ],
  step: () => 5,
}
const quiet = { error: () => {} }

vi.setConfig({ testTimeout: 60_000 })

eachDatabase((makeDb) => {
  let made: Promise<Db> | null = null
  const shared = () => (made ??= makeDb().then(({ db }) => db))

  /** An ended roleplay, scored, in an organisation whose admin allows the model or does not. */
  async function scored(
    judge: Model,
    set: Partial<typeof organizationSettings.$inferInsert> = { modelAllowed: true },
  ) {
    const db = await shared()
    const { key, end } = await play(db, embed, lines)
    await end()
    await db.update(organizationSettings).set(set).where(eq(organizationSettings.orgId, key.orgId))
    const queued: string[] = []
    const changed: RoleplayKey[] = []
    const buried: string[] = []
    const deps = {
      db,
      clock: { now: () => new Date() },
      newId: () => randomUUID(),
      embed,
      judge,
      modelName: 'voice-of-tests' as string | null,
      jobs: {
        enqueue: async (queue: string) => void queued.push(queue),
        buryNoLonger: async (queue: string) => void buried.push(queue),
      },
      changed: (of: RoleplayKey) => void changed.push(of),
      log: quiet,
    }
    await scoreRoleplay({ ...deps, whenScored: (tx, of) => requestJudging(tx, deps, of) }, key)
    const run = (more: Partial<typeof deps> = {}) =>
      runJudgingJob({ ...deps, ...more }, key, new AbortController().signal)
    const view = async () => scorecardSchema.parse(await scorecardView(db, key))
    return { db, key, deps, queued, buried, changed, run, view }
  }
  const cards = (db: Db, { orgId, roleplayId }: RoleplayKey) =>
    db
      .select()
      .from(scorecard)
      .where(and(eq(scorecard.orgId, orgId), eq(scorecard.roleplayId, roleplayId)))

  it('stands beside the built-in card, with its quotes and what it cost, and is asked once', async () => {
    const { model, asked } = opinionModel(fair)
    const { db, key, queued, changed, run, view } = await scored(model)
    expect(queued).toEqual(['judge-roleplay'])
    const own = await view()
    expect(own.judge).toMatchObject({ state: 'waiting', model: 'judge-of-tests' })
    await run()
    expect(asked).toEqual(['reading', 'reading', 'reading', 'swap'])
    const card = await view()
    expect(card.judge?.state).toBe('counted')
    expect(card.provenance).toMatchObject({ builtIn: false, model: 'judge-of-tests', sameModel: false })
    expect(card.provenance.scorer).toMatch(/^judge-1@[0-9a-f]{8}\+built-in-/)
    for (const id of ['authenticity', 'courage'] as const) {
      const now = card.dimensions.find((one) => one.id === id)
      const before = own.dimensions.find((one) => one.id === id)
      expect(now?.judged).toMatchObject({ builtIn: before?.score, spread: 0, samples: 3 })
    }
    for (const id of ['composure', 'foundation'] as const) {
      expect(card.dimensions.find((one) => one.id === id)).toEqual(
        own.dimensions.find((one) => one.id === id),
      )
    }
    const rows = await cards(db, key)
    expect(rows.map(({ scorerKind, status }) => `${scorerKind} ${status}`).toSorted()).toEqual([
      'built-in scored',
      'model scored',
    ])
    const id = rows.find(({ scorerKind }) => scorerKind === 'model')?.id ?? ''
    const quotes = await db.select().from(evidence).where(eq(evidence.scorecardId, id))
    const texts = await db
      .select({ n: turn.n, text: turn.text })
      .from(turn)
      .where(eq(turn.roleplayId, key.roleplayId))
    expect(quotes.length).toBeGreaterThan(3)
    for (const { turnN, quote } of quotes) expect(texts.find(({ n }) => n === turnN)?.text).toContain(quote)
    const spoken = { promptTokens: 200, completionTokens: 20, estimated: false }
    await db.insert(voiceCall).values({ ...key, id: randomUUID(), model: 'voice', ...spoken })
    expect(await tokensThisMonth(db, key.orgId, new Date())).toEqual({
      voice: 220,
      judge: 4 * (callUsage.promptTokens + callUsage.completionTokens),
      drafting: 0,
    })
    expect(changed).toEqual([key])
    await run()
    expect(asked).toHaveLength(4)
    expect(await cards(db, key)).toHaveLength(2)
    expect(await db.select().from(judging).where(eq(judging.roleplayId, key.roleplayId))).toEqual([])
  })

  it('keeps one card when two judge at the same time', async () => {
    const { model } = opinionModel(fair)
    const { db, key, run } = await scored(model)
    await Promise.all([run(), run()])
    expect((await cards(db, key)).filter(({ scorerKind }) => scorerKind === 'model')).toHaveLength(1)
  })

  it('is taken up where it broke off: what was answered is not asked again', async () => {
    const { model, asked } = opinionModel(fair, ['answer', 'unavailable'])
    const { run, view } = await scored(model)
    await expect(run()).rejects.toThrow('model: unavailable')
    expect(asked).toHaveLength(2)
    expect((await view()).judge?.state).toBe('waiting')
    await run()
    expect(asked).toHaveLength(5)
    expect((await view()).judge?.state).toBe('counted')
  })

  it('is given up after five tries, is listed by its id alone, and can be tried again', async () => {
    const { model } = opinionModel(fair, Array<'unavailable'>(5).fill('unavailable'))
    const { db, key, deps, queued, buried, run, view } = await scored(model)
    for (let attempt = 1; attempt <= 5; attempt++) {
      await expect(run()).rejects.toThrow('model: unavailable')
      expect((await view()).judge?.state).toBe(attempt < 5 ? 'waiting' : 'failed')
    }
    const card = await view()
    expect(card.status).toBe('scored')
    expect(card.provenance.builtIn).toBe(true)
    const [failure, ...others] = await scoringFailures(db, key.orgId)
    expect(others).toEqual([])
    expect(failure).toEqual({
      roleplayId: key.roleplayId,
      scorer: 'model',
      model: 'judge-of-tests',
      reason: 'unavailable',
      tries: 5,
      at: expect.any(String),
    })
    const again = () => retryScoring(deps, key.orgId, { roleplayId: key.roleplayId, scorer: 'model' })
    await again()
    expect(queued).toEqual(['judge-roleplay', 'judge-roleplay'])
    expect(buried).toEqual(['judge-roleplay'])
    await expect(again()).rejects.toThrow('scoring/not_failed')
    expect(await scoringFailures(db, key.orgId)).toEqual([])
    await run()
    expect((await view()).judge?.state).toBe('counted')
  })

  it('is given up at once where its replies cannot be used, and what they cost is written down', async () => {
    const { model, asked } = opinionModel(fair, ['unfit', 'unfit'])
    const { db, key, run, view } = await scored(model)
    await run()
    expect(asked).toHaveLength(2)
    expect((await view()).judge).toMatchObject({ state: 'failed' })
    expect(await scoringFailures(db, key.orgId)).toMatchObject([{ reason: 'invalid', tries: 1 }])
    const calls = await db.select().from(judgeCall).where(eq(judgeCall.roleplayId, key.roleplayId))
    expect(calls.map(({ reply, reason, promptTokens }) => [reply, reason, promptTokens])).toEqual([
      [null, 'protocol', 900],
      [null, 'protocol', 900],
    ])
  })

  it('is held where it is far from the built-in scorer: that card stands, both figures are shown', async () => {
    const { model } = opinionModel(effusive)
    const { db, key, run, view } = await scored(model)
    const own = await view()
    await run()
    const card = await view()
    expect(card.judge).toMatchObject({ state: 'held' })
    expect(card.judge?.sentence).toContain('A coach should look at this one')
    expect(card.provenance).toMatchObject({ builtIn: true, model: null })
    expect(card.dimensions.map(({ score }) => score)).toEqual(own.dimensions.map(({ score }) => score))
    const courage = card.dimensions.find(({ id }) => id === 'courage')
    expect(courage?.judged?.model).toBeGreaterThan((courage?.score ?? 100) + 30)
    expect(card.status).toBe('scored')
    expect(await scorecardStatus(db, key)).toBe('scored')
    expect((await headlineScores(db, key.orgId, [key.roleplayId])).get(key.roleplayId)?.status).toBe('scored')
  })

  it('says where the judge also spoke for the buyer', async () => {
    const { model } = opinionModel(fair, [], 'voice-of-tests')
    const { db, key, run, view } = await scored(model)
    await db
      .update(turn)
      .set({ voice: 'model' })
      .where(and(eq(turn.roleplayId, key.roleplayId), eq(turn.n, 1)))
    await run()
    const { judge, provenance } = await view()
    expect(provenance.sameModel).toBe(true)
    expect(judge?.sentence).toContain('voice-of-tests also spoke for the buyer here.')
  })

  it('is asked for nothing where the admin has not allowed it', async () => {
    const { model, asked } = opinionModel(fair)
    const { queued, view } = await scored(model, { modelAllowed: false })
    expect(queued).toEqual([])
    expect(asked).toEqual([])
    expect((await view()).judge).toBeNull()
  })

  it('stops where the admin switches it off in the meantime', async () => {
    const { model, asked } = opinionModel(fair)
    const { db, key, run, view } = await scored(model)
    await db
      .update(organizationSettings)
      .set({ modelAllowed: false })
      .where(eq(organizationSettings.orgId, key.orgId))
    await run()
    expect(asked).toEqual([])
    expect((await view()).judge).toBeNull()
  })

  it('is not asked beyond the month’s tokens: said on the card, refused by its code, and free again after', async () => {
    const { model, asked } = opinionModel(fair)
    const { db, key, deps, run, view } = await scored(model, { modelAllowed: true, monthlyTokens: 2_000 })
    await run()
    expect(asked).toHaveLength(2)
    expect(await createModelFor({ db, models: { voice: model } })(key.orgId)).toBeNull()
    expect((await view()).judge).toMatchObject({ state: 'capped' })
    expect((await view()).judge?.sentence).toContain('This month’s tokens for the model are used up.')
    const again = (now = deps.clock) =>
      retryScoring({ ...deps, clock: now }, key.orgId, { roleplayId: key.roleplayId, scorer: 'model' })
    await expect(again()).rejects.toThrow('model/cap_reached')
    expect(await scoringFailures(db, key.orgId)).toMatchObject([{ reason: 'model/cap_reached' }])
    const nextMonth = { now: () => new Date(Date.now() + 32 * 86_400_000) }
    await again(nextMonth)
    await run({ clock: nextMonth })
    expect((await view()).judge?.state).toBe('counted')
    expect(asked).toHaveLength(4)
  })

  it('is asked anew when the built-in card was superseded', async () => {
    const { model, asked } = opinionModel(fair)
    const { db, key, deps, run, view, queued } = await scored(model)
    await run()
    await db.update(scorecard).set({ scorerVersion: 'older' }).where(eq(scorecard.roleplayId, key.roleplayId))
    await scoreRoleplay({ ...deps, whenScored: (tx, of) => requestJudging(tx, deps, of) }, key)
    expect((await view()).provenance.builtIn).toBe(true)
    expect(queued).toHaveLength(2)
    await run()
    expect((await view()).provenance.builtIn).toBe(false)
    // The words are the same, and so were the answers.
    expect(asked).toHaveLength(4)
  })
})
