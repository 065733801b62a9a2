import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import type { AnswerReadiness, SaveReadiness } from '#contract/readiness.ts'
import { readinessView as viewSchema } from '#contract/readiness.ts'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import { tablesInOrder } from '#server/backup/tables.ts'
import type { Db } from '#server/db/db.ts'
import { organizationSettings } from '#server/db/schema/people.ts'
import { readiness } from '#server/db/schema/readiness.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { addMember } from '#server/people/create-person.ts'
import { exportMine } from '#server/people/privacy/export-mine.ts'
import { eraseByAge } from '#server/people/privacy/retention.ts'
import { loadLibrary } from '#server/library/load.ts'
import { createReadinessHandlers } from '#server/readiness/handlers.ts'
import { submit } from '#server/review/submit.ts'
import { quickLines } from '#server/roleplay/scenario-list.ts'
import { findRoleplay } from '#server/roleplay/store/rows.ts'
import { embed } from '#tests/scoring/behaviours/embed.ts'
import { depsFor } from '#tests/server/debrief/played.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { liveRoleplay } from '#tests/support/live-roleplay.ts'

vi.setConfig({ testTimeout: 300_000 })

const library = loadLibrary()
const libraries = { of: async () => library }

const wrote: Omit<SaveReadiness, 'roleplayId'> = {
  why: 'They lose a night a month to it',
  belief: 'It takes the blame off the one who closes the books',
  seen: 'In Leeds somebody showed me a list that she keeps',
  fear: 'That I talk the price down again',
  ifThey: 'they say it is too expensive',
  iWill: 'hold the price and say why',
  attention: 'Who had to stand up for the last figure',
  sureBefore: 4,
  callWith: '',
}
const afterwards = {
  sureAfter: 7,
  held: 'partly',
  happened: 'I waited before I answered',
  made: null,
} as const

/** Everything a handler asks for, as the table of routes gives it. */
const asks = (db: Db, orgId: string, userId: string) => {
  const handlers = createReadinessHandlers({ ...depsFor(db), newSeed: () => 7, libraries }, depsFor(db))
  const access = (roleplayId = '') => ({
    caller: { userId, name: '', email: '', sessionId: '' },
    org: { orgId, memberId: '', roles: ['rep' as const] },
    roleplay: { roleplayId, ownerId: userId, as: 'owner' as const, preview: false },
  })
  const rest = { audit: () => undefined, query: undefined, body: undefined }
  return {
    save: (readinessId: string, body: SaveReadiness) =>
      handlers.saveReadiness({ ...rest, params: { orgId, readinessId }, body, access: access() }),
    answer: (readinessId: string, body: AnswerReadiness) =>
      handlers.answerReadiness({ ...rest, params: { orgId, readinessId }, body, access: access() }),
    rehearse: (readinessId: string, body: { roleplayId: string; scenarioId: string; quickLineId: string }) =>
      handlers.rehearseCall({ ...rest, params: { orgId, readinessId }, body, access: access() }),
    remove: (readinessId: string) =>
      handlers.removeReadiness({ ...rest, params: { orgId, readinessId }, access: access() }),
    list: (cursor?: string) =>
      handlers.readinessList({ ...rest, params: { orgId }, query: { cursor }, access: access() }),
    of: (roleplayId: string) =>
      handlers.readiness({ ...rest, params: { orgId, roleplayId }, access: access(roleplayId) }),
  }
}

