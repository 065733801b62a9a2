import { v7 } from 'uuid'
import { beforeAll, expect, it } from 'vitest'
import { and, eq } from 'drizzle-orm'
import type { CreateCampaign } from '#contract/campaign.ts'
import { myAssignments } from '#server/assignments/my-assignments.ts'
import { beginCampaign } from '#server/campaigns/begin.ts'
import { campaignsFor, campaignView } from '#server/campaigns/campaign-view.ts'
import { endCampaign } from '#server/campaigns/end.ts'
import { templates } from '#server/campaigns/templates.ts'
import { joinNewcomers } from '#server/assignments/newcomers.ts'
import { assignmentRep } from '#server/db/schema/assignments.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { makeDesk, refusal, type Desk } from '../assignments/desk.ts'

eachDatabase((makeDb) => {
  let desk: Desk
  beforeAll(async () => {
    desk = await makeDesk((await makeDb()).db)
  })

  const rubric = { dimensions: [] }
  const view = (id: string, asker = desk.people.manager) =>
    campaignView(desk.db, asker, id, desk.deps.clock.now(), rubric)
  const begin = async (more: Partial<CreateCampaign> = {}) => {
    const body: CreateCampaign = {
      id: v7(),
      template: 'sko',
      name: 'Kick-off 2027',
      eventOn: '2027-03-20',
      zone: 'Europe/Berlin',
      targets: [desk.team],
      newcomers: true,
      behaviours: ['C1'],
      phases: [...templates.sko.phases],
      plan: { headcount: 2, coaches: 1, hoursPerWeek: 2, minutesPerReview: 12 },
      realCalls: null,
      ...more,
    }
    await beginCampaign(desk.deps, desk.people.manager, body)
    return body
  }
  const done = (who: { readonly userId: string }, assignmentId: string) =>
    desk.db
      .update(assignmentRep)
      .set({ doneAt: desk.deps.clock.now() })
      .where(and(eq(assignmentRep.assignmentId, assignmentId), eq(assignmentRep.repId, who.userId)))
  const workOf = (seen: Awaited<ReturnType<typeof view>>, kind: string) =>
    seen.phases.find((phase) => phase.kind === kind)?.assignments.map(({ id }) => id) ?? []

  it('begins with its parts in order, each with its work on the clock of its zone', async () => {
    const { id } = await begin()
    const seen = await view(id)
    expect(seen.phases.map(({ kind, after, of }) => [kind, after, of])).toEqual([
      ['pre-work', null, 2],
      ['practice', 'Hear the line', 2],
      ['certify', 'Practise the budget talk', 2],
      ['event', null, 2],
      ['day-30', null, 2],
      ['day-60', null, 2],
      ['day-90', null, 2],
    ])
    // Day 90 lies in summer time, an hour earlier than day 0 does.
    expect([seen.phases[0]?.opensAt, seen.phases[6]?.dueAt]).toEqual([
      '2027-02-05T23:00:00.000Z',
      '2027-06-18T16:00:00.000Z',
    ])
    expect([seen.daysLeft, seen.reps, seen.ready]).toEqual([47, 2, 0])
  })

  it('takes a team whose inbound is gone through one move after another, each with what to try and why', async () => {
    const { phases, realCalls } = templates.outbound
    const { id } = await begin({ template: 'outbound', phases: [...phases], realCalls })
    const seen = await view(id)
    expect(seen.phases.slice(1, 7).map(({ after }) => after)).toEqual(
      phases.slice(0, 6).map(({ title }) => title),
    )
    expect(seen.realCalls?.parts.map(({ part }) => part)).toEqual(['day-0', 'day-30'])
    const asked = await myAssignments(desk.db, desk.deps.library, desk.people.ann, desk.deps.clock.now())
    const own = asked.filter(({ campaign }) => campaign?.id === id)
    expect(new Set(own.map(({ note }) => note))).toEqual(new Set(phases.map(({ note }) => note)))
    expect(own.filter(({ note }) => note?.includes('Why it works:'))).toHaveLength(5)
  })

  it('is begun once however often it is sent, and never where all of it would be over', async () => {
    const body = await begin()
    await beginCampaign(desk.deps, desk.people.manager, body)
    const other = beginCampaign(desk.deps, desk.people.manager, { ...body, name: 'Another' })
    expect(await refusal(other)).toBe('campaign/conflict')
    expect(await refusal(begin({ eventOn: '2026-01-01' }))).toBe('campaign/over')
  })

  it('lets nobody begin a part before the one that comes first is done', async () => {
    const { ann } = desk.people
    const { id } = await begin()
    desk.at('2027-03-10T09:00:00Z')
    const seen = await view(id)
    const [certify = ''] = workOf(seen, 'certify')
    expect(await refusal(desk.start(ann, certify))).toBe('assignment/not_yet')
    const own = await myAssignments(desk.db, desk.deps.library, ann, desk.deps.clock.now())
    expect(own.find((one) => one.id === certify)?.after).toBe('Practise the budget talk')
    for (const one of workOf(seen, 'practice')) await done(ann, one)
    await desk.start(ann, certify)
    desk.at('2027-02-01T09:00:00Z')
  })

  it('says who is ready, per team, and who will not make it at today’s pace', async () => {
    const { ann, ben, manager } = desk.people
    const { id } = await begin()
    desk.at('2027-02-20T09:00:00Z')
    const seen = await view(id)
    expect(seen.late.people.map(({ name, daysNeeded }) => [name, daysNeeded])).toEqual([
      ['Ann', null],
      ['Ben', null],
    ])
    for (const kind of ['pre-work', 'practice', 'certify'])
      for (const one of workOf(seen, kind)) await done(ann, one)
    const [first = ''] = workOf(seen, 'pre-work')
    await done(ben, first)
    const after = await view(id)
    expect([after.ready, after.teams]).toEqual([1, [{ name: 'North', ready: 1, of: 2 }]])
    // One of four pieces in fourteen days: the other three take 42, and 25 are left.
    expect(after.late.people).toEqual([
      {
        userId: ben.userId,
        name: 'Ben',
        done: 1,
        left: 3,
        daysGone: 14,
        daysLeft: 25,
        daysNeeded: 42,
      },
    ])
    const stranger = await desk.join('Stranger', 'manager')
    expect(await refusal(view(id, stranger))).toBe('campaign/not_found')
    expect(await campaignsFor(desk.db, stranger, desk.deps.clock.now())).toEqual([])
    expect((await campaignsFor(desk.db, manager, desk.deps.clock.now())).map((one) => one.id)).toContain(id)
    desk.at('2027-02-01T09:00:00Z')
  })

  it('counts its work where all of it comes after the event: who is ready, and days until the last of it', async () => {
    const { ann, ben } = desk.people
    const phases = templates.sko.phases.filter(({ kind }) => kind === 'event' || kind === 'day-30')
    const { id } = await begin({ phases: phases.map((one) => ({ ...one, requires: null })) })
    desk.at('2027-03-25T09:00:00Z')
    const seen = await view(id)
    for (const kind of ['event', 'day-30']) for (const one of workOf(seen, kind)) await done(ann, one)
    const after = await view(id)
    expect([after.reps, after.ready]).toEqual([2, 1])
    // Since the event opened, and until day 30 is due.
    expect(after.late.people).toMatchObject([
      { userId: ben.userId, done: 0, left: 2, daysGone: 5, daysLeft: 25 },
    ])
    desk.at('2027-02-01T09:00:00Z')
  })

  it('begins from every template that is offered, each part with work that can be done', async () => {
    for (const [template, { phases, realCalls }] of Object.entries(templates)) {
      const { id } = await begin({
        template: template as keyof typeof templates,
        phases: [...phases],
        realCalls,
        newcomers: false,
      })
      const seen = await view(id)
      expect([template, seen.phases.map(({ title }) => title)]).toEqual([
        template,
        phases.map(({ title }) => title),
      ])
      for (const { title, assignments } of seen.phases)
        expect([template, title, assignments.length]).toEqual([
          template,
          title,
          expect.toSatisfy((n) => n > 0),
        ])
      await endCampaign(desk.deps, desk.people.manager, id)
    }
  })

  it('is joined by newcomers of its team with all of its work where that was said, and not where it was not', async () => {
    const [open, closed] = [await begin(), await begin({ newcomers: false })]
    const newcomer = await desk.join('Newcomer', 'rep')
    await desk.inTeam(newcomer)
    await joinNewcomers(desk.deps)
    const ofCampaign = async () => {
      const now = desk.deps.clock.now()
      const own = await myAssignments(desk.db, desk.deps.library, newcomer, now)
      return own.map(({ campaign }) => campaign?.id)
    }
    const seen = await view(open.id)
    const work = seen.phases.flatMap(({ assignments }) => assignments)
    expect((await ofCampaign()).filter((id) => id === open.id)).toHaveLength(work.length)
    expect(await ofCampaign()).not.toContain(closed.id)
    expect([seen.reps, (await view(closed.id)).reps]).toEqual([3, 2])
  })

  it('ends early: its work is withdrawn, once', async () => {
    const { id } = await begin()
    const stranger = await desk.join('Another', 'manager')
    expect(await refusal(endCampaign(desk.deps, stranger, id))).toBe('auth/forbidden')
    desk.told()
    await endCampaign(desk.deps, desk.people.manager, id)
    await endCampaign(desk.deps, desk.people.manager, id)
    expect(desk.told()).toEqual(['campaign-ended'])
    const seen = await view(id)
    expect([seen.ended, seen.late.total]).toEqual([true, 0])
    expect(
      seen.phases.flatMap(({ assignments }) => assignments.map(({ withdrawn }) => withdrawn)),
    ).not.toContain(false)
  })
})
