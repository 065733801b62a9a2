import { randomUUID } from 'node:crypto'
import { asc, count, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { leastInGroup, usualRealCallWindows } from '#contract/real-call.ts'
import { withoutDates } from '#server/calls/redaction/without-dates.ts'
import { myRealCalls } from '#server/real-calls/my-real-calls.ts'
import { callsToRate } from '#server/real-calls/open-to-coach.ts'
import { assignmentsFor, assignmentView } from '#server/assignments/assignment-view.ts'
import type { Asker } from '#server/assignments/audience.ts'
import { createTending } from '#server/assignments/tend.ts'
import { campaignsFor } from '#server/campaigns/campaign-view.ts'
import {
  assessedAttempt,
  assignment,
  assignmentChange,
  assignmentRep,
} from '#server/db/schema/assignments.ts'
import { callScorecard, importedCall } from '#server/db/schema/calls.ts'
import { campaign } from '#server/db/schema/campaigns.ts'
import { realCall, realCallLevel, realCallReview } from '#server/db/schema/real-calls.ts'
import { notice } from '#server/db/schema/notices.ts'
import { coachRating, ratingQuote, review, reviewQueue } from '#server/db/schema/review.ts'
import { fewestColleagues } from '#scoring/deconstruct/differences.ts'
import { organizationSettings, user } from '#server/db/schema/people.ts'
import { roleplay, submission, turn } from '#server/db/schema/roleplay.ts'
import { ratedBy } from '#server/demo/calls/demo-call.ts'
import { performer } from '#server/demo/add-playbook.ts'
import { kickOff } from '#server/demo/kick-off.ts'
import { launch } from '#server/demo/launch.ts'
import { demoPeople } from '#server/demo/people.ts'
import { stableId } from '#server/demo/stable-id.ts'
import { demoStory, type Fate, type Story } from '#server/demo/story.ts'
import { writeAttempts, writeStory } from '#server/demo/write-story.ts'
import { loadLibrary } from '#server/library/load.ts'
import { createDemo, removeDemo } from '#server/people/demo.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'

// Five conversations are played and scored for real.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 })

const { attempts, excused, calls } = demoStory
const { eventOn, phases } = kickOff(randomUUID(), randomUUID(), new Date('2027-03-01T12:00:00Z'))
const parts = phases.filter(({ dueDay }) => dueDay < 0)
const partOf = (scenario: string) =>
  parts.find(({ work }) => work.some(({ scenarioId }) => scenarioId === scenario))

describe('the story', () => {
  it('is about reps of the demo, oldest first', () => {
    const reps = demoPeople.filter(({ role }) => role === 'rep').map(({ name }) => name)
    expect(reps).toHaveLength(8)
    expect(new Set(attempts.map(({ rep }) => rep))).toEqual(new Set(reps))
    const days = attempts.map(({ daysAgo }) => daysAgo)
    expect(days).toEqual(days.toSorted((a, b) => b - a))
  })

  it('has an attempt in every state', () => {
    const fates = new Set(attempts.map(({ fate }) => fate))
    expect(fates).toEqual(new Set(['kept', 'waiting', 'reviewed', 'disputed', 'answered']))
  })

  it('lets nobody say what another has said, nor practise with the same buyer twice', () => {
    const said = attempts.map(({ scenario, plays }) => `${scenario} ${plays}`)
    expect(new Set(said).size).toBe(attempts.length)
    const practised = attempts.filter(({ scenario }) => partOf(scenario)?.kind !== 'certify')
    expect(new Set(practised.map(({ scenario, rep }) => `${scenario} ${rep}`)).size).toBe(practised.length)
  })

  it('is played in scenarios that have their scripted reps', () => {
    const library = loadLibrary()
    for (const { scenario, plays } of attempts)
      expect(library.reps(scenario)?.[plays].length, scenario).toBeGreaterThan(0)
  })

  it('goes through the parts of the kick-off in their order, each while it is open', () => {
    expect(eventOn).toBe('2027-03-15')
    for (const { rep, scenario, daysAgo } of attempts) {
      const part = partOf(scenario)
      if (!part) continue
      expect(-daysAgo - 14, `${rep} ${scenario}`).toBeGreaterThanOrEqual(part.opensDay)
      expect(-daysAgo - 14, `${rep} ${scenario}`).toBeLessThanOrEqual(part.dueDay)
    }
    const certifying = attempts.filter(
      ({ scenario, fate }) => partOf(scenario)?.kind === 'certify' && fate !== 'kept',
    )
    expect(certifying.length).toBeGreaterThan(3)
    for (const { rep } of certifying) {
      const played = attempts.filter((one) => one.rep === rep && one.fate !== 'kept')
      const behind = new Set(
        [...played, ...excused.filter((one) => one.rep === rep)].map((one) => one.scenario),
      )
      for (const { scenarioId } of parts.flatMap(({ work }) => work))
        expect(behind, rep).toContain(scenarioId)
    }
  })
})

describe('its real calls', () => {
  const event = launch(randomUUID(), randomUUID(), new Date('2027-03-01T12:00:00Z'))

  it('are handed in on the days of the launch that ask for them, one a day and rep', () => {
    expect(event.eventOn).toBe('2027-01-28')
    for (const { rep, part, daysAgo } of calls) {
      const { opensDay, dueDay } = usualRealCallWindows[part]
      expect(32 - daysAgo, `${rep} ${part}`).toBeGreaterThanOrEqual(opensDay)
      expect(32 - daysAgo, `${rep} ${part}`).toBeLessThan(dueDay)
    }
    expect(new Set(calls.map(({ rep, part }) => `${rep} ${part}`)).size).toBe(calls.length)
    expect(new Set(calls.map(({ buyer }) => buyer)).size).toBe(calls.length)
  })

  it('are enough for a playbook: two of its performer, and of four colleagues to set them beside', () => {
    const by = Map.groupBy(calls, ({ rep }) => rep)
    expect(by.get(performer)).toHaveLength(2)
    expect([...by.keys()].filter((rep) => rep !== performer).length).toBeGreaterThanOrEqual(fewestColleagues)
  })

  it('are in pairs that were rated, in pairs that wait, one alone, and none of one rep', () => {
    const of = (rep: string) => calls.filter((one) => one.rep === rep)
    const rated = Object.keys(ratedBy)
    expect(rated.length).toBeGreaterThanOrEqual(leastInGroup)
    for (const rep of rated) expect(of(rep).map(({ levels }) => levels.length > 0)).toEqual([true, true])
    const others = demoPeople.filter(({ role, name }) => role === 'rep' && !rated.includes(name))
    expect(others.map(({ name }) => of(name).length).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 2])
    for (const { name } of others) expect(of(name).flatMap(({ levels }) => levels)).toEqual([])
  })

  it('are rated on words that the rep said once, and that stay when days are taken out', () => {
    for (const { rep, part, said, levels } of calls)
      for (const [dimension, , quote] of levels) {
        const found = said.flatMap((text, index) => (withoutDates(text).includes(quote) ? [index] : []))
        expect(found, `${rep} ${part} ${dimension}`).toHaveLength(1)
        expect((found[0] ?? 1) % 2, `${rep} ${part} ${dimension}`).toBe(0)
      }
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
  const practised = 'no-money-till-april'
  const certified = 'rival-at-half-price'
  /** These rows of the story, each at its place; whom the rest of it is about nobody knows. */
  const chosen: readonly (readonly [rep: string, scenario: string, fate: Fate])[] = [
    ['Mei Tanaka', practised, 'answered'],
    ['Jonas Vik', practised, 'kept'],
    ['Leila Haddad', certified, 'reviewed'],
    ['Mei Tanaka', certified, 'waiting'],
    ['Robin Hale', certified, 'waiting'],
  ]
  const story: Story = {
    attempts: attempts.map((row) => {
      const [rep, , fate] =
        chosen.find(([name, scenario]) => row.rep === name && row.scenario === scenario) ?? []
      return { ...row, rep: rep ?? 'nobody', fate: fate ?? 'kept' }
    }),
    excused: [
      ...['Leila Haddad', 'Robin Hale'].map((rep) => ({ rep, scenario: practised, daysAgo: 12 })),
      ...chosen.map(([rep]) => ({ rep, scenario: 'it-has-always-worked', daysAgo: 19 })),
    ],
    calls: calls.filter(({ rep }) => ['Robin Hale', 'Jonas Vik', 'Sofia Brandt'].includes(rep)),
  }
  const makeDb = useDatabase()
  let server: TestServer
  let orgId = ''
  const going = new AbortController().signal
  const write = () => writeAttempts(server.runtime, orgId, story, going)
  const db = () => server.database.db
  const idOf = async (name: string) =>
    (await db().select().from(user).where(eq(user.name, name)))[0]?.id ?? ''

  let overdueBefore: readonly string[] = ['not looked yet']
  const manager = async (): Promise<Asker> => ({
    orgId,
    userId: await idOf('Morgan Adeyemi'),
    roles: ['manager'],
  })

  beforeAll(async () => {
    server = await startTestServer(await makeDb())
    // Not pending: the server's own sweep would write all of it.
    await createDemo(db(), server.auth, { story: false })
    const [org] = await db().select({ id: organizationSettings.orgId }).from(organizationSettings)
    orgId = org?.id ?? ''
    await writeAttempts(server.runtime, orgId, story, AbortSignal.abort())
    const asker = await manager()
    const begun = await assignmentsFor(db(), asker, new Date())
    const views = await Promise.all(begun.map(({ id }) => assignmentView(db(), asker, id, new Date())))
    overdueBefore = views.flatMap(({ reps }) => reps.flatMap((one) => (one.overdue ? [one.name] : [])))
    await write()
  })
  afterAll(() => server.close())

  it('has conversations that ended in the weeks before, marked as the demo’s', async () => {
    const rows = await db().select().from(roleplay).orderBy(asc(roleplay.createdAt))
    expect(rows.map(({ purpose, phase }) => [purpose, phase])).toEqual(chosen.map(() => ['demo', 'ended']))
    const days = rows.map(({ endedAt }) => Math.round((Date.now() - Number(endedAt)) / 86_400_000))
    for (const [index, daysAgo] of [12, 11, 6, 5, 4].entries())
      expect(Math.abs((days[index] ?? 0) - daysAgo)).toBeLessThanOrEqual(1)
    const submitted = await db().select({ id: submission.roleplayId }).from(submission)
    expect(submitted).toHaveLength(4)
  })

  it('shows nobody as late before what they did is written', () => {
    expect(overdueBefore).toEqual([])
  })

  it('is on its way to a kick-off with people in every state, and nobody was told', async () => {
    const asker = await manager()
    const now = new Date()
    const [running, held] = await campaignsFor(db(), asker, now)
    expect(held).toMatchObject({
      name: 'Service plan launch',
      ended: false,
      daysLeft: -32,
      reps: 8,
      ready: 0,
    })
    expect(running).toMatchObject({ name: 'Spring kick-off', ended: false, reps: 8, ready: 1 })
    const work = await assignmentsFor(db(), asker, now)
    const states = async (scenario: string) => {
      const first = work.find(({ scenarioId }) => scenarioId === scenario)
      const { reps } = await assignmentView(db(), asker, first?.id ?? '', now)
      return Object.fromEntries(
        reps.map(({ name, state, overdue, result }) => [
          name.split(' ')[0],
          [overdue ? 'overdue' : state, ...(result ? [`${result.outcome} by ${result.by}`] : [])].join(', '),
        ]),
      )
    }
    const others = ['Imani', 'Tomasz', 'Jonas', 'Sofia', 'Callum']
    const all = (state: string) => Object.fromEntries(others.map((name) => [name, state]))
    expect(await states(practised)).toEqual({
      ...all('overdue'),
      Mei: 'done',
      Leila: 'excused',
      Robin: 'excused',
    })
    expect(await states(certified)).toEqual({
      ...all('open'),
      Leila: 'done, passed by coach',
      Mei: 'open, not-passed by scorer',
      Robin: 'submitted, needs-coach by scorer',
    })
    expect(await states('two-minutes-to-six')).toMatchObject({ Leila: 'upcoming', Sofia: 'upcoming' })
    // The server's own looks find nothing to hand in, to settle or to tell.
    await createTending(server.runtime)()
    expect(await db().select().from(notice)).toEqual([])
  })

  it('has a review whose every quote is in the transcript, and a dispute that was answered', async () => {
    const given = await db().select().from(review)
    expect(new Set(given.map(({ verdict }) => verdict))).toEqual(new Set(['meets', 'not-yet']))
    for (const { why } of given) expect(why).toEqual(expect.any(String))
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
      '0 0',
      '1 0',
      '1 0',
    ])
  })

  it('has real calls in its launch: a pair that was rated, a pair that a coach can rate, one that waits', async () => {
    const now = new Date()
    const rep = { orgId, userId: await idOf('Robin Hale') }
    const [own] = await myRealCalls(db(), rep, now, [])
    expect(own?.parts.map(({ state }) => state)).toEqual(['in', 'in'])
    expect(own?.result).toMatchObject({ coaches: 1, couldTell: 0 })
    const courage = own?.result?.dimensions.find(({ id }) => id === 'courage')
    expect([courage?.['day-0']?.level, courage?.['day-30']?.level]).toEqual([2, 4])
    const coach = { orgId, userId: await idOf('Casey Lindqvist'), now }
    const waiting = await callsToRate(db(), coach)
    expect(waiting.map(({ rep: { name }, state }) => `${name} ${state}`)).toEqual([
      'Jonas Vik new',
      'Jonas Vik new',
    ])
    const rows = await db().select().from(importedCall)
    expect(rows.map(({ scoring }) => scoring)).toEqual(rows.map(() => 'scored'))
    for (const { situation } of rows) expect(situation).toContain('Invented for the demo')
  })

  it('is the same when it is written again, as after a crash in the middle of an attempt', async () => {
    const counts = async () => {
      const tables = [roleplay, turn, coachRating, submission, assignment, assessedAttempt, assignmentChange]
      const ofCalls = [importedCall, callScorecard, realCall, realCallReview, realCallLevel]
      return Promise.all(
        [...tables, ...ofCalls].map(async (table) => (await db().select({ n: count() }).from(table))[0]?.n),
      )
    }
    const before = await counts()
    // One that was declared and not played to its end.
    const [half] = await db()
      .select()
      .from(assessedAttempt)
      .where(eq(assessedAttempt.repId, await idOf('Mei Tanaka')))
    const halfId = half?.roleplayId ?? ''
    await db().delete(submission).where(eq(submission.roleplayId, halfId))
    await db().update(roleplay).set({ phase: 'live', endedAt: null }).where(eq(roleplay.id, halfId))
    await db()
      .update(assessedAttempt)
      .set({ submittedAt: null, settledAt: null, result: null })
      .where(eq(assessedAttempt.roleplayId, halfId))
    expect(await write()).toBe(true)
    expect(await counts()).toEqual(before)
  })

  it('goes with the demo, to the last row', async () => {
    expect(await removeDemo(db())).toBe(true)
    for (const table of [
      roleplay,
      user,
      campaign,
      assignment,
      assignmentRep,
      assessedAttempt,
      importedCall,
      realCall,
    ])
      expect(await db().select().from(table)).toEqual([])
    expect(await writeStory(server.runtime, orgId, going)).toBe(true)
    expect(await db().select().from(roleplay)).toEqual([])
  })
})
