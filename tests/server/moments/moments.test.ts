import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { momentView } from '#contract/moment.ts'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import type { Db } from '#server/db/db.ts'
import { sharedMoment } from '#server/db/schema/moments.ts'
import { member, user } from '#server/db/schema/people.ts'
import { roleplay, turn } from '#server/db/schema/roleplay.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { rejectBehaviour, restoreBehaviour } from '#server/debrief/rejections.ts'
import { momentOf } from '#server/moments/moment-view.ts'
import { openMoment } from '#server/moments/open-moment.ts'
import { ownMoments, revokeMoment } from '#server/moments/own-moments.ts'
import { shareMoment } from '#server/moments/share-moment.ts'
import { addMember } from '#server/people/create-person.ts'
import { forkRetake } from '#server/roleplay/retake.ts'
import { findRoleplay, turnsOf, type RoleplayKey } from '#server/roleplay/store/rows.ts'
import { embed } from '#tests/scoring/behaviours/embed.ts'
import { depsFor, lines, now, ownView } from '#tests/server/debrief/played.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { liveRoleplay } from '#tests/support/live-roleplay.ts'

vi.setConfig({ testTimeout: 300_000 })

const again =
  'It costs £46,000 a year, and I will not pretend that it is small. What would make it worth that?'
const at = (days: number) => new Date(now.getTime() + days * 24 * 3600 * 1000)
const tokenIn = (path: string) => path.replace('/m/', '')

/** A roleplay that is over, its second turn of the rep retaken, and the retake over as well. */
async function retaken(db: Db) {
  const { key, say, end, anotherRunner } = await liveRoleplay(db, null, {
    coderVersion,
    readTurn: (said, context, facts, anchors) => readTurn(said, context, facts, anchors, embed),
  })
  for (const text of lines) await say(text)
  await end()
  const turns = await turnsOf(db, key)
  const moment = turns.filter(({ speakerId }) => speakerId === 'rep')[1]
  if (!moment) throw new Error('there is no second turn')
  const forked: RoleplayKey = await forkRetake(depsFor(db), key, {
    roleplayId: randomUUID(),
    fromTurnId: moment.id,
  })
  const runner = anotherRunner()
  const unsaid = momentOf(depsFor(db), forked).catch((error: Error) => error.message)
  expect(await unsaid).toBe('moment/still_running')
  await runner.say(forked, { turnId: randomUUID(), n: moment.n, text: again })
  await runner.live(forked.roleplayId)?.finished
  await runner.end(forked)
  const ownerId = (await findRoleplay(db, key))?.ownerId ?? ''
  await inTransaction(db, (tx) => addMember(tx, key.orgId, ownerId, ['rep']))
  return { db, key, forked, turns, n: moment.n, ownerId }
}

