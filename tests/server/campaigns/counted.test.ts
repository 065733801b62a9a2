import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, expect, it } from 'vitest'
import { funnelParts, type AttemptResult, type FunnelPart } from '#contract/assignment.ts'
import type { CampaignPerson } from '#contract/campaign.ts'
import { reachOf, type Asker } from '#server/assignments/audience.ts'
import { countedAt, countedIn, nobody } from '#server/assignments/counted.ts'
import { isOpenTo, standingsOf, type RepStanding } from '#server/assignments/standings.ts'
import { workThatCounts } from '#server/campaigns/campaign-rows.ts'
import { latePeople } from '#server/campaigns/pace.ts'
import { standingIn } from '#server/campaigns/people-in.ts'
import { campaignPeople } from '#server/campaigns/people-page.ts'
import { phasesDone } from '#server/campaigns/phases-done.ts'
import { seenCampaign } from '#server/campaigns/seen-campaign.ts'
import { teamsReady } from '#server/campaigns/teams-ready.ts'
import { assessedAttempt, assignment, assignmentRep } from '#server/db/schema/assignments.ts'
import { campaign, campaignPhase } from '#server/db/schema/campaigns.ts'
import { member } from '#server/db/schema/people.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { makeDesk, type Desk } from '../assignments/desk.ts'

const now = new Date('2027-03-01T09:00:00Z')
const day = (days: number) => new Date(now.getTime() + days * 86_400_000)
const rule = {
  level: 3,
  minimum: { authenticity: null, courage: null, composure: null },
  coachConfirmed: false,
}
const outcomes = ['passed', 'not-passed', 'needs-coach'] as const

/** Numbers that look random and are the same in every run. */
function drawing(seed: number) {
  let state = seed
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
  return {
    chance: (share: number) => next() < share,
    of: <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item,
  }
}

