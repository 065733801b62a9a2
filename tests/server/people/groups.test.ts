import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import type { Role } from '#contract/ids.ts'
import type { Db } from '#server/db/db.ts'
import { scope } from '#server/db/schema/library.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { createAccessEvents } from '#server/people/access-events.ts'
import { reaches } from '#server/people/authorise.ts'
import { createOrganisation } from '#server/people/create-organisation.ts'
import { addMember } from '#server/people/create-person.ts'
import { cohortsOf, createCohort, removeCohort, setCohortPeople } from '#server/people/groups/cohorts.ts'
import { teamLines } from '#server/people/groups/team-lines.ts'
import { setTeamPeople } from '#server/people/groups/team-people.ts'
import { createTeam, ledBy, removeTeam, renameTeam, teamsOf } from '#server/people/groups/teams.ts'
import { membersOf } from '#server/people/member-list.ts'
import { removeMember } from '#server/people/remove-member.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { somebody } from '#tests/support/people.ts'

eachDatabase((makeDb) => {
  let db: Db
  beforeAll(async () => {
    ;({ db } = await makeDb())
  })

  async function organisation() {
    const orgId = await inTransaction(db, (tx) => createOrganisation(tx, { name: 'Groups', demo: false }))
    const join = async (...roles: Role[]) => {
      const userId = await somebody(db, roles.join(' '))
      const memberId = await inTransaction(db, (tx) => addMember(tx, orgId, userId, roles))
      return { userId, memberId }
    }
    return { orgId, join }
  }

  async function team(orgId: string, name = `Team ${randomUUID()}`) {
    const id = randomUUID()
    await createTeam(db, orgId, { id, name })
    return id
  }

  it('lets who coaches or manages a team reach its members, and nobody else', async () => {
    const { orgId, join } = await organisation()
    const [rep, other, coach, manager] = [
      await join('rep'),
      await join('rep'),
      await join('coach', 'rep'),
      await join('manager'),
    ]
    const [north, south] = [await team(orgId), await team(orgId)]
    await setTeamPeople(db, orgId, north, [
      { userId: rep.userId, parts: ['member'] },
      { userId: coach.userId, parts: ['member', 'coach'] },
      { userId: manager.userId, parts: ['manager'] },
    ])
    await setTeamPeople(db, orgId, south, [{ userId: other.userId, parts: ['member'] }])
    const coaches = (reader: string, subject: string) => reaches(db, orgId, 'coach', reader, subject)
    expect(await coaches(coach.userId, rep.userId)).toBe(true)
    expect(await coaches(coach.userId, other.userId)).toBe(false)
    expect(await coaches(coach.userId, coach.userId)).toBe(false)
    expect(await reaches(db, orgId, 'manager', manager.userId, coach.userId)).toBe(true)
    expect(await reaches(db, orgId, 'manager', manager.userId, other.userId)).toBe(false)
    expect(await ledBy(db, orgId, manager.userId)).toEqual([north])
    expect((await teamsOf(db, orgId, [north]))[0]?.people).toEqual(
      expect.arrayContaining([{ userId: coach.userId, name: 'coach rep', parts: ['member', 'coach'] }]),
    )
    // Reached through two teams: it goes with the second.
    await setTeamPeople(db, orgId, south, [
      { userId: rep.userId, parts: ['member'] },
      { userId: coach.userId, parts: ['coach'] },
    ])
    await removeTeam(db, orgId, north)
    expect(await coaches(coach.userId, rep.userId)).toBe(true)
    await setTeamPeople(db, orgId, south, [{ userId: coach.userId, parts: [] }])
    expect(await coaches(coach.userId, rep.userId)).toBe(false)
  })

  it('lists members a page at a time, both ways, and finds them by name, address and role', async () => {
    const { orgId, join } = await organisation()
    for (let n = 0; n < 3; n += 1) await join('rep')
    const coach = await join('coach')
    await join('manager', 'rep')
    const names = (page: { readonly members: readonly { readonly name: string }[] }) =>
      page.members.map(({ name }) => name)
    const first = await membersOf(db, orgId, { limit: 2 })
    expect(first).toMatchObject({ total: 5, from: 1, previous: null })
    expect(names(first)).toEqual(['coach', 'manager rep'])
    const second = await membersOf(db, orgId, { limit: 2, after: first.next ?? '' })
    expect(second).toMatchObject({ from: 3 })
    const third = await membersOf(db, orgId, { limit: 2, after: second.next ?? '' })
    expect(third).toMatchObject({ from: 5, next: null, members: [{ name: 'rep' }] })
    const ids = [first, second, third].flatMap((page) => page.members.map(({ id }) => id))
    expect(new Set(ids).size).toBe(5)
    expect(await membersOf(db, orgId, { limit: 2, before: third.previous ?? '' })).toEqual(second)
    // Less than a page above: the first page, whole.
    expect(await membersOf(db, orgId, { limit: 2, before: first.next ?? '' })).toEqual(first)
    expect(await membersOf(db, orgId, { limit: 2, after: randomUUID() })).toEqual(first)
    expect(names(await membersOf(db, orgId, { find: 'MANAGER' }))).toEqual(['manager rep'])
    expect(names(await membersOf(db, orgId, { role: 'manager' }))).toEqual(['manager rep'])
    const address = first.members.find(({ userId }) => userId === coach.userId)?.email ?? ''
    expect(names(await membersOf(db, orgId, { find: address }))).toEqual(['coach'])
    for (const find of ['%', '_', '\\', 'nobody of this name'])
      expect(await membersOf(db, orgId, { find })).toMatchObject({
        members: [],
        total: 0,
        from: 0,
        next: null,
      })
  })

  it('lists teams with the first of their people, and finds them by who is in them', async () => {
    const { orgId, join } = await organisation()
    const [north, south] = [await team(orgId, 'North'), await team(orgId, 'South')]
    const reps = []
    for (let n = 0; n < 9; n += 1) reps.push(await join('rep'))
    const coach = await join('coach')
    await setTeamPeople(db, orgId, south, [
      ...reps.map(({ userId }) => ({ userId, parts: ['member' as const] })),
      { userId: coach.userId, parts: ['coach'] },
    ])
    const page = await teamLines(db, orgId, {})
    const nobody = { size: 0, names: [] }
    expect(page).toMatchObject({ total: 2, from: 1, previous: null, next: null })
    expect(page.teams).toEqual([
      { id: north, name: 'North', member: nobody, coach: nobody, manager: nobody },
      {
        id: south,
        name: 'South',
        member: { size: 9, names: Array.from({ length: 8 }, () => 'rep') },
        coach: { size: 1, names: ['coach'] },
        manager: nobody,
      },
    ])
    expect((await teamLines(db, orgId, { find: 'coach' })).teams.map(({ name }) => name)).toEqual(['South'])
    expect((await teamLines(db, orgId, { only: [north] })).teams.map(({ name }) => name)).toEqual(['North'])
    expect(await teamLines(db, orgId, { only: [] })).toMatchObject({ teams: [], total: 0 })
  })

  it('leaves alone who reaches somebody without a team', async () => {
    const { orgId, join } = await organisation()
    const [rep, coach] = [await join('rep'), await join('coach')]
    const direct = { orgId, kind: 'coach', readerId: coach.userId, subjectId: rep.userId } as const
    await db.insert(scope).values(direct)
    const one = await team(orgId)
    await setTeamPeople(db, orgId, one, [
      { userId: rep.userId, parts: ['member'] },
      { userId: coach.userId, parts: ['coach'] },
    ])
    await removeTeam(db, orgId, one)
    expect(await db.select().from(scope).where(eq(scope.orgId, orgId))).toEqual([
      { ...direct, derived: false },
    ])
  })

  it('changes nothing where one of several cannot be what is asked', async () => {
    const { orgId, join } = await organisation()
    const rep = await join('rep')
    const one = await team(orgId)
    const people = [
      { userId: rep.userId, parts: ['member' as const] },
      { userId: rep.userId, parts: ['coach' as const] },
      { userId: randomUUID(), parts: [] },
    ]
    await expect(setTeamPeople(db, orgId, one, people)).rejects.toMatchObject({
      code: 'request/invalid',
      fields: [{ field: 'people.1.parts' }, { field: 'people.2.userId' }],
    })
    expect((await teamsOf(db, orgId))[0]?.people).toEqual([])
  })

  it('has one team of a name, in any spelling, and takes the same request twice', async () => {
    const { orgId } = await organisation()
    const one = { id: randomUUID(), name: 'North' }
    await createTeam(db, orgId, one)
    await createTeam(db, orgId, one)
    await expect(createTeam(db, orgId, { ...one, name: 'South' })).rejects.toMatchObject({
      code: 'group/conflict',
    })
    await expect(team(orgId, 'NORTH')).rejects.toMatchObject({ code: 'group/name_taken' })
    const second = await team(orgId, 'South')
    await expect(renameTeam(db, orgId, second, 'north')).rejects.toMatchObject({ code: 'group/name_taken' })
  })

  it('names to a manager those of a cohort whom they reach, and counts the others', async () => {
    const { orgId, join } = await organisation()
    const [rep, other, manager] = [await join('rep'), await join('rep'), await join('manager')]
    const id = randomUUID()
    await createCohort(db, orgId, { id, name: 'May', startsOn: '2027-05-01', endsOn: null })
    await setCohortPeople(db, orgId, id, { add: [rep.userId, other.userId], remove: [] })
    await setTeamPeople(db, orgId, await team(orgId), [
      { userId: rep.userId, parts: ['member'] },
      { userId: manager.userId, parts: ['manager'] },
    ])
    const [seen] = await cohortsOf(db, orgId, { reachedBy: manager.userId })
    expect([seen?.size, seen?.people.map(({ userId }) => userId)]).toEqual([2, [rep.userId]])
    await setCohortPeople(db, orgId, id, { add: [], remove: [other.userId] })
    expect((await cohortsOf(db, orgId, { reachedBy: null }))[0]?.size).toBe(1)
    await removeCohort(db, orgId, id)
    expect(await cohortsOf(db, orgId, { reachedBy: null })).toEqual([])
  })

  it('takes somebody out of teams, cohorts and reach when they leave, and never oneself', async () => {
    const { orgId, join } = await organisation()
    const [rep, coach, admin] = [await join('rep'), await join('coach'), await join('admin')]
    const one = await team(orgId)
    await setTeamPeople(db, orgId, one, [
      { userId: rep.userId, parts: ['member'] },
      { userId: coach.userId, parts: ['coach'] },
    ])
    const events = createAccessEvents()
    const changed: string[] = []
    events.onAccessChanged(({ userId }) => changed.push(userId))
    await removeMember(db, events, orgId, rep.memberId, admin.userId)
    expect(changed).toEqual([rep.userId])
    expect((await teamsOf(db, orgId))[0]?.people.map(({ userId }) => userId)).toEqual([coach.userId])
    const left = await db
      .select()
      .from(scope)
      .where(and(eq(scope.orgId, orgId), eq(scope.subjectId, rep.userId)))
    expect(left).toEqual([])
    await join('admin')
    await expect(removeMember(db, events, orgId, admin.memberId, admin.userId)).rejects.toMatchObject({
      code: 'member/yourself',
    })
  })
})
