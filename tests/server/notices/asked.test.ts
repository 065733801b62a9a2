import { eq } from 'drizzle-orm'
import { beforeAll, expect, it, vi } from 'vitest'
import { announceAssignments } from '#server/assignments/announce.ts'
import { withdrawAssignment } from '#server/assignments/withdraw.ts'
import { mail } from '#server/db/schema/mail.ts'
import { webhookDelivery } from '#server/db/schema/webhooks.ts'
import { compose } from '#server/mail/letters.ts'
import { sendDigests } from '#server/notices/digest.ts'
import { notingAssignments } from '#server/notices/of-assignments.ts'
import { announcingAssignments } from '#server/webhooks/of-assignments.ts'
import { createWebhook } from '#server/webhooks/webhooks.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { makeDesk, type Desk } from '../assignments/desk.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

const makeDb = useDatabase()
const secret = 'for tests only, and long enough to be taken'
const baseUrl = 'https://here.example'
const jobs = { enqueue: async () => {} }
let desk: Desk
beforeAll(async () => {
  desk = await makeDesk((await makeDb()).db)
  const { clock, assignmentEvents } = desk.deps
  assignmentEvents.onAssignmentEvent(notingAssignments(clock))
  assignmentEvents.onAssignmentEvent(announcingAssignments({ jobs, baseUrl, clock }))
  await createWebhook(
    {
      db: desk.db,
      secret,
      clock,
      outgoing: { ask: () => Promise.reject(new Error('not asked')), refusal: async () => null },
    },
    desk.orgId,
    {
      style: 'webhook',
      name: 'In',
      address: 'https://hooks.example/in',
      events: ['assignment.made', 'assignment.withdrawn'],
    },
  )
})

/** What somebody is mailed next, with all that has waited. */
async function nextLetter(who: { readonly userId: string }, when: string) {
  desk.at(when)
  const { db, orgId, deps } = desk
  await sendDigests({ db, jobs, sends: true, clock: deps.clock })
  const rows = await db.select().from(mail).where(eq(mail.orgId, orgId))
  const row = rows.find(({ about }) => (about as { userId: string }).userId === who.userId)
  const letter = row ? await compose({ db, secret, baseUrl, now: deps.clock.now() }, row) : null
  await db.delete(mail).where(eq(mail.orgId, orgId))
  return letter
}

it('mails a rep what they are asked for with its date as a calendar file, and tells other systems once', async () => {
  const { ann, far } = desk.people
  const id = await desk.assign({ due: '2027-02-10T17:00' })
  desk.at('2027-02-01T09:01:00Z')
  await announceAssignments(desk.deps)
  await announceAssignments(desk.deps)
  const letter = await nextLetter(ann, '2027-02-02T09:00:00Z')
  expect(letter?.text).toContain('by 10 February 2027 at 17:00 (Europe/Berlin)')
  expect(letter?.text).toContain(`${baseUrl}/o/${desk.orgId}/asked/${id}`)
  expect(letter?.attachments).toMatchObject([
    { filename: 'due-dates.ics', content: expect.stringContaining('DTEND:20270210T160000Z') },
  ])
  expect(await nextLetter(far, '2027-02-03T09:00:00Z')).toBeNull()
  const told = await desk.db.select().from(webhookDelivery).where(eq(webhookDelivery.orgId, desk.orgId))
  expect(told.map(({ event }) => event)).toEqual(['assignment.made'])
  const { data } = JSON.parse(told[0]?.body ?? '') as { data: { repIds: string[] } }
  expect(data).toMatchObject({ assignmentId: id, dueAt: '2027-02-10T16:00:00.000Z' })
  expect(data.repIds.toSorted()).toEqual([ann.userId, desk.people.ben.userId].toSorted())
})

it('says that something is no longer asked for, and nothing of what was asked in between', async () => {
  const { ann, manager } = desk.people
  desk.at('2027-02-04T09:00:00Z')
  const id = await desk.assign({ due: '2027-02-20T17:00' })
  desk.at('2027-02-04T09:01:00Z')
  await announceAssignments(desk.deps)
  await withdrawAssignment(desk.deps, manager, id)
  const letter = await nextLetter(ann, '2027-02-05T09:00:00Z')
  expect(letter?.text).toContain('is no longer asked of you')
  expect(letter?.text).not.toContain('20 February')
  expect(letter).not.toHaveProperty('attachments')
})
