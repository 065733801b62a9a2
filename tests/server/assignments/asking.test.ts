import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { addReps } from '#server/assignments/add-reps.ts'
import { announceAssignments } from '#server/assignments/announce.ts'
import { assignableTo } from '#server/assignments/assignable.ts'
import { assignmentsFor, assignmentView } from '#server/assignments/assignment-view.ts'
import { addressed } from '#server/assignments/audience.ts'
import { changeAssignment } from '#server/assignments/change.ts'
import { createAssignment } from '#server/assignments/create.ts'
import { excuseReps } from '#server/assignments/excuse.ts'
import { extendReps } from '#server/assignments/extend.ts'
import { myAssignments } from '#server/assignments/my-assignments.ts'
import { joinNewcomers } from '#server/assignments/newcomers.ts'
import { reassignRep } from '#server/assignments/reassign.ts'
import { remindOfDates } from '#server/assignments/remind.ts'
import { undoAssignment } from '#server/assignments/undo.ts'
import { withdrawAssignment } from '#server/assignments/withdraw.ts'
import { setTeamPeople } from '#server/people/groups/team-people.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { asked, makeDesk, refusal, type Desk } from './desk.ts'

eachDatabase((makeDb) => {
  let desk: Desk
  let view: (id: string, asker?: Desk['people']['manager']) => ReturnType<typeof assignmentView>
  beforeAll(async () => {
    desk = await makeDesk((await makeDb()).db)
    view = (id, asker = desk.people.manager) => assignmentView(desk.db, asker, id, desk.deps.clock.now())
  })

  const stands = async (id: string) =>
    Object.fromEntries((await view(id)).reps.map(({ name, state }) => [name, state]))
  const mine = (who: Desk['people']['ann']) =>
    myAssignments(desk.db, desk.deps.library, who, desk.deps.clock.now())

  describe('assigning', () => {
    it('comes to everybody of a team whom the manager reaches, once', async () => {
      const { people, team } = desk
      const targets = [team, { kind: 'person' as const, id: people.ann.userId }]
      const id = await desk.assign({ targets })
      expect(await stands(id)).toEqual({ Ann: 'open', Ben: 'open' })
      expect((await view(id)).dueAt).toBe('2027-02-10T16:00:00.000Z')
    })

    it('leaves out who is no rep and who is not reached, and says how many', async () => {
      const { people } = desk
      const targets = [people.far, people.admin, people.ann].map(({ userId: id }) => ({
        kind: 'person' as const,
        id,
      }))
      const byManager = await addressed(desk.db, people.manager, targets)
      expect([byManager.people.map(({ name }) => name), byManager.leftOut]).toEqual([['Ann'], 2])
      const byAdmin = await addressed(desk.db, people.admin, targets)
      expect([byAdmin.people.map(({ name }) => name), byAdmin.leftOut]).toEqual([['Ann', 'Far'], 1])
      expect(await refusal(desk.assign({ targets: targets.slice(0, 1) }))).toBe('request/invalid targets')
    })

    it('offers whom one reaches, and groups with somebody of them in it', async () => {
      const offered = await assignableTo(desk.db, desk.people.manager)
      expect(offered.people.map(({ name }) => name)).toEqual(['Ann', 'Ben'])
      expect(offered.teams).toEqual([{ id: desk.team.id, name: 'North', reps: 2 }])
      expect(offered.cohorts).toEqual([])
    })

    it('refuses what is over, what cannot be played, and the id of another', async () => {
      expect(await refusal(desk.assign({ due: '2027-01-31T17:00' }))).toBe('request/invalid due')
      expect(await refusal(desk.assign({ scenarioId: 'nobody-wrote-this' }))).toBe('scenario/not_found')
      expect(await refusal(desk.assign({ packId: randomUUID() }))).toBe('pack/not_found')
      const body = asked({ targets: [desk.team] })
      await createAssignment(desk.deps, desk.people.manager, body)
      await createAssignment(desk.deps, desk.people.manager, body)
      const other = createAssignment(desk.deps, desk.people.manager, { ...body, note: 'Another' })
      expect(await refusal(other)).toBe('assignment/conflict')
    })

    it('can be undone until everybody is told', async () => {
      desk.told()
      const [first, second] = [await desk.assign(), await desk.assign()]
      await undoAssignment(desk.deps, desk.people.manager, first)
      expect(await refusal(view(first))).toBe('assignment/not_found')
      desk.at('2027-02-01T09:01:00Z')
      await announceAssignments(desk.deps)
      expect(desk.happened.filter((one) => 'assignmentId' in one && one.assignmentId === first)).toEqual([])
      expect(desk.happened).toContainEqual({
        type: 'assignment-made',
        orgId: desk.orgId,
        assignmentId: second,
        repIds: expect.arrayContaining([desk.people.ann.userId, desk.people.ben.userId]) as string[],
      })
      await announceAssignments(desk.deps)
      expect(desk.told().filter((type) => type === 'assignment-made')).not.toHaveLength(0)
      await announceAssignments(desk.deps)
      expect(desk.told()).toEqual([])
      expect(await refusal(undoAssignment(desk.deps, desk.people.manager, second))).toBe(
        'assignment/too_late_to_undo',
      )
    })

    it('is seen by admins, by who assigned it and by managers of its reps; others learn nothing', async () => {
      const id = await desk.assign()
      const stranger = await desk.join('Stranger', 'manager')
      const other = await desk.join('Other', 'manager')
      await desk.reach(other, desk.people.ben)
      expect(await refusal(view(id, stranger))).toBe('assignment/not_found')
      expect(await assignmentsFor(desk.db, stranger, desk.deps.clock.now())).toEqual([])
      const seen = await view(id, other)
      expect([seen.reps.map(({ name }) => name), seen.mayChange]).toEqual([['Ben'], false])
      expect((await view(id, desk.people.admin)).reps).toHaveLength(2)
      expect(await refusal(withdrawAssignment(desk.deps, other, id))).toBe('auth/forbidden')
    })
  })

  describe('an assignment that changes', () => {
    it('gets another date for everybody but those whose date was extended', async () => {
      const id = await desk.assign()
      const { ann, manager } = desk.people
      await extendReps(desk.deps, manager, id, {
        repIds: [ann.userId],
        due: '2027-02-20T12:00',
        attempts: 1,
      })
      await changeAssignment(desk.deps, manager, id, { due: '2027-02-11T17:00', zone: 'America/New_York' })
      const { reps, changes } = await view(id)
      expect(reps.map(({ name, dueAt, extended }) => [name, dueAt, extended])).toEqual([
        ['Ann', '2027-02-20T11:00:00.000Z', true],
        ['Ben', '2027-02-11T22:00:00.000Z', false],
      ])
      expect(changes.map(({ kind, rep, fields }) => [kind, rep, fields])).toEqual([
        ['changed', null, ['due']],
        ['extended', 'Ann', []],
        ['made', null, []],
      ])
      const [own] = (await mine(ann)).filter((one) => one.id === id)
      expect(own?.attempts).toEqual({ used: 0, of: 3 })
    })

    it('writes nothing down where nothing is other than before', async () => {
      const id = await desk.assign()
      const { passRule } = await view(id)
      await changeAssignment(desk.deps, desk.people.manager, id, {
        note: null,
        ...(passRule ? { passRule } : {}),
      })
      expect((await view(id)).changes.map(({ kind }) => kind)).toEqual(['made'])
    })

    it('goes from one person to another, who keeps the date', async () => {
      const { ann, ben, manager, admin, far } = desk.people
      const id = await desk.assign({ targets: [{ kind: 'person', id: ann.userId }] })
      await extendReps(desk.deps, manager, id, { repIds: [ann.userId], due: '2027-03-01T12:00', attempts: 0 })
      const toFar = reassignRep(desk.deps, manager, id, { from: ann.userId, to: far.userId })
      expect(await refusal(toFar)).toBe('request/invalid to')
      desk.told()
      await reassignRep(desk.deps, manager, id, { from: ann.userId, to: ben.userId })
      expect(desk.told()).toEqual(['rep-joined', 'rep-released'])
      expect((await view(id)).reps.map(({ name, dueAt }) => [name, dueAt])).toEqual([
        ['Ben', '2027-03-01T11:00:00.000Z'],
      ])
      expect((await mine(ann)).some((one) => one.id === id)).toBe(false)
      const back = reassignRep(desk.deps, admin, id, { from: ben.userId, to: ann.userId })
      expect(await refusal(back)).toBe('request/invalid to')
    })

    it('excuses, asks again, and is withdrawn from everybody', async () => {
      const { ann, ben, manager } = desk.people
      const id = await desk.assign()
      await excuseReps(desk.deps, manager, id, { repIds: [ann.userId], excused: true })
      expect(await stands(id)).toEqual({ Ann: 'excused', Ben: 'open' })
      await excuseReps(desk.deps, manager, id, { repIds: [ann.userId, ben.userId], excused: false })
      expect(await stands(id)).toEqual({ Ann: 'open', Ben: 'open' })
      const nobody = excuseReps(desk.deps, manager, id, { repIds: [randomUUID()], excused: true })
      expect(await refusal(nobody)).toBe('request/invalid repIds.0')
      await withdrawAssignment(desk.deps, manager, id)
      expect((await view(id)).withdrawn).toBe(true)
      expect((await mine(ben)).some((one) => one.id === id)).toBe(false)
      expect(await refusal(withdrawAssignment(desk.deps, manager, id))).toBe('assignment/withdrawn')
      expect(await refusal(desk.start(ben, id))).toBe('assignment/withdrawn')
    })

    it('comes to newcomers of its team where that was said, and not where it was not', async () => {
      const [open, closed] = [await desk.assign({ newcomers: true }), await desk.assign()]
      const newcomer = await desk.join('Newcomer', 'rep')
      const noRep = await desk.join('No rep', 'coach')
      await desk.inTeam(newcomer)
      await desk.inTeam(noRep)
      desk.told()
      await joinNewcomers(desk.deps)
      expect(desk.told()).toEqual(['rep-joined'])
      expect(await stands(open)).toEqual({ Ann: 'open', Ben: 'open', Newcomer: 'open' })
      expect(await stands(closed)).toEqual({ Ann: 'open', Ben: 'open' })
      await joinNewcomers(desk.deps)
      expect(desk.told()).toEqual([])
      await addReps(desk.deps, desk.people.manager, closed, [{ kind: 'person', id: newcomer.userId }])
      expect(Object.keys(await stands(closed))).toContain('Newcomer')
      await setTeamPeople(desk.db, desk.orgId, desk.team.id, [{ userId: newcomer.userId, parts: [] }])
    })

    it('reminds once of each date that comes near, and again when it has moved', async () => {
      const { ann, manager } = desk.people
      desk.at('2027-04-01T09:00:00Z')
      const id = await desk.assign({ due: '2027-04-20T17:00', targets: [{ kind: 'person', id: ann.userId }] })
      const daysTold = async (at: string) => {
        desk.at(at)
        desk.happened.splice(0)
        await remindOfDates(desk.deps)
        await remindOfDates(desk.deps)
        return desk.happened.flatMap((one) =>
          one.type === 'assignment-due' && one.assignmentId === id ? [one.daysLeft] : [],
        )
      }
      expect(await daysTold('2027-04-12T12:00:00Z')).toEqual([])
      expect(await daysTold('2027-04-13T12:00:00Z')).toEqual([7])
      await extendReps(desk.deps, manager, id, { repIds: [ann.userId], due: '2027-04-21T17:00', attempts: 0 })
      expect(await daysTold('2027-04-14T12:00:00Z')).toEqual([7])
      expect(await daysTold('2027-04-22T12:00:00Z')).toEqual([-1])
      desk.at('2027-02-01T09:02:00Z')
    })
  })
})
