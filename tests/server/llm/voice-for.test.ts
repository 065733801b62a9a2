import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import type { Database } from '#server/db/client.ts'
import type { Db } from '#server/db/db.ts'
import { organizationSettings } from '#server/db/schema/people.ts'
import { voiceCall } from '#server/db/schema/voice.ts'
import { spentOn } from '#server/debrief/spent.ts'
import { monthOf, tokensNotice, tokensThisMonth } from '#server/llm/allowance.ts'
import { createVoiceFor } from '#server/llm/voice-for.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { liveRoleplay } from '#tests/support/live-roleplay.ts'
import { scriptedModel } from '#tests/support/scripted-model.ts'

vi.setConfig({ testTimeout: 300_000 })

const clock = { now: () => new Date() }
const price = { in: 2, out: 10, currency: 'EUR' }

const setLimit = (db: Db, orgId: string, monthlyTokens: number | null, modelAllowed = true) =>
  db
    .update(organizationSettings)
    .set({ monthlyTokens, modelAllowed })
    .where(eq(organizationSettings.orgId, orgId))

eachDatabase((makeDb) => {
  let made: Promise<Database> | null = null
  const theDb = async () => (await (made ??= makeDb())).db

  /** A roleplay whose organisation may spend so much, and what a process would have its replies spoken by. */
  async function scene(monthlyTokens: number | null) {
    const db = await theDb()
    const { key } = await liveRoleplay(db)
    await setLimit(db, key.orgId, monthlyTokens)
    const process = () =>
      createVoiceFor({ db, clock, newId: randomUUID, models: { voice: scriptedModel([], 'voice') } })
    const used = async () => (await tokensThisMonth(db, key.orgId, clock.now())).voice
    return { db, key, process, used }
  }

  it('books an estimate before a model is asked and writes what it cost over it', async () => {
    const { db, key, process, used } = await scene(null)
    const voice = await process()(key)
    expect(voice.model?.name).toBe('voice')
    expect(await used()).toBe(1_060)
    await voice.settle({ promptTokens: 500_000, completionTokens: 20_000 }, false)
    expect(await used()).toBe(520_000)
    expect(await spentOn(db, key, { name: 'voice', price })).toEqual({
      tokens: 520_000,
      estimated: false,
      cost: { amount: 1.2, currency: 'EUR' },
    })
    expect(await spentOn(db, key, { name: 'another', price })).toMatchObject({ cost: null })
    expect(await spentOn(db, key, { name: 'voice', price: null })).toMatchObject({ cost: null })
  })

  it('books nothing for a model that was never reached', async () => {
    const { db, key, process, used } = await scene(null)
    const voice = await process()(key)
    await voice.settle(null, false)
    expect(await used()).toBe(0)
    expect(await spentOn(db, key, { name: 'voice', price })).toBeNull()
  })

  it('lets one of many calls at once pass the limit, in whichever process', async () => {
    const { key, process, used } = await scene(1_500)
    const processes = Array.from({ length: 3 }, process)
    const voices = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => processes[index % processes.length]?.(key)),
    )
    // 1,060 is below the limit and 2,120 is not.
    expect(voices.filter((voice) => voice?.model)).toHaveLength(2)
    expect(voices.filter((voice) => voice?.capped)).toHaveLength(10)
    expect(await used()).toBe(2_120)
  })

  it('counts the calendar month, and every organisation for itself', async () => {
    const { db, key, process } = await scene(2_000)
    const before = new Date(monthOf(clock.now()).getTime() - 1)
    const spent = { promptTokens: 5_000, completionTokens: 0, estimated: false }
    await db
      .insert(voiceCall)
      .values({ ...key, id: randomUUID(), model: 'voice', ...spent, createdAt: before })
    expect((await process()(key)).capped).toBe(false)
    const other = await scene(2_000)
    await db.insert(voiceCall).values({ ...other.key, id: randomUUID(), model: 'voice', ...spent })
    expect((await other.process()(other.key)).capped).toBe(true)
    expect((await process()(key)).capped).toBe(false)
  })

  it('asks no model where none is allowed, and calls that no limit', async () => {
    const { db, key, process, used } = await scene(null)
    await setLimit(db, key.orgId, null, false)
    expect(await process()(key)).toMatchObject({ model: null, capped: false })
    expect(await used()).toBe(0)
  })
})

it.each([
  [0, null, null],
  [5_000_000, null, null],
  [799, 1_000, null],
  [800, 1_000, 'near'],
  [999, 1_000, 'near'],
  [1_000, 1_000, 'reached'],
] as const)('of %i tokens with a limit of %s an admin is told %s', (voice, limit, notice) => {
  expect(tokensNotice({ voice, judge: 0, drafting: 0 }, limit)).toBe(notice)
  expect(tokensNotice({ voice: 0, judge: voice - 100, drafting: 100 }, limit)).toBe(notice)
})
