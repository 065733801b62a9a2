import { usualPassRule } from '#contract/assignment.ts'
import type { CreateCampaign, TemplatePhase } from '#contract/campaign.ts'
import { dayAfter, dayIn } from '../assignments/wall-clock.ts'
import { templates } from '../campaigns/templates.ts'
import { stableId } from './stable-id.ts'

/** The story's clock. */
const zone = 'UTC'
/** How long after the demo was made the team's kick-off is, and how long before it was begun to prepare it. */
const daysAhead = 14
export const begunDaysAgo = 22

const practice = (scenarioId: string) => ({ scenarioId, kind: 'practice' as const, passRule: null })

/**
 * The parts of the story, on the days on which it was played: day -14 is the one on which the demo was made. A
 * coach has the last word about who is certified.
 */
const soFar: readonly TemplatePhase[] = [
  {
    kind: 'pre-work',
    title: 'Hear the line',
    opensDay: -35,
    dueDay: -30,
    requires: null,
    note: null,
    work: [practice('it-has-always-worked')],
  },
  {
    kind: 'practice',
    title: 'Practise the budget talk',
    opensDay: -29,
    dueDay: -22,
    requires: 0,
    note: null,
    work: [practice('no-money-till-april')],
  },
  {
    kind: 'certify',
    title: 'Certify',
    opensDay: -21,
    dueDay: -3,
    requires: 1,
    note: null,
    work: [
      {
        scenarioId: 'rival-at-half-price',
        kind: 'assessed',
        passRule: { ...usualPassRule, level: 2, coachConfirmed: true },
      },
    ],
  },
]

/** The kick-off that the demo's team is on its way to, and what its template asks for on the day and after it. */
export function kickOff(orgId: string, teamId: string, madeAt: Date): CreateCampaign {
  const { behaviours, phases } = templates.sko
  return {
    id: stableId(orgId, 'kick-off'),
    template: 'sko',
    name: 'Spring kick-off',
    eventOn: dayAfter(dayIn(madeAt, zone), daysAhead),
    zone,
    targets: [{ kind: 'team', id: teamId }],
    newcomers: true,
    behaviours: [...behaviours],
    phases: [...soFar, ...phases.filter(({ dueDay }) => dueDay > 0)],
    realCalls: null,
    plan: { headcount: 8, coaches: 2, hoursPerWeek: 2, minutesPerReview: 12 },
  }
}
