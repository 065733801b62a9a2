import { v7 } from 'uuid'
import { beforeAll, expect, it } from 'vitest'
import { templates } from '#server/campaigns/templates.ts'
import { eq } from 'drizzle-orm'
import { usualRealCallWindows, type RealCallPart, type RealCallWindows } from '#contract/real-call.ts'
import type { Asker } from '#server/assignments/audience.ts'
import { beginCampaign } from '#server/campaigns/begin.ts'
import { endCampaign } from '#server/campaigns/end.ts'
import { removeCall } from '#server/calls/remove-call.ts'
import { importedCall } from '#server/db/schema/calls.ts'
import { rubricVersion, scope } from '#server/db/schema/library.ts'
import { notice } from '#server/db/schema/notices.ts'
import { realCall } from '#server/db/schema/real-calls.ts'
import { loadLibrary } from '#server/library/load.ts'
import { blindCall } from '#server/real-calls/blind-call.ts'
import { handInCall, takeBackCall } from '#server/real-calls/hand-in-call.ts'
import { myRealCalls } from '#server/real-calls/my-real-calls.ts'
import { realCallsOf } from '#server/real-calls/of-campaign.ts'
import { callsToRate } from '#server/real-calls/open-to-coach.ts'
import { moveRealCalls } from '#server/real-calls/move-windows.ts'
import { giveRealCall, rateRealCall } from '#server/real-calls/rate-real-call.ts'
import { tellOfRealCalls } from '#server/real-calls/tell.ts'
import { realCallItems } from '#server/mail/real-call-items.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { makeDesk, refusal, type Desk } from '../assignments/desk.ts'

const body = loadLibrary().rubrics.find(({ id }) => id === 'conviction-core')?.body
const titles = body?.dimensions ?? []
const said = 'I cannot promise you that, and I said so on 14 March 2027.'
const [day0, between, day30] = ['2027-03-21T09:00:00Z', '2027-04-02T09:00:00Z', '2027-04-15T09:00:00Z']

