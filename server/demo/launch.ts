import { usualRealCallWindows } from '#contract/real-call.ts'
import type { CreateCampaign } from '#contract/campaign.ts'
import { dayAfter, dayIn } from '../assignments/wall-clock.ts'
import { templates } from '../campaigns/templates.ts'
import { beginQuietly, leadOf, type BeginDeps, type Demo } from './begin-quietly.ts'
import { dayOfStory } from './day-of-story.ts'
import { stableId } from './stable-id.ts'

/** The story's clock. */
const zone = 'UTC'
/** How long before the demo was made the launch was, and when its manager planned it. */
const heldDaysAgo = 32
const begunDaysAgo = 46

/**
 * A launch that the team has behind it: its practice goes on, and both days of real calls have begun, so that calls can be
 * rated and set beside one another.
 */
export function launch(orgId: string, teamId: string, madeAt: Date): CreateCampaign {
  return {
    id: stableId(orgId, 'launch'),
    template: 'launch',
    name: 'Service plan launch',
    eventOn: dayAfter(dayIn(madeAt, zone), -heldDaysAgo),
    zone,
    targets: [{ kind: 'team', id: teamId }],
    newcomers: true,
    behaviours: [...templates.launch.behaviours],
    phases: [
      {
        kind: 'practice',
        title: 'Practise the doubts',
        opensDay: -7,
        dueDay: 37,
        requires: null,
        note: null,
        work: [{ scenarioId: 'cfo-burned-budget', kind: 'practice', passRule: null }],
      },
    ],
    realCalls: usualRealCallWindows,
    plan: { headcount: 8, coaches: 2, hoursPerWeek: 2, minutesPerReview: 12 },
  }
}

/** Begins it as the team's manager would have, back then. @returns its id; null where the demo has lost manager or team */
export async function beginLaunch(deps: BeginDeps, demo: Demo): Promise<string | null> {
  const lead = await leadOf(deps.db, demo)
  if (!lead) return null
  const body = launch(demo.orgId, lead.teamId, demo.madeAt)
  await beginQuietly(deps, lead.asker, body, dayOfStory(demo.madeAt, begunDaysAgo, 8))
  return body.id
}
