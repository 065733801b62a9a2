import { describe, expect, it } from 'vitest'
import { createCampaign, mostBehaviours } from '#contract/campaign.ts'
import { planOf } from '#server/campaigns/plan.ts'
import { templates } from '#server/campaigns/templates.ts'
import { failing } from '#server/campaigns/what-fails.ts'
import type { Rubric } from '#scoring/rubric.ts'
import { targetsIn } from '#server/review/fell-short.ts'
import { beginningOf } from '#server/roleplay/beginning.ts'
import { loadLibrary } from '#server/library/load.ts'

const shares = { failed: 30, borderline: 15, random: 15, n: 0 }
const input = { headcount: 20, coaches: 2, hoursPerWeek: 3, minutesPerReview: 12 }
const days = { today: '2027-01-01', eventOn: '2027-02-15' }

describe('the plan of a kick-off', () => {
  it('counts an attempt for each, one more for who fails, and reviews failures, borderline and 15 % of the rest', () => {
    const plan = planOf(input, templates.sko.phases, shares, days)
    // 20 people once, 6 of them again; of 26 are 6 failures, 4 borderline, and 15 % of the 16 others.
    expect(plan.attempts).toBe(26)
    expect(plan.reviews).toEqual({ failures: 6, borderline: 4, random: 3, total: 13 })
    expect(plan.coachHours).toBe(2.6)
    expect(plan.daysLeft).toBe(45)
  })

  it('begins in time for its first part, and earlier where its coaches need longer than certifying lasts', () => {
    const easy = planOf(input, templates.sko.phases, shares, days)
    expect([easy.daysNeeded, easy.lastSafeStart]).toEqual([42, '2027-01-04'])
    const many = planOf({ ...input, headcount: 400, coaches: 1 }, templates.sko.phases, shares, days)
    // 247 reviews are 49.4 hours, at three a week 116 days, of which twelve are those of certifying.
    expect(many.reviews.total).toBe(247)
    expect([many.reviewDays, many.daysNeeded]).toEqual([116, 42 + 116 - 12])
  })

  it('has no safe start where there is something to review and nobody to do it', () => {
    const plan = planOf({ ...input, coaches: 0 }, templates.sko.phases, shares, days)
    expect([plan.lastSafeStart, plan.daysNeeded, plan.hoursPerCoachAndWeek]).toEqual([null, null, null])
  })
})

it('has templates whose work can be played, in an order that can be kept, about three behaviours at most', () => {
  const library = loadLibrary()
  for (const [template, { phases, behaviours, realCalls }] of Object.entries(templates)) {
    expect(behaviours.length).toBeLessThanOrEqual(mostBehaviours)
    const whole = createCampaign.safeParse({
      id: '01997b7e-0000-7000-8000-000000000000',
      template,
      name: 'A name',
      eventOn: '2027-02-15',
      zone: 'UTC',
      targets: [{ kind: 'team', id: '01997b7e-0000-7000-8000-000000000001' }],
      newcomers: false,
      behaviours,
      phases,
      realCalls,
      plan: input,
    })
    expect(whole.error?.issues ?? []).toEqual([])
    for (const { scenarioId } of phases.flatMap(({ work }) => work))
      expect(beginningOf(library, { scenarioId }, 1).body.id).toBe(scenarioId)
  }
})

describe('what most attempts fell short of', () => {
  const targetOf = targetsIn([])

  it('is named once three had a chance of it, and is something that the rep does', () => {
    const attempts = [
      { C1: [0, 2, 0], C4: [2, 2, 0], A1: [0, 0, 0], B3: [0, 9, 0] },
      { C1: [2, 2, 0], C4: [2, 2, 4], B3: [0, 9, 0] },
      { C1: [0, 1, 0], C4: [1, 2, 0], F1: [0, 1, 0], B3: [0, 9, 0] },
      { C4: [0, 0, 1] },
    ] as const
    expect(failing(attempts, targetOf)).toEqual([
      { code: 'C1', failed: 2, of: 3 },
      { code: 'C4', failed: 1, of: 3 },
    ])
  })

  it('asks of the chances only what the criterion does, so that not everybody fails all of it', () => {
    // A rep of the demo has a chance of a claim tied to a need in every turn; a fifth of them is asked for.
    const attempts = [1, 1, 0].map((taken) => ({ A3: [taken, 8, 0] as const, A1: [0, 8, 0] as const }))
    expect(failing(attempts, targetOf)).toEqual([
      { code: 'A1', failed: 3, of: 3 },
      { code: 'A3', failed: 1, of: 3 },
    ])
    const strict = { id: 'authenticity', criteria: [{ code: 'A3', target: 0.9 }] }
    const own = targetsIn([{ dimensions: [strict] } as unknown as Pick<Rubric, 'dimensions'>])
    expect(failing(attempts, own)).toContainEqual({ code: 'A3', failed: 3, of: 3 })
  })
})
