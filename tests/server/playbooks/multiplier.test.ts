import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { usualRealCallWindows } from '#contract/real-call.ts'
import type { MomentKind } from '#contract/playbook.ts'
import type { Asker } from '#server/assignments/audience.ts'
import { beginCampaign } from '#server/campaigns/begin.ts'
import { templates } from '#server/campaigns/templates.ts'
import { rubricVersion } from '#server/db/schema/library.ts'
import { playbookDraw, playbookHalf } from '#server/db/schema/playbook-halves.ts'
import { realCall, realCallLevel, realCallReview } from '#server/db/schema/real-calls.ts'
import { loadLibrary } from '#server/library/load.ts'
import { answer } from '#server/playbooks/consent.ts'
import { drawPlaybookHalves, releaseToOthers } from '#server/playbooks/multiplier/draw-halves.ts'
import { viewMultiplier } from '#server/playbooks/multiplier/multiplier-view.ts'
import { nominateRep } from '#server/playbooks/nominate.ts'
import { viewPlaybook } from '#server/playbooks/playbook-view.ts'
import { publishPlaybook } from '#server/playbooks/publish-playbook.ts'
import { createPlaybook } from '#server/playbooks/write-playbook.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { makeDesk, refusal, type Desk } from '../assignments/desk.ts'
import { readCall } from './read-call.ts'

const library = loadLibrary()
const begins = '2027-02-01T09:00:00Z'
const [day0, drawn, day30] = ['2027-03-21T09:00:00Z', '2027-04-02T09:00:00Z', '2027-04-15T09:00:00Z']
const rule = { text: 'Ask who would lose something.', ground: null, moments: [] }
const body = { title: 'Ask', principles: [], notice: [], dos: [rule], donts: [] }

