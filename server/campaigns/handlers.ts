import { askerOf } from '../assignments/handlers.ts'
import { dayIn } from '../assignments/wall-clock.ts'
import type { Handlers } from '../http/handler.ts'
import { coreRubric } from '../rubrics/core-rubric.ts'
import { moveRealCalls } from '../real-calls/move-windows.ts'
import type { Runtime } from '../runtime.ts'
import { beginCampaign } from './begin.ts'
import { campaignsFor, campaignView } from './campaign-view.ts'
import { titledIn } from './criterion-titles.ts'
import { endCampaign } from './end.ts'
import { campaignPeople } from './people-page.ts'
import { planOf } from './plan.ts'
import { sharesOf } from './shares.ts'
import { templates } from './templates.ts'
import { campaignTemplates } from '#contract/campaign.ts'

type CampaignHandlers = Pick<
  Handlers,
  | 'campaignTemplates'
  | 'planCampaign'
  | 'campaigns'
  | 'createCampaign'
  | 'campaign'
  | 'campaignPeople'
  | 'moveRealCalls'
  | 'endCampaign'
>

/** Endpoints of dated programmes: managers and admins plan, begin, watch and end them. */
export function createCampaignHandlers(runtime: Runtime): CampaignHandlers {
  const { db, clock, libraries } = runtime
  return {
    campaignTemplates: async ({ access: { org } }) => {
      const rubric = await coreRubric(runtime, org.orgId)
      return {
        templates: campaignTemplates.map((id) => ({
          ...templates[id],
          id,
          behaviours: titledIn(rubric, templates[id].behaviours),
          phases: [...templates[id].phases],
        })),
        criteria: rubric.dimensions.flatMap(({ criteria }) =>
          criteria.map(({ code, title }) => ({ code, title })),
        ),
      }
    },
    planCampaign: async ({ access: { org }, body }) =>
      planOf(body, body.phases, await sharesOf(db, org.orgId), {
        today: dayIn(clock.now(), body.zone),
        eventOn: body.eventOn,
      }),
    campaigns: async ({ access }) => ({
      campaigns: await campaignsFor(db, askerOf(access), clock.now()),
    }),
    createCampaign: async ({ access, body, audit }) => {
      const asker = askerOf(access)
      const library = await libraries.of(asker.orgId)
      await beginCampaign({ ...runtime, library }, asker, body)
      audit({ subject: { kind: 'campaign', id: body.id }, detail: { targets: body.targets } })
      return campaignView(db, asker, body.id, clock.now(), await coreRubric(runtime, access.org.orgId))
    },
    campaign: async ({ access, params }) =>
      campaignView(
        db,
        askerOf(access),
        params.campaignId,
        clock.now(),
        await coreRubric(runtime, access.org.orgId),
      ),
    campaignPeople: ({ access, params, query }) =>
      campaignPeople(db, askerOf(access), params.campaignId, query, clock.now()),
    moveRealCalls: async ({ access, params, body, audit }) => {
      const asker = askerOf(access)
      const fields = await moveRealCalls(runtime, asker, params.campaignId, body)
      audit({ detail: { fields } })
      const rubric = await coreRubric(runtime, access.org.orgId)
      return campaignView(db, asker, params.campaignId, clock.now(), rubric)
    },
    endCampaign: async ({ access, params }) => {
      const asker = askerOf(access)
      await endCampaign(runtime, asker, params.campaignId)
      return campaignView(
        db,
        asker,
        params.campaignId,
        clock.now(),
        await coreRubric(runtime, access.org.orgId),
      )
    },
  }
}
