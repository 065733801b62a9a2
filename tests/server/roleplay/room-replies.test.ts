import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { roleplay } from '#server/db/schema/roleplay.ts'
import { findRoleplay, turnsOf } from '#server/roleplay/store/rows.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { liveRoleplay } from '#tests/support/live-roleplay.ts'
import { scriptedModel, type ScriptedStep } from '#tests/support/scripted-model.ts'

vi.setConfig({ testTimeout: 120_000 })

const makeDb = useDatabase()

const anyRoom = 'twelve-days-and-three-sites'
const [ruth, marek] = ['ruth-calloway', 'marek-dillon'] as const

const first: ScriptedStep = { say: 'I said so in May.' }
const second: ScriptedStep = { say: 'I have a list of it.' }
const stalled = (say: string): ScriptedStep => ({ say: [`${say} `, 'It'], end: 'stall' })

/** A room in which, with this seed, somebody comes in after the first reply; the rep has just spoken. */
async function inRoom(...steps: readonly ScriptedStep[]) {
  const { db } = await makeDb()
  const model = scriptedModel(steps)
  const { key, runner, again, anotherRunner } = await liveRoleplay(db, model, { scenarioId: anyRoom })
  const said = { turnId: randomUUID(), n: 2, text: 'What have you brought along?' }
  await runner.say(key, said)
  /** What was said after it. */
  const replies = async () => (await turnsOf(db, key)).slice(2)
  const state = async () => {
    const row = await findRoleplay(db, key)
    return [row?.floor, row?.exchangesDone]
  }
  return {
    said,
    replies,
    state,
    again,
    /** Waits until this many buyers have begun and the last of them has said something. */
    async begun(count: number) {
      while ((await replies()).length < count || !runner.live(key.roleplayId)?.speaking?.stream.text) {
        await wait(10)
      }
    },
    async stop() {
      const live = runner.live(key.roleplayId)
      expect(runner.stop(key)).toBe(true)
      await live?.finished
    },
    /** Another process takes it up, as if this one had died. */
    async takeUp() {
      await db.update(roleplay).set({ leaseUntil: null }).where(eq(roleplay.id, key.roleplayId))
      const other = anotherRunner()
      await other.takeUp(key)
      await other.live(key.roleplayId)?.finished
    },
  }
}

it('a stop in the first of two replies keeps the second buyer silent, until it is asked for again', async () => {
  const { begun, stop, replies, state, again } = await inRoom(
    stalled('The money is not there.'),
    first,
    second,
  )
  await begun(1)
  await stop()
  const [cut, ...others] = await replies()
  expect(cut).toMatchObject({
    speakerId: ruth,
    text: 'The money is not there.',
    status: 'interrupted',
    reason: 'stopped',
  })
  expect([others, await state()]).toEqual([[], ['rep', 1]])
  await again(cut?.id ?? '')
  expect(await replies()).toMatchObject([
    { n: 3, speakerId: ruth, text: first.say, status: 'done', generation: 2 },
    { n: 4, speakerId: marek, text: second.say, status: 'done', cause: 'interruption', generation: 1 },
  ])
  expect(await state()).toEqual(['rep', 1])
})

it('a stop in the second reply leaves the first whole, and only the second is said again', async () => {
  const { begun, stop, replies, state, again, said } = await inRoom(
    first,
    stalled('Nothing is set aside.'),
    second,
  )
  await begun(2)
  await stop()
  const [whole, cut] = await replies()
  expect(whole).toMatchObject({ text: first.say, status: 'done', replyToTurnId: said.turnId })
  expect(cut).toMatchObject({
    text: 'Nothing is set aside.',
    status: 'interrupted',
    replyToTurnId: said.turnId,
  })
  await expect(again(whole?.id ?? '')).rejects.toThrow('turn/nothing_to_regenerate')
  await again(cut?.id ?? '')
  const now = await replies()
  expect(now[0]).toEqual(whole)
  expect(now[1]).toMatchObject({ speakerId: marek, text: second.say, status: 'done', generation: 2 })
  expect([now.length, await state()]).toEqual([2, ['rep', 1]])
})

it.each([
  ['first', 1, [stalled('The money is not there.')]],
  ['second', 2, [first, stalled('Nothing is set aside.')]],
] as const)(
  'a process that dies in the %s reply leaves it as said so far and the floor to the rep',
  async (_which, count, steps) => {
    const { begun, takeUp, stop, replies, state } = await inRoom(...steps)
    await begun(count)
    await takeUp()
    // The process that was thought dead says no more.
    await stop()
    const stored = await replies()
    expect(stored.map(({ status }) => status)).toEqual(
      Array.from({ length: count }, (_, at) => (at === count - 1 ? 'interrupted' : 'done')),
    )
    expect(stored.at(-1)?.reason).toBe('restart')
    expect(await state()).toEqual(['rep', 1])
  },
)