eachDatabase((makeDb) => {
  let made: ReturnType<typeof retaken> | null = null
  const shared = () => (made ??= makeDb().then(({ db }) => retaken(db)))
  const share = async (more: { named?: boolean; days?: 7 | 30 | null; momentId?: string } = {}) => {
    const { db, forked, ownerId } = await shared()
    const body = { momentId: randomUUID(), named: false, days: null, ...more }
    const deps = { ...depsFor(db), clock: { now: () => now } }
    return { token: tokenIn(await shareMoment(deps, forked, ownerId, body)), ...body }
  }
  const open = async (token: string, when = now) => openMoment(depsFor((await shared()).db), token, when)
  const isNoMore = async (token: string, when = now) =>
    expect(open(token, when)).rejects.toThrow('moment/not_found')

  it('sets two replies to one line side by side, with the hazards of the course and nothing else', async () => {
    const { db, key, forked, turns, n } = await shared()
    const moment = momentView.parse({ ...(await momentOf(depsFor(db), forked)), repName: null })
    expect(moment.line).toBe(turns.find((one) => one.n === n - 1)?.text)
    expect([moment.first.text, moment.again.text]).toEqual([lines[1], again])
    const [origin, retake] = [await ownView(db, key), await ownView(db, forked)]
    const hazard = (of: typeof origin, turnN: number) => of.course.find((one) => one.turn === turnN)?.hazard
    expect(moment.first.hazard).toBe(hazard(origin, n))
    expect(moment.again.hazard).toBe(hazard(retake, n))
    expect(moment.hazardBefore).toBe(origin.course.findLast((one) => one.turn < n)?.hazard)
    expect(moment.first.hazard).toBeGreaterThan(moment.again.hazard)
    for (const reply of [moment.first, moment.again]) {
      expect(reply.read.length).toBeGreaterThan(0)
      for (const { quote } of reply.read) expect(reply.text).toContain(quote)
    }
    const words = JSON.stringify(moment)
    for (const one of turns.filter((said) => said.n !== n && said.n !== n - 1)) {
      expect(words).not.toContain(JSON.stringify(one.text).slice(1, -1))
    }
  })

  it('marks what the rep said is not what they did', async () => {
    const { db, key, forked, n } = await shared()
    const code = (await momentOf(depsFor(db), forked)).first.read[0]?.code ?? ''
    await rejectBehaviour(db, key, { turn: n, code }, now)
    const { first } = await momentOf(depsFor(db), forked)
    expect(first.read.filter(({ rejected }) => rejected).map((one) => one.code)).toEqual([code])
    await restoreBehaviour(db, key, { turn: n, code })
  })

  it('opens to whoever has the link, keeps no secret, and names the rep only where they chose so', async () => {
    const { db, ownerId, forked } = await shared()
    const [person] = await db.select().from(user).where(eq(user.id, ownerId))
    const { token } = await share()
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(await open(token)).toMatchObject({ repName: null, again: { text: again } })
    expect((await open((await share({ named: true })).token)).repName).toBe(person?.name)
    const stored = JSON.stringify(await db.select().from(sharedMoment))
    expect(stored).not.toContain(token)
    expect(stored).not.toContain(again)
    expect((await ownMoments(db, { orgId: forked.orgId, ownerId }, now))[0]).toMatchObject({
      roleplayId: forked.roleplayId,
      words: again.slice(0, 120),
    })
    await isNoMore('x'.repeat(43))
  })

  it('ends when its time is over, and stays in the list as one that ran out', async () => {
    const { db, forked, ownerId } = await shared()
    const { token, momentId } = await share({ days: 7 })
    await open(token, at(6.9))
    await isNoMore(token, at(7))
    const of = async (when: Date) =>
      (await ownMoments(db, { orgId: forked.orgId, ownerId }, when, momentId)).map(({ expired }) => expired)
    expect(await of(at(6.9))).toEqual([false])
    expect(await of(at(7))).toEqual([true])
  })

  it('is taken back at once by its owner, and by nobody else', async () => {
    const { db, forked, ownerId } = await shared()
    const { token, momentId } = await share()
    await revokeMoment(db, { orgId: forked.orgId, ownerId: randomUUID() }, momentId)
    expect((await open(token)).again.text).toBe(again)
    await revokeMoment(db, { orgId: forked.orgId, ownerId }, momentId)
    await isNoMore(token)
  })

  it('makes a new link in place of the one whose answer was lost, for its owner and this retake alone', async () => {
    const { db, forked, key } = await shared()
    const { token, momentId } = await share()
    const { token: second } = await share({ momentId })
    expect(second).not.toBe(token)
    await isNoMore(token)
    await open(second)
    const body = { momentId, named: false, days: null }
    const deps = depsFor(db)
    await expect(shareMoment(deps, forked, randomUUID(), body)).rejects.toThrow('moment/conflict')
    await expect(shareMoment(deps, key, randomUUID(), body)).rejects.toThrow('moment/no_retake')
  })

  it('ends with its owner’s place in the organisation, with its words, and with either roleplay', async () => {
    const { db, key, forked, n, ownerId } = await shared()
    const { token } = await share()
    const mine = eq(member.userId, ownerId)
    const [place] = await db.delete(member).where(mine).returning()
    await isNoMore(token)
    if (place) await db.insert(member).values(place)
    await open(token)
    const [said] = (await turnsOf(db, forked)).filter((one) => one.n === n)
    await db
      .update(turn)
      .set({ text: '' })
      .where(eq(turn.id, said?.id ?? ''))
    await isNoMore(token)
    await db
      .update(turn)
      .set({ text: again })
      .where(eq(turn.id, said?.id ?? ''))
    await open(token)
    await db.delete(roleplay).where(eq(roleplay.id, key.roleplayId))
    await isNoMore(token)
    expect(await db.select().from(sharedMoment)).toEqual([])
  })
})
