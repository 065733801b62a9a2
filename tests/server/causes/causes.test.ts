import { sql } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { causeView as viewSchema, type AnswerCause } from '#contract/cause.ts'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import { tablesInOrder } from '#server/backup/tables.ts'
import { createCauseHandlers } from '#server/causes/handlers.ts'
import type { Db } from '#server/db/db.ts'
import { organizationSettings } from '#server/db/schema/people.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { addMember } from '#server/people/create-person.ts'
import { exportMine } from '#server/people/privacy/export-mine.ts'
import { eraseByAge } from '#server/people/privacy/retention.ts'
import { findRoleplay } from '#server/roleplay/store/rows.ts'
import { embed } from '#tests/scoring/behaviours/embed.ts'
import { depsFor, ownView, score } from '#tests/server/debrief/played.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { liveRoleplay } from '#tests/support/live-roleplay.ts'

vi.setConfig({ testTimeout: 300_000 })

/** Everything a handler asks for, as the table of routes gives it. */
const asks = (db: Db, { orgId, roleplayId }: { orgId: string; roleplayId: string }, userId: string) => {
  const handlers = createCauseHandlers({ ...depsFor(db), newSeed: () => 7 })
  const rest = {
    params: { orgId, roleplayId },
    query: undefined,
    audit: () => undefined,
    access: {
      caller: { userId, name: '', email: '', sessionId: '' },
      org: { orgId, memberId: '', roles: ['rep' as const] },
      roleplay: { roleplayId, ownerId: userId, as: 'owner' as const, preview: false },
    },
  }
  return {
    cause: () => handlers.cause({ ...rest, body: undefined }),
    begin: () => handlers.beginCause({ ...rest, body: undefined }),
    say: (n: number, text: string) => handlers.sayRetake({ ...rest, body: { n, text } }),
    stop: () => handlers.stopCause({ ...rest, body: undefined }),
    answer: (body: AnswerCause) => handlers.answerCause({ ...rest, body }),
    erase: () => handlers.eraseCause({ ...rest, body: undefined }),
  }
}

const dodges = 'Great question, let me come back to that once I have shown you the dashboard.'
const noSentence = { ifI: '', follows: '', fits: null } as const

