import { randomUUID } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { drillSession as sessionSchema } from '#contract/drill.ts'
import type { Db } from '#server/db/db.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { createDrillHandlers } from '#server/drills/handlers.ts'
import { loadLibrary } from '#server/library/load.ts'
import { addMember } from '#server/people/create-person.ts'
import { embed } from '#tests/scoring/behaviours/embed.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { newRep } from '#tests/support/live-roleplay.ts'

vi.setConfig({ testTimeout: 300_000 })

const library = loadLibrary()
const day = 86_400_000

/** Everything a handler asks for, as the table of routes gives it, at a time that moves on by hand. */
const asks = (db: Db, orgId: string, userId: string, clock: { now(): Date }) => {
  const libraries = { of: async () => library }
  const handlers = createDrillHandlers({ db, clock, newSeed: () => 7, embed, library, libraries })
  const rest = {
    query: undefined,
    audit: () => undefined,
    access: {
      caller: { userId, name: '', email: '', sessionId: '' },
      org: { orgId, memberId: '', roles: ['rep' as const] },
    },
  }
  return {
    all: async () => (await handlers.drills({ ...rest, params: { orgId }, body: undefined })).drills,
    start: async (drillId: string, sessionId: string = randomUUID()) =>
      (await handlers.startDrill({ ...rest, params: { orgId, drillId }, body: { sessionId } })).session,
    open: async (sessionId: string) =>
      (await handlers.drillSession({ ...rest, params: { orgId, sessionId }, body: undefined })).session,
    say: async (sessionId: string, n: number, text: string) =>
      (await handlers.sayInDrill({ ...rest, params: { orgId, sessionId }, body: { n, text } })).session,
    erase: (drillId: string) => handlers.eraseDrill({ ...rest, params: { orgId, drillId }, body: undefined }),
  }
}

const held =
  "The price stays at eighteen four, because it pays for the engineer who comes out at night. I won't take him out to get lower."
const invited = "You can say no to this, and that is a fine answer. I'd rather hear it now."

eachDatabase((makeDb) => {
  let made: ReturnType<typeof makeDb> | null = null
  async function practising() {
    const { db } = await (made ??= makeDb())
    const { orgId, userId } = await newRep(db)
    await inTransaction(db, (tx) => addMember(tx, orgId, userId, ['rep']))
    const time = { at: new Date('2026-11-30T09:00:00Z').getTime() }
    const clock = { now: () => new Date(time.at) }
    return { db, orgId, time, clock, mine: asks(db, orgId, userId, clock) }
  }

  it('hears another wording each time, shows the contrast only after the last answer, and comes back by the clock', async () => {
    const { mine, time } = await practising()
    let session = sessionSchema.parse(await mine.start('hold-a-price'))
    expect(await mine.start('hold-a-price', session.id)).toEqual(session)
    const lines = new Set<string>()
    for (let n = 1; session.next; n += 1) {
      expect(session).toMatchObject({ contrast: null, transfer: null })
      lines.add(session.next.line)
      session = sessionSchema.parse(await mine.say(session.id, n, held))
    }
    expect(lines.size).toBe(3)
    expect(session.replies.filter(({ done }) => done).length).toBeGreaterThanOrEqual(2)
    expect(session.contrast?.strong).toContain('eighteen four')
    expect(session.transfer).toMatchObject({ proof: null })
    expect(session.transfer?.fresh).not.toBeNull()
    expect(await mine.say(session.id, 3, held)).toEqual(session)
    await expect(mine.say(session.id, 3, 'Other words')).rejects.toMatchObject({ code: 'drill/said' })
    const now = async () => (await mine.all()).find(({ id }) => id === 'hold-a-price')
    expect(await now()).toMatchObject({
      finished: 1,
      due: false,
      dueAt: new Date(time.at + 2 * day).toISOString(),
    })
    time.at += 2 * day
    expect(await now()).toMatchObject({ due: true, running: null })
    await mine.erase('hold-a-price')
    expect(await now()).toMatchObject({ finished: 0, last: null, dueAt: null })
  })

  it('opens a step of the ladder once the one before went well', async () => {
    const { mine } = await practising()
    await expect(mine.start('honest-no-2')).rejects.toMatchObject({ code: 'drill/locked' })
    const { id } = await mine.start('honest-no-1')
    await mine.say(id, 1, invited)
    await mine.say(id, 2, invited)
    expect(await mine.start('honest-no-2')).toMatchObject({ next: { n: 1 } })
    await expect(mine.start('nobody-wrote-this')).rejects.toMatchObject({ code: 'drill/not_found' })
  })

  it('is found by its owner alone', async () => {
    const { db, orgId, clock, mine } = await practising()
    const { id } = await mine.start('say-the-limit')
    const { userId } = await newRep(db)
    await inTransaction(db, (tx) => addMember(tx, orgId, userId, ['rep', 'coach', 'admin']))
    const other = asks(db, orgId, userId, clock)
    await expect(other.open(id)).rejects.toMatchObject({ code: 'drill/not_found' })
    await expect(other.say(id, 1, 'Mine')).rejects.toMatchObject({ code: 'drill/not_found' })
    await expect(other.start('say-the-limit', id)).rejects.toMatchObject({ code: 'drill/conflict' })
    await other.erase('say-the-limit')
    expect((await other.all()).every(({ running }) => running === null)).toBe(true)
    expect(await mine.open(id)).toMatchObject({ next: { n: 1, of: 3 } })
  })
})