eachDatabase((makeDb) => {
  let desk: Desk
  let coach: Asker
  let rubricVersionId: string
  beforeAll(async () => {
    desk = await makeDesk((await makeDb()).db)
    const { ann, ben } = desk.people
    coach = await desk.join('Cora', 'coach')
    for (const { userId } of [ann, ben])
      await desk.db
        .insert(scope)
        .values({ orgId: desk.orgId, readerId: coach.userId, subjectId: userId, kind: 'coach' })
    rubricVersionId = v7()
    await desk.db
      .insert(rubricVersion)
      .values({ orgId: desk.orgId, id: rubricVersionId, slug: 'conviction-core', hash: 'h', body })
  })

  const begin = async () => {
    desk.at('2027-02-01T09:00:00Z')
    const id = v7()
    await beginCampaign(desk.deps, desk.people.manager, {
      id,
      template: 'sko',
      name: 'Kick-off 2027',
      eventOn: '2027-03-20',
      zone: 'Europe/Berlin',
      targets: [desk.team],
      newcomers: false,
      behaviours: [],
      phases: [...templates.sko.phases],
      plan: { headcount: 2, coaches: 1, hoursPerWeek: 2, minutesPerReview: 12 },
      realCalls: usualRealCallWindows,
    })
    return id
  }
  const addCall = async (ownerId: string) => {
    const id = v7()
    const turn = (n: number, side: 'rep' | 'buyer', text: string) => ({
      id: v7(),
      n,
      side,
      speaker: side === 'rep' ? 'Ann' : 'Dana',
      text,
      atMs: 1000,
    })
    await desk.db.insert(importedCall).values({
      orgId: desk.orgId,
      id,
      ownerId,
      title: 'March call',
      arena: 'buyer',
      situation: 'After the kick-off',
      facts: [],
      format: 'text',
      redacted: false,
      turns: [turn(1, 'buyer', 'Will it work?'), turn(2, 'rep', said)],
      rubricVersionId,
      requestHash: 'h',
    })
    return id
  }
  const now = () => desk.deps.clock.now()
  const handIn = async (who: Asker, campaignId: string, part: RealCallPart, callId?: string) => {
    const id = callId ?? (await addCall(who.userId))
    const key = { orgId: desk.orgId, callId: id }
    await handInCall(desk.db, key, { repId: who.userId, now: now() }, { campaignId, part })
    return id
  }
  const mine = async (who: Asker, id: string) =>
    (await myRealCalls(desk.db, who, now(), titles)).find(({ campaignId }) => campaignId === id)
  const reader = (who: Asker = coach) => ({ orgId: desk.orgId, userId: who.userId, now: now() })
  const ofCampaign = (campaignId: string, who: Asker) =>
    realCallsOf(
      desk.db,
      {
        orgId: desk.orgId,
        campaignId,
        event: { eventOn: '2027-03-20', zone: 'Europe/Berlin' },
        userId: who.userId,
        repIds: async () => [desk.people.ann.userId, desk.people.ben.userId],
      },
      titles,
    )
  const noticesOf = async (campaignId: string) =>
    (await desk.db.select().from(notice).where(eq(notice.subjectId, campaignId))).map(
      ({ userId, what }) => `${userId} ${what}`,
    )
  const rateAll = async () => {
    for (const { id } of await callsToRate(desk.db, reader())) {
      const quotes = [{ turn: 2, quote: 'I cannot promise you that' }]
      await rateRealCall(desk.db, reader(), id, { dimension: 'courage', level: 4, quotes })
      await giveRealCall(desk.db, reader(), id, false)
    }
  }

  it('is handed in once for each day, within its days, by those who are in the campaign', async () => {
    const { ann, far } = desk.people
    const id = await begin()
    expect((await mine(ann, id))?.parts.map(({ state }) => state)).toEqual(['upcoming', 'upcoming'])
    expect(await refusal(handIn(ann, id, 'day-0'))).toBe('real-call/not_open')
    desk.at(day0)
    const call = await handIn(ann, id, 'day-0')
    await handIn(ann, id, 'day-0', call)
    expect(await refusal(handIn(ann, id, 'day-0'))).toBe('real-call/taken')
    expect(await refusal(handIn(far, id, 'day-0'))).toBe('real-call/not_asked')
    desk.at(day30)
    expect(await refusal(handIn(ann, id, 'day-30', call))).toBe('real-call/taken')
    expect(await refusal(handIn(desk.people.ben, id, 'day-0'))).toBe('real-call/not_open')
    expect((await mine(ann, id))?.parts.map(({ state }) => state)).toEqual(['in', 'open'])
    expect((await mine(desk.people.ben, id))?.parts.map(({ state }) => state)).toEqual(['missed', 'open'])
    await endCampaign(desk.deps, desk.people.manager, id)
  })

  it('shows a coach nothing before both are in, and then neither day, title, id nor time', async () => {
    const { ann } = desk.people
    const id = await begin()
    desk.at(day0)
    const first = await handIn(ann, id, 'day-0')
    desk.at(between)
    const open = async () =>
      (await callsToRate(desk.db, reader())).filter(({ rep }) => rep.userId === ann.userId)
    const before = (await open()).length
    desk.at(day30)
    const second = await handIn(ann, id, 'day-30')
    const now2 = await open()
    expect(now2.length - before).toBe(2)
    for (const { id: realCallId } of now2.slice(-2)) {
      const text = JSON.stringify(await blindCall(desk.db, reader(), realCallId))
      for (const tell of [first, second, 'day-0', 'day-30', 'March call', 'After the kick-off', '2027-0'])
        expect(text).not.toContain(tell)
      expect(text).toContain('I said so on [date].')
    }
    const stranger = await desk.join('Stranger', 'coach')
    expect(await refusal(blindCall(desk.db, reader(stranger), now2.at(-1)?.id ?? ''))).toBe(
      'real-call/not_found',
    )
    await endCampaign(desk.deps, desk.people.manager, id)
  })

  it('is rated for good with words of it, and shown to its rep and manager once both are', async () => {
    const { ann, manager } = desk.people
    await rateAll()
    const id = await begin()
    desk.at(day0)
    await handIn(ann, id, 'day-0')
    desk.at(day30)
    const second = await handIn(ann, id, 'day-30')
    const [a, b] = (await callsToRate(desk.db, reader())).filter(({ state }) => state === 'new')
    const rate = (callId = '', quote = 'I cannot promise you that') =>
      rateRealCall(desk.db, reader(), callId, {
        dimension: 'courage',
        level: 4,
        quotes: quote === '' ? [] : [{ turn: 2, quote }],
      })
    const give = (callId = '') => giveRealCall(desk.db, reader(), callId, true)
    expect(await refusal(give(a?.id))).toBe('review/not_rated')
    expect(await refusal(rate(a?.id, '14 March 2027'))).toBe('request/invalid quotes.0.quote')
    await rate(a?.id, '')
    expect(await refusal(give(a?.id))).toBe('review/no_evidence')
    await rate(a?.id)
    await give(a?.id)
    expect(await refusal(rate(a?.id))).toBe('real-call/given')
    const key = { orgId: desk.orgId, callId: second }
    expect(await refusal(takeBackCall(desk.db, key, id))).toBe('real-call/being_read')
    expect([(await mine(ann, id))?.result, (await ofCampaign(id, manager))?.results]).toEqual([null, []])
    expect((await mine(ann, id))?.evidence).toEqual([])
    await rate(b?.id)
    await give(b?.id)
    const courage = { 'day-0': { level: 4, coaches: 1 }, 'day-30': { level: 4, coaches: 1 } }
    const result = (await mine(ann, id))?.result
    expect(result?.dimensions.find((one) => one.id === 'courage')).toMatchObject(courage)
    expect(result?.couldTell).toBe(1)
    const quotes = [{ turn: 2, quote: 'I cannot promise you that' }]
    expect((await mine(ann, id))?.evidence).toMatchObject([
      { part: 'day-0', id: 'courage', level: 4, quotes },
      { part: 'day-30', id: 'courage', level: 4, quotes },
    ])
    const seen = await ofCampaign(id, manager)
    expect(seen?.results.map(({ name }) => name)).toEqual(['Ann'])
    // Of one person it says neither how many are in nor a change.
    expect(seen?.parts.map(({ handedIn }) => handedIn)).toEqual([null, null])
    expect(seen?.change.map(({ mean }) => mean)).not.toContain(4)
    expect(JSON.stringify(seen)).not.toContain('promise')
    await removeCall(desk.db, key)
    expect((await mine(ann, id))?.parts.map(({ state }) => state)).toEqual(['in', 'open'])
  })

  it('is taken back as long as nobody has begun to read it', async () => {
    const { ben } = desk.people
    const id = await begin()
    desk.at(day0)
    const callId = await handIn(ben, id, 'day-0')
    expect((await mine(ben, id))?.parts[0]).toMatchObject({ state: 'in', mayTakeBack: true })
    await takeBackCall(desk.db, { orgId: desk.orgId, callId }, id)
    await takeBackCall(desk.db, { orgId: desk.orgId, callId }, id)
    expect((await mine(ben, id))?.parts[0]).toMatchObject({ state: 'open', call: null })
  })

  it('can be given other days before they begin, and a later end until they are over, and says so', async () => {
    const { manager, ann, ben } = desk.people
    const id = await begin()
    const move = (windows: RealCallWindows, asker: Asker = manager) =>
      moveRealCalls(desk.deps, asker, id, windows)
    const [first, second] = [usualRealCallWindows['day-0'], usualRealCallWindows['day-30']]
    expect(await refusal(move(usualRealCallWindows, await desk.join('Other', 'manager')))).toBe(
      'auth/forbidden',
    )
    expect(await move(usualRealCallWindows)).toEqual([])
    const sooner = { 'day-0': { opensDay: -9, dueDay: 3 }, 'day-30': second }
    expect(await move(sooner)).toEqual(['day-0'])
    const [window] = (await ofCampaign(id, manager))?.parts ?? []
    // Midnight and six in the evening, in winter.
    expect(window).toMatchObject({
      opensDay: -9,
      dueDay: 3,
      opensAt: '2027-03-10T23:00:00.000Z',
      dueAt: '2027-03-23T17:00:00.000Z',
    })
    expect((await noticesOf(id)).toSorted()).toEqual(
      [ann, ben].map(({ userId }) => `${userId} real-call.moved`).toSorted(),
    )
    desk.at(day0)
    expect(await refusal(move({ 'day-0': first, 'day-30': second }))).toBe('request/invalid day-0.opensDay')
    expect(await move({ 'day-0': { opensDay: -9, dueDay: 9 }, 'day-30': second })).toEqual(['day-0'])
    desk.at(day30)
    expect(await refusal(move(sooner))).toBe('request/invalid day-0.dueDay')
    await endCampaign(desk.deps, manager, id)
    expect(await refusal(move(sooner))).toBe('request/invalid day-0')
  })

  it('tells reps once when days begin, and coaches once when they can rate', async () => {
    const { ann, ben } = desk.people
    const id = await begin()
    await tellOfRealCalls(desk.deps)
    expect(await noticesOf(id)).toEqual([])
    desk.at(day0)
    await handIn(ann, id, 'day-0')
    await tellOfRealCalls(desk.deps)
    await tellOfRealCalls(desk.deps)
    expect(await noticesOf(id)).toEqual([`${ben.userId} real-call.opened`])
    desk.at(day30)
    const last = await handIn(ann, id, 'day-30')
    await desk.db.delete(notice)
    await tellOfRealCalls(desk.deps)
    await tellOfRealCalls(desk.deps)
    const rows = await desk.db.select().from(notice)
    const waiting = rows.filter(({ what }) => what === 'real-call.waits')
    expect(waiting.map(({ userId }) => userId)).toContain(coach.userId)
    const calls = await desk.db.select().from(realCall).where(eq(realCall.campaignId, id))
    const own = waiting.filter(({ subjectId }) => calls.some((one) => one.id === subjectId))
    expect(own).toHaveLength(1)
    // Neither the day nor the call: what a coach is told is the drawn id of one of the two.
    expect(own[0]?.subjectId).not.toBe(last)
    const letter = async (who: Asker) => {
      await desk.db.update(notice).set({ digestId: id })
      const items = await realCallItems(desk.db, 'https://here.example', desk.orgId, id, now())
      await desk.db.update(notice).set({ digestId: null })
      return items.map(({ label }) => label).filter((label) => label.includes(who === coach ? 'Ann' : 'by'))
    }
    expect(await letter(coach)).toContain('Real calls of Ann for “Kick-off 2027” can be rated')
    expect(await letter(ben)).toContain(
      'A real call for “Kick-off 2027”, by 26 April 2027 at 18:00 (Europe/Berlin)',
    )
    await endCampaign(desk.deps, desk.people.manager, id)
  })

  it('is not asked for where the days of the first call are over', async () => {
    desk.at('2027-03-28T09:00:00Z')
    const late = beginCampaign(desk.deps, desk.people.manager, {
      id: v7(),
      template: 'sko',
      name: 'Late',
      eventOn: '2027-03-20',
      zone: 'UTC',
      targets: [desk.team],
      newcomers: false,
      behaviours: [],
      phases: [...templates.sko.phases],
      plan: { headcount: 2, coaches: 1, hoursPerWeek: 2, minutesPerReview: 12 },
      realCalls: usualRealCallWindows,
    })
    expect(await refusal(late)).toBe('request/invalid realCalls')
  })
})