// What the database adds up over thousands of rows, beside what the product says of each person one by one.
eachDatabase((makeDb) => {
  let desk: Desk
  let everybody: Asker[]
  beforeAll(async () => {
    desk = await makeDesk((await makeDb()).db)
    const { ann, ben, far } = desk.people
    everybody = [ann, ben, far]
    for (let n = 0; n < 9; n += 1) everybody.push(await desk.join(`Person ${n}`, 'rep'))
  })

  /** A campaign with people in states that are drawn. */
  async function drawn(seed: number): Promise<string> {
    const { chance, of } = drawing(seed)
    const { db, orgId, people } = desk
    const campaignId = v7()
    const by = { orgId, requestHash: 'h' }
    const reps: (typeof assignmentRep.$inferInsert)[] = []
    const attempts: (typeof assessedAttempt.$inferInsert)[] = []
    await db.insert(campaign).values({
      ...by,
      id: campaignId,
      name: 'Drawn',
      template: 'sko',
      eventOn: '2027-03-15',
      zone: 'UTC',
      plan: { headcount: 12, coaches: 1, hoursPerWeek: 2, minutesPerReview: 12 },
      behaviours: [],
      createdBy: people.manager.userId,
    })
    for (const [position, dueDay] of [-3, 9, 40].entries()) {
      const phaseId = v7()
      await db.insert(campaignPhase).values({
        orgId,
        id: phaseId,
        campaignId,
        position,
        kind: 'practice',
        title: `Part ${position}`,
        opensAt: day(-12),
        dueAt: day(dueDay),
      })
      for (const kind of ['practice', 'assessed'] as const) {
        const id = v7()
        await db.insert(assignment).values({
          ...by,
          id,
          scenarioSlug: 'cfo-burned-budget',
          title: `${kind} ${position}`,
          difficulty: 2,
          kind,
          passRule: kind === 'assessed' ? { ...rule, attempts: of([1, 2]) } : null,
          opensAt: day(of([-12, -12, 4])),
          dueAt: day(dueDay),
          dueLocal: '2027-03-10T18:00',
          zone: 'UTC',
          newcomers: false,
          phaseId,
          assignedBy: people.manager.userId,
          createdAt: day(-12),
          withdrawnAt: chance(0.1) ? day(-1) : null,
        })
        for (const { userId: repId } of everybody) {
          if (chance(0.2)) continue
          reps.push({
            orgId,
            assignmentId: id,
            repId,
            addedHow: 'team',
            addedAt: day(-12),
            dueAt: chance(0.2) ? day(of([-1, 20])) : null,
            extraAttempts: of([0, 0, 1]),
            excusedAt: chance(0.25) ? day(-2) : null,
            removedAt: chance(0.1) ? day(-2) : null,
            doneAt: chance(0.35) ? day(-2) : null,
          })
          const most = kind === 'assessed' ? 3 : 0
          for (let n = 1; n <= most && chance(0.5); n += 1) {
            const result: AttemptResult = { outcome: of(outcomes), by: 'scorer', reasons: [] }
            attempts.push({
              orgId,
              assignmentId: id,
              roleplayId: v7(),
              repId,
              n,
              declaredAt: day(-3),
              submittedAt: chance(0.8) ? day(-2) : null,
              result: chance(0.7) ? result : null,
            })
          }
        }
      }
    }
    await db.insert(assignmentRep).values(reps)
    await db.insert(assessedAttempt).values(attempts)
    return campaignId
  }

  const seen = async (asker: Asker, id: string) => {
    const found = await seenCampaign(desk.db, asker, id, now)
    const { work } = found.planned
    const only = await reachOf(desk.db, asker)
    const standings = await standingsOf(desk.db, desk.orgId, work, now, only)
    const askedOf = (pieces: readonly { readonly id: string }[]) => {
      const open = pieces.flatMap((piece) =>
        (standings.get(piece.id) ?? []).filter(({ state }) => isOpenTo(state)),
      )
      return Map.groupBy(open, ({ row }) => row.repId)
    }
    return { found, work, only, standings, askedOf }
  }
  const left = (pieces: readonly RepStanding[]) => pieces.filter(({ state }) => state !== 'done').length
  const isInPart = (part: FunnelPart, { stage, overdue }: CampaignPerson) =>
    part === 'assigned' ? stage !== 'excused' : part === 'overdue' ? overdue : stage === part
  const byId = <Row extends { readonly userId: string }>(rows: readonly Row[]) =>
    rows.toSorted((a, b) => (a.userId < b.userId ? -1 : 1))

  it.each([1, 2, 3])('counts drawn states %i as they are told one by one', async (seed) => {
    const id = await drawn(seed)
    for (const asker of [desk.people.admin, desk.people.manager]) {
      const { db, orgId, people } = desk
      const { found, work, only, standings, askedOf } = await seen(asker, id)
      const ids = work.map((one) => one.id)
      const counted = await countedAt(db, orgId, work, now, only)
      for (const one of ids) expect(counted.get(one) ?? nobody()).toEqual(countedIn(standings.get(one) ?? []))

      const whole = standingIn(work, standings)
      const first = await campaignPeople(db, asker, id, {}, now)
      expect(byId(first.people)).toEqual(byId(whole))
      for (const part of funnelParts) {
        const inPart = whole.filter((one) => isInPart(part, one))
        expect(first.counts[part], part).toBe(inPart.length)
        const page = await campaignPeople(db, asker, id, { part, limit: 4 }, now)
        expect([page.total, page.people.length], part).toEqual([inPart.length, Math.min(4, inPart.length)])
        for (const one of page.people) expect(isInPart(part, one), `${one.name} in ${part}`).toBe(true)
      }

      const { people: ahead, ready } = workThatCounts(found.planned)
      const inIt = askedOf(ahead)
      const isReady = new Set([...askedOf(ready)].flatMap(([repId, own]) => (left(own) === 0 ? [repId] : [])))
      const counts = await found.counts()
      expect([counts.people, counts.ready]).toEqual([inIt.size, isReady.size])
      const teams = await teamsReady(db, found)
      const north = [people.ann, people.ben].map(({ userId }) => userId).filter((one) => inIt.has(one))
      expect(teams.find(({ name }) => name === 'North') ?? { of: 0, ready: 0 }).toMatchObject({
        of: north.length,
        ready: north.filter((one) => isReady.has(one)).length,
      })
      expect(teams.reduce((sum, { of }) => sum + of, 0)).toBe(inIt.size)

      const done = await phasesDone(db, found)
      for (const phase of found.planned.phases) {
        const own = askedOf(work.filter(({ phaseId }) => phaseId === phase.id))
        expect(done.get(phase.id) ?? { done: 0, of: 0 }).toEqual({
          of: own.size,
          done: [...own.values()].filter((pieces) => left(pieces) === 0).length,
        })
      }

      const pace = { began: '2027-02-17', daysGone: 12, daysLeft: 9 }
      const late = await latePeople(db, found, pace)
      const slow = [...inIt].flatMap(([userId, own]) => {
        const [open, gone] = [left(own), own.length - left(own)]
        const needed = gone === 0 ? null : Math.ceil((open * 12) / gone)
        return open > 0 && (needed === null || needed > 9) ? [{ userId, daysNeeded: needed }] : []
      })
      expect(late.total).toBe(slow.length)
      expect(byId(late.people.map(({ userId, daysNeeded }) => ({ userId, daysNeeded })))).toEqual(byId(slow))
    }
  })

  it('names who needs longest first, and nobody on the first days', async () => {
    const { found } = await seen(desk.people.admin, await drawn(5))
    const { people } = await latePeople(desk.db, found, { began: '2027-02-17', daysGone: 12, daysLeft: 9 })
    const needed = people.map(({ daysNeeded }) => daysNeeded ?? Infinity)
    expect(needed).toEqual(needed.toSorted((a, b) => b - a))
    const early = await latePeople(desk.db, found, { began: '2027-02-27', daysGone: 2, daysLeft: 9 })
    expect(early).toEqual({ total: 0, people: [] })
  })

  it('turns its pages over everybody once, finds by name, and lists nobody who has left', async () => {
    const { db, orgId, people } = desk
    const id = await drawn(6)
    const ask = (query: Parameters<typeof campaignPeople>[3]) =>
      campaignPeople(db, people.admin, id, query, now)
    const turned: string[] = []
    let page = await ask({ limit: 5 })
    const { total } = page
    turned.push(...page.people.map(({ name }) => name))
    while (page.next !== null) {
      page = await ask({ limit: 5, after: page.next })
      turned.push(...page.people.map(({ name }) => name))
    }
    expect([turned.length, new Set(turned).size]).toEqual([total, total])
    expect((await ask({ find: 'PERSON 3' })).people.map(({ name }) => name)).toEqual(['Person 3'])
    const gone = everybody.at(-1)?.userId ?? ''
    await db.delete(member).where(and(eq(member.organizationId, orgId), eq(member.userId, gone)))
    expect((await ask({})).people.map(({ userId }) => userId)).not.toContain(gone)
  })
})
