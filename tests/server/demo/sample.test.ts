import { count, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { member, organizationSettings, user } from '#server/db/schema/people.ts'
import { scope } from '#server/db/schema/library.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { demoPeople } from '#server/demo/people.ts'
import { loadSample } from '#server/demo/sample/load.ts'
import { removeSample } from '#server/demo/sample/remove.ts'
import { sampleView } from '#server/demo/sample/view.ts'
import { demoStory } from '#server/demo/story.ts'
import { createAccessEvents } from '#server/people/access-events.ts'
import { createOrganisation } from '#server/people/create-organisation.ts'
import { addMember } from '#server/people/create-person.ts'
import { demoExists, removeDemo } from '#server/people/demo.ts'
import { removeMember } from '#server/people/remove-member.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { somebody } from '#tests/support/people.ts'

const makeDb = useDatabase()

it('makes sample data beside an organisation, once, and takes it out again with nobody who is real', async () => {
  const { db } = await makeDb()
  const orgId = await inTransaction(db, (tx) => createOrganisation(tx, { name: 'Real', demo: false }))
  const [admin, coach, rep] = [await somebody(db, 'Admin'), await somebody(db, 'Coach'), await somebody(db)]
  await inTransaction(db, async (tx) => {
    await addMember(tx, orgId, admin, ['admin'])
    await addMember(tx, orgId, coach, ['coach'])
    await addMember(tx, orgId, rep, ['rep'])
  })
  const queued: object[] = []
  const jobs = { enqueue: async (_: string, data: object) => void queued.push(data) }
  const load = (userId: string, roles: readonly ('admin' | 'coach')[], into = orgId) =>
    loadSample({ db, jobs, passwordHash: 'none' }, { orgId: into, userId, roles })
  const people = async (id: string) =>
    (await db.select({ n: count() }).from(member).where(eq(member.organizationId, id)))[0]?.n

  expect(await sampleView(db, orgId, admin)).toEqual({ here: null, home: null, beside: null })
  const sample = await load(admin, ['admin'])
  expect(await load(admin, ['admin'])).toBe(sample)
  expect(await load(coach, ['coach'])).toBe(sample)
  expect(queued).toEqual([{ orgId: sample }])
  expect(await people(sample)).toBe(demoPeople.length + 2)
  expect(await people(orgId)).toBe(3)

  const of = demoStory.attempts.length
  const pending = { state: 'pending', written: 0, of }
  expect(await sampleView(db, orgId, rep)).toEqual({
    here: null,
    home: null,
    beside: { ...pending, orgId: sample, open: false },
  })
  expect(await sampleView(db, sample, coach)).toEqual({ here: pending, home: orgId, beside: null })
  // A coach reaches its reps as they would their own; an admin reaches nobody by being one.
  const reached = await db.select().from(scope).where(eq(scope.orgId, sample))
  expect(reached.filter(({ readerId }) => readerId === coach)).toHaveLength(8)
  expect(reached.filter(({ readerId }) => readerId === admin)).toEqual([])
  const [settings] = await db
    .select()
    .from(organizationSettings)
    .where(eq(organizationSettings.orgId, sample))
  expect(settings).toMatchObject({ demo: true, modelAllowed: false })

  await expect(load(admin, ['admin'], sample)).rejects.toThrow('sample/here')
  // It is no demo: the operator's commands about that leave it alone.
  expect(await demoExists(db)).toBe(false)
  expect(await removeDemo(db)).toBe(false)

  // Somebody who has left everything else stays a person all the same.
  await db.delete(member).where(eq(member.userId, coach)).returning()
  await inTransaction(db, (tx) => addMember(tx, sample, coach, ['coach']))
  await removeSample(db, createAccessEvents(), orgId)
  await removeSample(db, createAccessEvents(), orgId)
  expect(await sampleView(db, orgId, admin)).toEqual({ here: null, home: null, beside: null })
  expect(await people(sample)).toBe(0)
  const left = await db.select({ id: user.id }).from(user)
  expect(left.map(({ id }) => id).toSorted()).toEqual([admin, coach, rep].toSorted())
})

it('is closed to somebody who leaves the organisation that it was made for', async () => {
  const { db } = await makeDb()
  const orgId = await inTransaction(db, (tx) => createOrganisation(tx, { name: 'Left', demo: false }))
  const [admin, coach] = [await somebody(db, 'Admin'), await somebody(db, 'Coach')]
  await inTransaction(db, async (tx) => {
    await addMember(tx, orgId, admin, ['admin'])
    await addMember(tx, orgId, coach, ['coach'])
  })
  const jobs = { enqueue: async () => {} }
  const sample = await loadSample(
    { db, jobs, passwordHash: 'none' },
    { orgId, userId: coach, roles: ['coach'] },
  )
  const rows = await db.select().from(member).where(eq(member.userId, coach))
  expect(rows.map(({ organizationId }) => organizationId).toSorted()).toEqual([orgId, sample].toSorted())
  const own = rows.find(({ organizationId }) => organizationId === orgId)?.id ?? ''
  await removeMember(db, createAccessEvents(), orgId, own, admin)
  expect(await db.select().from(member).where(eq(member.userId, coach))).toEqual([])
  expect(await db.select().from(scope).where(eq(scope.readerId, coach))).toEqual([])
})
