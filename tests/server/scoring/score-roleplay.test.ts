import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import { scorecardView as scorecardSchema } from '#contract/scorecard.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import type { Db } from '#server/db/db.ts'
import { reading, turn } from '#server/db/schema/roleplay.ts'
import { evidence, scorecard } from '#server/db/schema/scoring.ts'
import { requestScore } from '#server/scoring/request-score.ts'
import { runScoringJob } from '#server/scoring/run-scoring-job.ts'
import { scoreRoleplay } from '#server/scoring/score-roleplay.ts'
import { scorecardView } from '#server/scoring/scorecard-view.ts'
import type { RoleplayKey } from '#server/roleplay/store/rows.ts'
import { embed } from '#tests/scoring/behaviours/embed.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { play } from './play.ts'

const lines = [
  'Before anything about what we do: when an accrual turns up after the books are shut, what happens next?',
  'So the figure has already gone to somebody and then you take it back. Which one has stayed with you?',
  "It's £46,000 a year and £12,000 onboarding. There is no discount, it is the same for everyone.",
  'Could we look at one closed month with your controller on Thursday at ten, for forty minutes?',
]

const depsFor = (db: Db, by: Embed = embed) => ({
  db,
  clock: { now: () => new Date() },
  newId: () => randomUUID(),
  embed: by,
})
const cardsOf = (db: Db, key: RoleplayKey) =>
  db
    .select()
    .from(scorecard)
    .where(and(eq(scorecard.orgId, key.orgId), eq(scorecard.roleplayId, key.roleplayId)))
const broken: Embed = () => Promise.reject(new Error('no sentence model'))

// The sentence model reads every topic of the persona once: seconds when other tests have both cores.
vi.setConfig({ testTimeout: 60_000 })

eachDatabase((makeDb) => {
  let made: Promise<Db> | null = null
  const shared = () => (made ??= makeDb().then(({ db }) => db))

  it('keeps one card, with quotes that stand in their turns, when two score at the same time', async () => {
    const db = await shared()
    const { key, end } = await play(db, embed, lines)
    expect((await scorecardView(db, key)).status).toBe('none')
    await expect(scoreRoleplay(depsFor(db), key)).rejects.toThrow('roleplay/not_ended')
    await end()
    expect((await scorecardView(db, key)).status).toBe('queued')

    const answers = await Promise.all([scoreRoleplay(depsFor(db), key), scoreRoleplay(depsFor(db), key)])
    expect(answers.toSorted()).toEqual(['already', 'scored'])
    expect(await scoreRoleplay(depsFor(db), key)).toBe('already')

    const [card, ...others] = await cardsOf(db, key)
    expect(others).toEqual([])
    const view = scorecardSchema.parse(await scorecardView(db, key))
    expect(view.status).toBe('scored')
    expect(view.dimensions.map(({ title }) => title)).toEqual([
      'Authenticity',
      'Courage',
      'Belief transfer',
      'Composure',
      'Foundation',
    ])
    expect(view.provenance.rubric).toMatch(/^conviction-core@[0-9a-f]{64}$/)
    const turns = await db.select().from(turn).where(eq(turn.roleplayId, key.roleplayId))
    const textOf = (n: number) => turns.find((one) => one.n === n)?.text ?? ''
    const quotes = await db
      .select()
      .from(evidence)
      .where(eq(evidence.scorecardId, card?.id ?? ''))
    expect(quotes.length).toBe(view.dimensions.flatMap((one) => one.evidence).length)
    expect(quotes.length).toBeGreaterThan(3)
    for (const { turnN, quote } of quotes) expect(textOf(turnN)).toContain(quote)
    for (const one of view.dimensions.flatMap((dimension) => dimension.evidence)) {
      expect(one.why).not.toBe('')
      expect(one.criterion).not.toBe(one.code)
    }
    const { oneThing } = view
    expect(turns.find(({ id }) => id === oneThing?.turnId)?.n).toBe(oneThing?.turn)
  })

  it('reads again only the turns whose reading is missing, and stores those', async () => {
    const db = await shared()
    const { key, end } = await play(db, embed, lines.slice(0, 2))
    await end()
    const mine = and(eq(reading.orgId, key.orgId), eq(reading.roleplayId, key.roleplayId))
    const before = await db.select().from(reading).where(mine)
    await db.delete(reading).where(and(mine, eq(reading.turnN, before[0]?.turnN ?? 0)))
    await scoreRoleplay(depsFor(db), key)
    const after = await db.select().from(reading).where(mine)
    const bodies = (rows: typeof after) => rows.toSorted((a, b) => a.turnN - b.turnN).map(({ body }) => body)
    expect(bodies(after)).toEqual(bodies(before))
  })

  it('supersedes a card that another scorer made, and leaves its figures', async () => {
    const db = await shared()
    const { key, end } = await play(db, embed, lines.slice(0, 2))
    await end()
    await scoreRoleplay(depsFor(db), key)
    await db
      .update(scorecard)
      .set({ scorerVersion: 'built-in-0' })
      .where(eq(scorecard.roleplayId, key.roleplayId))
    const [older] = await cardsOf(db, key)
    expect(await scoreRoleplay(depsFor(db), key)).toBe('scored')
    const cards = await cardsOf(db, key)
    expect(cards.map(({ status }) => status).toSorted()).toEqual(['scored', 'superseded'])
    expect(cards.find(({ id }) => id === older?.id)).toEqual({ ...older, status: 'superseded' })
    expect((await scorecardView(db, key)).provenance.scorer).not.toBe('built-in-0')
  })

  it('shows five failed tries as not scored, and a score asked for again as waiting, then scored', async () => {
    const db = await shared()
    const { key, end } = await play(db, embed, lines.slice(0, 1))
    await end()
    const seen: string[] = []
    const job = (by: Embed) => ({
      ...depsFor(db, by),
      changed: (_key: RoleplayKey, status: string) => void seen.push(status),
      log: { error: () => {} },
    })
    for (let attempt = 1; attempt <= 5; attempt++) {
      await expect(runScoringJob(job(broken), key)).rejects.toThrow('no sentence model')
      expect((await scorecardView(db, key)).status).toBe(attempt < 5 ? 'queued' : 'failed')
    }
    const queued: unknown[] = []
    await requestScore({ db, jobs: { enqueue: async (queue) => void queued.push(queue) } }, key)
    expect(queued).toEqual(['score-roleplay'])
    expect((await scorecardView(db, key)).status).toBe('queued')
    await runScoringJob(job(embed), key)
    expect((await scorecardView(db, key)).status).toBe('scored')
    expect((await cardsOf(db, key)).map(({ status }) => status)).toEqual(['scored'])
    expect(seen).toEqual(['queued', 'queued', 'queued', 'queued', 'failed', 'scored'])
    // A try that fails late does not hide the score.
    await expect(runScoringJob(job(broken), key)).rejects.toThrow('no sentence model')
    expect((await scorecardView(db, key)).status).toBe('scored')
  })

  describe('across organisations', () => {
    it('finds nothing under another organisation', async () => {
      const db = await shared()
      const { key, end } = await play(db, embed, lines.slice(0, 1))
      await end()
      const foreign = { ...key, orgId: randomUUID() }
      await expect(scoreRoleplay(depsFor(db), foreign)).rejects.toThrow('roleplay/not_found')
      await expect(scorecardView(db, foreign)).rejects.toThrow('roleplay/not_found')
    })
  })
})