eachDatabase((makeDb) => {
  // One database for all: each conversation has an organisation of its own.
  let made: ReturnType<typeof makeDb> | null = null
  async function talking() {
    const { db } = await (made ??= makeDb())
    const talk = await liveRoleplay(db, null, {
      coderVersion,
      readTurn: (said, context, facts, anchors) => readTurn(said, context, facts, anchors, embed),
    })
    const { key } = talk
    const userId = (await findRoleplay(db, key))?.ownerId ?? ''
    await inTransaction(db, (tx) => addMember(tx, key.orgId, userId, ['rep']))
    return { ...talk, db, key, userId, mine: asks(db, key.orgId, userId) }
  }

  it('keeps what was written before, and sets beside it what happened', async () => {
    const { db, key, say, end, mine } = await talking()
    const id = randomUUID()
    const body = { ...wrote, roleplayId: key.roleplayId }
    await mine.save(id, { ...body, why: 'Something else' })
    const { readiness: saved } = await mine.save(id, body)
    expect(saved).toMatchObject({ ...wrote, sureAfter: null, held: null, found: null, reached: null })
    expect(saved.roleplay).toMatchObject({ id: key.roleplayId, ended: false, outcome: null })
    await expect(mine.save(randomUUID(), body)).rejects.toMatchObject({ code: 'readiness/conflict' })

    const stored = async () => db.select().from(readiness).where(eq(readiness.id, id))
    const before = await stored()
    await say('What did the last figure cost you that you had to take back?')
    await say('It is £46,000 a year, and it stays there, because the people who sit with you are in it.')
    await end()
    await expect(mine.save(id, { ...body, fear: 'Nothing' })).rejects.toMatchObject({
      code: 'readiness/over',
    })
    expect(await stored()).toEqual(before)

    const { readiness: over } = await mine.answer(id, afterwards)
    expect(viewSchema.parse(over)).toMatchObject({ ...wrote, ...afterwards })
    expect(over.roleplay).toMatchObject({ ended: true, outcome: 'You ended the conversation.' })
    expect(['not-called-for', 'done', 'not-done']).toContain(over.found?.kind)
    expect(over.reached).not.toBeNull()
    // Looked for once: what is stored with this coder is what is shown.
    const kept = {
      coder: coderVersion,
      why: null,
      plan: { kind: 'done', heard: { turn: 1, quote: 'a' }, reply: { turn: 2, quote: 'b' } },
    } as const
    await db.update(readiness).set({ found: kept }).where(eq(readiness.id, id))
    expect((await mine.of(key.roleplayId)).readiness?.found).toEqual(kept.plan)
    await mine.remove(id)
    expect((await mine.of(key.roleplayId)).readiness).toBeNull()
  })

  it('is found by its owner alone, whoever asks for it by its id', async () => {
    const { db, key, userId, mine } = await talking()
    const id = randomUUID()
    await mine.save(id, { ...wrote, roleplayId: key.roleplayId })
    const { key: otherKey } = await liveRoleplay(db)
    const otherId = (await findRoleplay(db, otherKey))?.ownerId ?? ''
    await inTransaction(db, (tx) => addMember(tx, key.orgId, otherId, ['coach', 'manager', 'admin']))
    const other = asks(db, key.orgId, otherId)
    expect((await other.list()).entries).toEqual([])
    expect(await other.of(key.roleplayId)).toEqual({ readiness: null })
    await expect(other.save(id, { ...wrote, roleplayId: null })).rejects.toMatchObject({
      code: 'readiness/conflict',
    })
    await expect(other.save(randomUUID(), { ...wrote, roleplayId: key.roleplayId })).rejects.toMatchObject({
      code: 'roleplay/not_found',
    })
    await expect(other.answer(id, afterwards)).rejects.toMatchObject({ code: 'readiness/not_found' })
    await other.remove(id)
    expect((await mine.list()).entries).toMatchObject([{ ...wrote, happened: '' }])
    expect(JSON.stringify(await exportMine(db, key.orgId, otherId, new Date()))).not.toContain(wrote.fear)
    expect(JSON.stringify(await exportMine(db, key.orgId, userId, new Date()))).toContain(wrote.fear)
  })

  it('stands alone before a conversation outside the product, and pages through what was written', async () => {
    const { mine } = await talking()
    for (let n = 0; n < 21; n += 1)
      await mine.save(randomUUID(), { ...wrote, why: `Call ${n}`, roleplayId: null })
    const first = await mine.list()
    expect(first.entries.map(({ why }) => why)).toEqual(
      Array.from({ length: 20 }, (_, index) => `Call ${20 - index}`),
    )
    expect(first.entries[0]).toMatchObject({ roleplay: null, found: null })
    const rest = await mine.list(first.next ?? '')
    expect([rest.entries.map(({ why }) => why), rest.next]).toEqual([['Call 0'], null])
    await expect(mine.list('of no answer')).rejects.toMatchObject({ code: 'request/invalid' })
  })

  it('rehearses a call in two exchanges that hold nothing of what was written, and asks once whether it was made', async () => {
    const { db, key, userId, mine, anotherRunner } = await talking()
    const [id, rehearsal] = [randomUUID(), randomUUID()]
    const { readiness: saved } = await mine.save(id, {
      ...wrote,
      callWith: 'Priya, about the delay',
      roleplayId: null,
    })
    expect(saved).toMatchObject({ callWith: 'Priya, about the delay', made: null, rehearsal: null })
    const line = quickLines(library)[0]
    const body = { roleplayId: rehearsal, scenarioId: line?.scenarioId ?? '', quickLineId: line?.id ?? '' }
    const view = await mine.rehearse(id, body)
    expect(view).toMatchObject({ id: rehearsal, purpose: 'drill', exchanges: { done: 0, limit: 2 } })
    expect(view.turns.map(({ text }) => text)).toEqual([line?.line])
    expect(JSON.stringify(view)).not.toContain('Priya')
    expect((await mine.rehearse(id, body)).id).toBe(rehearsal)
    const runner = anotherRunner()
    for (const n of [2, 4]) {
      await runner.say(
        { orgId: key.orgId, roleplayId: rehearsal },
        { turnId: randomUUID(), n, text: 'What would it have to do for you?' },
      )
      await runner.live(rehearsal)?.finished
    }
    await expect(submit(db, { orgId: key.orgId, roleplayId: rehearsal }, userId)).rejects.toMatchObject({
      code: 'roleplay/rehearsal',
    })
    const { readiness: over } = await mine.answer(id, { ...afterwards, made: 'not-yet' })
    expect(over).toMatchObject({ made: 'not-yet', rehearsal: { roleplayId: rehearsal, ended: true } })

    const other = randomUUID()
    await mine.save(other, { ...wrote, roleplayId: key.roleplayId })
    await expect(mine.rehearse(other, { ...body, roleplayId: randomUUID() })).rejects.toMatchObject({
      code: 'readiness/not_a_call',
    })
  })

  it('stands in one table, and goes with the words of its conversation and by its age', async () => {
    const { db, key, mine } = await talking()
    const fear = `Of ${randomUUID()}`
    await mine.save(randomUUID(), { ...wrote, fear, roleplayId: key.roleplayId })
    await mine.save(randomUUID(), { ...wrote, fear, roleplayId: null })
    const holding: string[] = []
    for (const { name } of tablesInOrder()) {
      const { rows } = await db.execute(sql.raw(`select to_jsonb(t)::text as row from "${name}" t`))
      if (JSON.stringify(rows).includes(fear)) holding.push(name)
    }
    expect(holding).toEqual(['readiness'])
    await db
      .insert(organizationSettings)
      .values({ orgId: key.orgId, retentionDays: 30 })
      .onConflictDoUpdate({ target: organizationSettings.orgId, set: { retentionDays: 30 } })
    await eraseByAge(db, new Date(Date.now() + 40 * 86_400_000))
    expect(await db.select().from(readiness).where(eq(readiness.orgId, key.orgId))).toEqual([])
  })
})