eachDatabase((makeDb) => {
  // One database for all: each conversation has an organisation of its own.
  let made: ReturnType<typeof makeDb> | null = null
  /** A conversation whose debrief names a moment, with its owner's way in. */
  async function debriefed() {
    const { db } = await (made ??= makeDb())
    const { key, say, end } = await liveRoleplay(db, null, {
      coderVersion,
      readTurn: (said, context, facts, anchors) => readTurn(said, context, facts, anchors, embed),
    })
    const userId = (await findRoleplay(db, key))?.ownerId ?? ''
    await inTransaction(db, (tx) => addMember(tx, key.orgId, userId, ['rep']))
    const mine = asks(db, key, userId)
    await expect(mine.begin()).rejects.toMatchObject({ code: 'roleplay/not_ended' })
    for (let n = 0; n < 3; n += 1) await say(dodges)
    await end()
    await score(db, key)
    const { oneThing } = (await ownView(db, key)).scorecard
    return { db, key, userId, mine, oneThing }
  }

  it('says one moment again until the retakes are over, and tells what they did only then', async () => {
    const { mine, oneThing } = await debriefed()
    expect(await mine.cause()).toEqual({ cause: null })
    const begun = viewSchema.parse((await mine.begin()).cause)
    expect(begun).toMatchObject({
      turn: oneThing?.turn,
      code: oneThing?.code,
      state: 'running',
      result: null,
    })
    expect(begun.next).toMatchObject({ n: 1, of: 7, condition: 'same', sheet: null })
    expect((await mine.begin()).cause).toEqual(begun)

    const lines = new Set<string>()
    let view = begun
    for (let n = 1; view.next; n += 1) {
      lines.add(view.next.line)
      expect((view.next.sheet?.facts.length ?? 0) > 0).toBe(view.next.condition === 'sheet')
      view = viewSchema.parse((await mine.say(n, `${dodges} ${n}`)).cause)
      expect(view.retakes.some(({ done }) => done !== null)).toBe(view.state !== 'running')
    }
    expect(lines.size).toBeGreaterThan(1)
    expect(view.retakes).toHaveLength(7)
    // Nothing moved it: a sentence is asked for, and without one it is the default.
    expect(view).toMatchObject({ state: 'asks', result: null })
    const { cause: left } = await mine.answer(noSentence)
    expect(left).toMatchObject({
      state: 'over',
      result: { cause: 'not-learned-yet', enough: true, open: false },
    })
    const own = { ifI: 'say it plainly', follows: 'they will leave', fits: 'yes' as const }
    expect((await mine.answer(own)).cause).toMatchObject({ ...own, result: { cause: 'limiting-belief' } })
    expect((await mine.answer({ ...noSentence, fits: 'no' })).cause).toMatchObject({
      ifI: '',
      fits: 'no',
      result: { cause: 'not-learned-yet', counts: { same: { done: 0, of: 3 } } },
    })
    await expect(mine.say(8, 'Once more')).rejects.toMatchObject({ code: 'cause/over' })
  })

  it('takes the same words for the same retake, refuses others, and stops at any time', async () => {
    const { mine } = await debriefed()
    await expect(mine.say(1, 'Now')).rejects.toMatchObject({ code: 'cause/not_found' })
    await mine.begin()
    await expect(mine.answer(noSentence)).rejects.toMatchObject({ code: 'cause/running' })
    const once = await mine.say(1, 'Four of forty-one.')
    expect(await mine.say(1, 'Four of forty-one.')).toEqual(once)
    await expect(mine.say(1, 'Three.')).rejects.toMatchObject({ code: 'cause/conflict' })
    await expect(mine.say(3, 'Three.')).rejects.toMatchObject({ code: 'cause/conflict' })
    const both = await Promise.allSettled([mine.say(2, 'Two.'), mine.say(2, 'Another two.')])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const { cause: stopped } = await mine.stop()
    expect(stopped).toMatchObject({
      state: 'stopped',
      next: null,
      result: { enough: false, cause: 'not-learned-yet' },
    })
    expect(stopped.retakes.map(({ done }) => typeof done)).toEqual(['boolean', 'boolean'])
    await expect(mine.say(3, 'Three.')).rejects.toMatchObject({ code: 'cause/over' })
    await mine.erase()
    expect(await mine.cause()).toEqual({ cause: null })
  })

  it('is found by its owner alone, stands in one table, and goes with the words of its conversation', async () => {
    const { db, key, userId, mine } = await debriefed()
    await mine.begin()
    const words = 'Quince jelly, and nothing else.'
    await mine.say(1, words)
    const { key: otherKey } = await liveRoleplay(db)
    const otherId = (await findRoleplay(db, otherKey))?.ownerId ?? ''
    await inTransaction(db, (tx) => addMember(tx, key.orgId, otherId, ['coach', 'manager', 'admin']))
    const other = asks(db, key, otherId)
    expect(await other.cause()).toEqual({ cause: null })
    await expect(other.say(2, 'Mine')).rejects.toMatchObject({ code: 'cause/not_found' })
    await expect(other.stop()).rejects.toMatchObject({ code: 'cause/not_found' })
    await other.erase()
    expect(JSON.stringify(await exportMine(db, key.orgId, userId, new Date()))).toContain(words)
    expect(JSON.stringify(await exportMine(db, key.orgId, otherId, new Date()))).not.toContain(words)
    const holding: string[] = []
    for (const { name } of tablesInOrder()) {
      const { rows } = await db.execute(sql.raw(`select to_jsonb(t)::text as row from "${name}" t`))
      if (JSON.stringify(rows).includes(words)) holding.push(name)
    }
    expect(holding).toEqual(['cause_search'])
    await db
      .insert(organizationSettings)
      .values({ orgId: key.orgId, retentionDays: 30 })
      .onConflictDoUpdate({ target: organizationSettings.orgId, set: { retentionDays: 30 } })
    await eraseByAge(db, new Date(Date.now() + 40 * 86_400_000))
    expect(await mine.cause()).toEqual({ cause: null })
  })
})
