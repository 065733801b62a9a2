import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, it, vi } from 'vitest'
import { extendReps } from '#server/assignments/extend.ts'
import { withdrawAssignment } from '#server/assignments/withdraw.ts'
import { datesOf } from '#server/calendar/dates.ts'
import { endFeed, feedOwner, feedUrl, makeFeed } from '#server/calendar/feed.ts'
import { calendarOf } from '#server/calendar/ics.ts'
import { assignment } from '#server/db/schema/assignments.ts'
import { campaign, campaignPhase } from '#server/db/schema/campaigns.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { makeDesk, type Desk } from '../assignments/desk.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

const makeDb = useDatabase()
const baseUrl = 'https://here.example'
const linking = { secret: 'for tests only, and long enough to be taken', baseUrl }
let desk: Desk
beforeAll(async () => {
  desk = await makeDesk((await makeDb()).db)
})

const linesOf = (text: string) => text.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
const feedOf = async (who: { readonly orgId: string; readonly userId: string }) =>
  linesOf(calendarOf(await datesOf(desk.db, baseUrl, who, desk.deps.clock.now()), desk.deps.clock.now()))
const valuesOf = (lines: readonly string[], name: string) =>
  lines
    .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    .map((line) => line.slice(line.indexOf(':') + 1))

it('shows what is due in UTC, on either side of the change of clocks', async () => {
  const { ann, far } = desk.people
  const winter = await desk.assign({ due: '2027-03-27T17:00' })
  const summer = await desk.assign({ due: '2027-03-28T17:00' })
  const lines = await feedOf(ann)
  expect(valuesOf(lines, 'DTEND').toSorted()).toEqual(['20270327T160000Z', '20270328T150000Z'])
  expect(valuesOf(lines, 'DTSTART').toSorted()).toEqual(['20270327T153000Z', '20270328T143000Z'])
  expect(valuesOf(lines, 'UID').toSorted()).toEqual([`due-${winter}`, `due-${summer}`].toSorted())
  expect(lines[0]).toBe('BEGIN:VCALENDAR')
  expect(valuesOf(await feedOf(far), 'UID')).toEqual([])
})

it('moves an entry whose date was changed for somebody, and drops what is withdrawn', async () => {
  const { ann, ben, manager } = desk.people
  const id = await desk.assign({ due: '2027-04-01T12:00' })
  await extendReps(desk.deps, manager, id, { repIds: [ann.userId], due: '2027-04-05T12:00', attempts: 0 })
  const endOf = async (who: typeof ann) => {
    const lines = await feedOf(who)
    return valuesOf(lines, 'DTEND')[valuesOf(lines, 'UID').indexOf(`due-${id}`)]
  }
  expect([await endOf(ann), await endOf(ben)]).toEqual(['20270405T100000Z', '20270401T100000Z'])
  await withdrawAssignment(desk.deps, manager, id)
  expect(await endOf(ben)).toBeUndefined()
})

it('shows phases of campaigns to those who have work in one, and to who leads', async () => {
  const { ann, ben, far, manager } = desk.people
  const [campaignId, phaseId] = [randomUUID(), randomUUID()]
  const { db, orgId } = desk
  await db.insert(campaign).values({
    orgId,
    id: campaignId,
    name: 'Kick-off; spring',
    template: 'sko',
    eventOn: '2027-05-01',
    zone: 'Europe/Berlin',
    plan: {},
    behaviours: [],
    requestHash: 'h',
    createdBy: manager.userId,
  })
  await db.insert(campaignPhase).values({
    orgId,
    id: phaseId,
    campaignId,
    position: 0,
    kind: 'practice',
    title: 'Practice',
    opensAt: new Date('2027-04-10T07:00:00Z'),
    dueAt: new Date('2027-04-20T15:00:00Z'),
  })
  const id = await desk.assign({ targets: [{ kind: 'person', id: ann.userId }] })
  await db.update(assignment).set({ phaseId }).where(eq(assignment.id, id))
  const has = async (who: typeof ann) =>
    valuesOf(await feedOf(who), 'SUMMARY').includes('Kick-off\\; spring: Practice')
  expect([await has(ann), await has(ben), await has(far), await has(manager)]).toEqual([
    true,
    false,
    false,
    true,
  ])
})

it('opens by its own address alone, which ends when it is ended or made anew', async () => {
  const { db, orgId } = desk
  const { ann } = desk.people
  expect(await feedUrl(db, linking, ann)).toBeNull()
  await makeFeed(db, ann)
  const tokenOf = async () => (await feedUrl(db, linking, ann))?.split('/').at(-2) ?? ''
  const first = await tokenOf()
  expect(await feedOwner(db, linking.secret, orgId, first)).toBe(ann.userId)
  await expect(feedOwner(db, 'another secret', orgId, first)).rejects.toThrow('org/not_found')
  await expect(feedOwner(db, linking.secret, randomUUID(), first)).rejects.toThrow('org/not_found')
  await makeFeed(db, ann)
  await expect(feedOwner(db, linking.secret, orgId, first)).rejects.toThrow('org/not_found')
  const second = await tokenOf()
  await endFeed(db, ann)
  await expect(feedOwner(db, linking.secret, orgId, second)).rejects.toThrow('org/not_found')
  await makeFeed(db, ann)
  await expect(feedOwner(db, linking.secret, orgId, second)).rejects.toThrow('org/not_found')
  expect(await feedOwner(db, linking.secret, orgId, await tokenOf())).toBe(ann.userId)
})
