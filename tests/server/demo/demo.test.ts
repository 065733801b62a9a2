import { asc, count, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { demoPeople } from '#server/demo/people.ts'
import { stableId } from '#server/demo/stable-id.ts'
import { demoStory, type DemoAttempt } from '#server/demo/story.ts'
import { writeAttempts, writeStory } from '#server/demo/write-story.ts'
import { coachRating, ratingQuote, review, reviewQueue } from '#server/db/schema/review.ts'
import { organizationSettings, user } from '#server/db/schema/people.ts'
import { roleplay, submission, turn } from '#server/db/schema/roleplay.ts'
import { loadLibrary } from '#server/library/load.ts'
import { createDemo, removeDemo } from '#server/people/demo.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'

// Three conversations are played and scored for real.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 })

describe('the story', () => {
  it('is about reps of the demo, oldest first', () => {
    const reps = demoPeople.filter(({ role }) => role === 'rep').map(({ name }) => name)
    expect(reps).toHaveLength(8)
    expect(new Set(demoStory.map(({ rep }) => rep))).toEqual(new Set(reps))
    const days = demoStory.map(({ daysAgo }) => daysAgo)
    expect(days).toEqual(days.toSorted((a, b) => b - a))
  })

  it('has an attempt in every state', () => {
    const fates = new Set(demoStory.map(({ fate }) => fate))
    expect(fates).toEqual(new Set(['kept', 'waiting', 'reviewed', 'disputed', 'answered']))
  })

  it('lets nobody say what another has said, nor play the same buyer twice', () => {
    const said = demoStory.map(({ scenario, plays }) => `${scenario} ${plays}`)
    const met = demoStory.map(({ scenario, rep }) => `${scenario} ${rep}`)
    expect(new Set(said).size).toBe(demoStory.length)
    expect(new Set(met).size).toBe(demoStory.length)
  })

  it('is played in scenarios that have their scripted reps', () => {
    const library = loadLibrary()
    for (const { scenario, plays } of demoStory)
      expect(library.reps(scenario)?.[plays].length, scenario).toBeGreaterThan(0)
  })
})

it('gives one login a role', () => {
  const roles = demoPeople.filter(({ login }) => login).map(({ role }) => role)
  expect(roles).toEqual(['rep', 'coach', 'manager', 'author', 'admin'])
})

it('makes an id of the same thing once', () => {
  const id = stableId('a', 'attempt 1')
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(stableId('a', 'attempt 1')).toBe(id)
  expect(stableId('b', 'attempt 1')).not.toBe(id)
})

describe('a demo that is written', () => {
  const story: readonly DemoAttempt[] = [
    { rep: 'Robin Hale', scenario: 'cfo-burned-budget', plays: 'naive', daysAgo: 30, fate: 'kept' },
    { rep: 'Mei Tanaka', scenario: 'cfo-burned-budget', plays: 'evasive', daysAgo: 20, fate: 'answered' },
    { rep: 'Robin Hale', scenario: 'cfo-burned-budget', plays: 'pushy', daysAgo: 3, fate: 'waiting' },
  ]
  const makeDb = useDatabase()
  let server: TestServer
  let orgId = ''
  const going = new AbortController().signal
  const write = () => writeAttempts(server.runtime, orgId, story, going)
  const db = () => server.database.db

  beforeAll(async () => {
    server = await startTestServer(await makeDb())
    // Not pending: the server's own sweep would write all of it.
    await createDemo(db(), server.auth, { story: false })
    const [org] = await db().select({ id: organizationSettings.orgId }).from(organizationSettings)
    orgId = org?.id ?? ''
    await write()
  })
  afterAll(() => server.close())

  it('has conversations that ended in the weeks before, marked as the demo’s', async () => {
    const rows = await db().select().from(roleplay).orderBy(asc(roleplay.createdAt))
    expect(rows.map(({ purpose, phase }) => [purpose, phase])).toEqual(story.map(() => ['demo', 'ended']))
    const days = rows.map(({ endedAt }) => Math.round((Date.now() - Number(endedAt)) / 86_400_000))
    for (const [index, { daysAgo }] of story.entries())
      expect(Math.abs((days[index] ?? 0) - daysAgo)).toBeLessThanOrEqual(1)
    const submitted = await db().select({ id: submission.roleplayId }).from(submission)
    expect(submitted).toHaveLength(2)
  })

  it('has a review whose every quote is in the transcript, and a dispute that was answered', async () => {
    const [given] = await db().select().from(review)
    expect(given).toMatchObject({ verdict: expect.any(String), why: expect.any(String) })
    const quotes = await db()
      .select({ n: ratingQuote.turnN, quote: ratingQuote.quote, id: coachRating.roleplayId })
      .from(ratingQuote)
      .innerJoin(coachRating, eq(coachRating.id, ratingQuote.ratingId))
    expect(quotes.length).toBeGreaterThan(0)
    const turns = await db().select().from(turn)
    for (const { n, quote, id } of quotes)
      expect(turns.find((one) => one.roleplayId === id && one.n === n)?.text).toContain(quote)
    const rows = await db().select().from(reviewQueue)
    expect(rows.map(({ given: reviews, disputed }) => `${reviews} ${disputed}`).toSorted()).toEqual([
      '0 0',
      '1 0',
    ])
  })

  it('is the same when it is written again, as after a crash', async () => {
    const counts = async () => {
      const tables = [roleplay, turn, coachRating, submission]
      return Promise.all(tables.map(async (table) => (await db().select({ n: count() }).from(table))[0]?.n))
    }
    const before = await counts()
    expect(await write()).toBe(true)
    expect(await counts()).toEqual(before)
  })

  it('goes with the demo, to the last row', async () => {
    expect(await removeDemo(db())).toBe(true)
    expect(await db().select().from(roleplay)).toEqual([])
    expect(await db().select().from(user)).toEqual([])
    expect(await writeStory(server.runtime, orgId, going)).toBe(true)
    expect(await db().select().from(roleplay)).toEqual([])
  })
})