eachDatabase((makeDb) => {
  let desk: Desk
  let campaignId: string
  let coach: Asker
  let rubricVersionId: string
  const reps: Asker[] = []
  beforeAll(async () => {
    reps.length = 0
    desk = await makeDesk((await makeDb()).db, begins)
    coach = await desk.join('Cora', 'coach')
    for (let n = 0; n < 10; n += 1) {
      const rep = await desk.join(`Rep ${n}`, 'rep')
      await desk.inTeam(rep)
      reps.push(rep)
    }
    reps.push(desk.people.ann, desk.people.ben)
    rubricVersionId = randomUUID()
    await desk.db
      .insert(rubricVersion)
      .values({ orgId: desk.orgId, id: rubricVersionId, slug: 'a', hash: 'h', body: {} })
    campaignId = randomUUID()
    await beginCampaign(desk.deps, desk.people.manager, {
      id: campaignId,
      template: 'sko',
      name: 'Kick-off 2027',
      eventOn: '2027-03-20',
      zone: 'Europe/Berlin',
      targets: [desk.team],
      newcomers: false,
      behaviours: [],
      phases: [...templates.sko.phases],
      plan: { headcount: 12, coaches: 1, hoursPerWeek: 2, minutesPerReview: 12 },
      realCalls: usualRealCallWindows,
    })
  })

  async function playbookAbout(kind: MomentKind) {
    const star = await desk.join('Star', 'rep')
    await desk.inTeam(star)
    const [nominationId, id] = [randomUUID(), randomUUID()]
    const now = desk.deps.clock.now()
    const { manager } = desk.people
    const ground = 'Kept nine of ten renewals.'
    await nominateRep(desk.db, manager, { id: nominationId, performerId: star.userId, kind, ground }, now)
    await answer(desk.db, star, nominationId, { consent: true, now })
    const whole = { ...body, said: [], practise: [], drills: [], emphasis: [] }
    await createPlaybook(desk.db, manager, { id, nominationId, body: whole }, now)
    return id
  }

  /** One call of each for a part, rated blind with these levels. */
  async function rated(part: 'day-0' | 'day-30', levelOf: (rep: Asker) => number) {
    const now = desk.deps.clock.now()
    for (const rep of reps) {
      const reply = 'Which planner would lose the afternoon?'
      const callId = await readCall(desk.db, rep, { reply, code: 'open_question', rubricVersionId, now })
      const of = { orgId: desk.orgId, realCallId: randomUUID(), coachId: coach.userId }
      await desk.db.insert(realCall).values({
        orgId: desk.orgId,
        id: of.realCallId,
        campaignId,
        part,
        repId: rep.userId,
        callId,
        handedInAt: now,
      })
      await desk.db.insert(realCallReview).values({ ...of, startedAt: now, givenAt: now, couldTell: false })
      const quotes = [{ turn: 2, quote: reply }]
      await desk.db.insert(realCallLevel).values({ ...of, dimension: 'courage', level: levelOf(rep), quotes })
    }
  }

  const view = (id: string) => viewMultiplier(desk.db, desk.people.manager, id)
  const readable = async (who: Asker, id: string) => {
    const libraries = { of: async () => library }
    return (await refusal(viewPlaybook({ db: desk.db, libraries }, who, id))) === 'granted'
  }

  it('gives it to a random half, calls what was planted an effect, and tells nobody who is in which', async () => {
    const id = await playbookAbout('rejection')
    const draw = (campaign = campaignId) =>
      drawPlaybookHalves(desk.deps, desk.people.manager, id, {
        revision: 1,
        campaignId: campaign,
        note: null,
      })
    expect(await view(id)).toMatchObject({
      since: null,
      campaigns: [{ id: campaignId, name: 'Kick-off 2027', people: 12 }],
      figures: [],
    })
    expect(await refusal(draw(randomUUID()))).toBe('playbook/too_few')
    desk.at(day0)
    await rated('day-0', () => 2)
    desk.at(drawn)
    await draw()
    expect(await refusal(draw())).toBe('playbook/read_already')
    const halves = await desk.db.select().from(playbookHalf)
    const inFirst = new Set(halves.filter(({ half }) => half === 'first').map(({ repId }) => repId))
    expect([inFirst.size, halves.length, halves.every(({ before }) => before === 2)]).toEqual([6, 12, true])
    expect((await desk.db.select().from(playbookDraw))[0]?.seed).toBeGreaterThan(0)
    for (const rep of reps) expect(await readable(rep, id)).toBe(inFirst.has(rep.userId))
    const readers = [{ kind: 'team' as const, id: desk.team.id }]
    const publish = () =>
      publishPlaybook(desk.deps, desk.people.manager, id, { revision: 1, readers, note: null })
    expect(await refusal(publish())).toBe('playbook/half_waits')
    desk.at(day30)
    await rated('day-30', ({ userId }) => (inFirst.has(userId) ? 4 : 2))
    const shown = await view(id)
    expect(shown).toMatchObject({
      halves: { campaign: 'Kick-off 2027', first: 6, later: 6, laterAt: null },
      figures: [
        {
          source: 'real-calls',
          leftOut: 0,
          result: { kind: 'effect', by: 2, seen: 'more', n: { with: 6, without: 6, ratings: 24 } },
        },
        { source: 'fresh-by-coaches', result: { kind: 'too-early', randomised: true } },
        { source: 'fresh-by-scorer', result: { kind: 'too-early', randomised: true } },
      ],
    })
    for (const { userId } of reps) expect(JSON.stringify(shown)).not.toContain(userId)
    desk.at('2027-04-20T09:00:00Z')
    await releaseToOthers(desk.deps, desk.people.manager, id)
    for (const rep of reps) expect(await readable(rep, id)).toBe(true)
    expect((await view(id)).figures[0]).toMatchObject({ result: { kind: 'effect', by: 2 } })
    await publish()
    const stranger = await desk.join('Stranger', 'manager')
    expect(await refusal(viewMultiplier(desk.db, stranger, id))).toBe('playbook/not_found')
  })

  it('says change, not effect, where it went to everybody, and counts nothing at the moment it is about', async () => {
    desk.at(drawn)
    const publishTo = async (kind: MomentKind) => {
      const id = await playbookAbout(kind)
      const readers = [{ kind: 'team' as const, id: desk.team.id }]
      await publishPlaybook(desk.deps, desk.people.manager, id, { revision: 1, readers, note: null })
      return id
    }
    const elsewhere = (await view(await publishTo('rejection'))).figures[0]
    expect(elsewhere).toMatchObject({ leftOut: 0, result: { kind: 'change', by: 1, seen: 'more' } })
    // Every quote of these calls answers an objection.
    const named = (await view(await publishTo('objection'))).figures[0]
    expect(named).toMatchObject({ leftOut: 24, result: { kind: 'too-early', n: { with: 0, ratings: null } } })
    expect(await refusal(releaseToOthers(desk.deps, desk.people.manager, await publishTo('price')))).toBe(
      'playbook/no_draw',
    )
  })
})
