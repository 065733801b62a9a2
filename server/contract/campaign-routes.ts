import * as z from 'zod'
import { criterionCode } from './answers.ts'
import {
  campaignPeople,
  campaignPeopleQuery,
  campaignPlan,
  campaignSummary,
  campaignTemplate,
  campaignView,
  createCampaign,
  planCampaign,
} from './campaign.ts'
import { orgId, uuid } from './ids.ts'
import { realCallWindows } from './real-call.ts'

const org = z.strictObject({ orgId })
const one = z.strictObject({ orgId, campaignId: uuid })
/** Who plans for others; whom each of them reaches is decided by their scope. */
const planners = ['manager', 'admin'] as const

/** Dated programmes. Part of the table in `http.ts`. */
export const campaignRoutes = {
  campaignTemplates: {
    method: 'GET',
    path: '/api/orgs/:orgId/campaign-templates',
    who: planners,
    params: org,
    response: z.object({
      templates: z.array(campaignTemplate),
      /** What a programme may be about. */
      criteria: z.array(z.object({ code: criterionCode, title: z.string() })),
    }),
  },
  planCampaign: {
    method: 'POST',
    path: '/api/orgs/:orgId/campaign-plan',
    who: planners,
    params: org,
    body: planCampaign,
    response: campaignPlan,
  },
  campaigns: {
    method: 'GET',
    path: '/api/orgs/:orgId/campaigns',
    who: planners,
    params: org,
    response: z.object({ campaigns: z.array(campaignSummary) }),
  },
  createCampaign: {
    method: 'POST',
    path: '/api/orgs/:orgId/campaigns',
    who: planners,
    params: org,
    body: createCampaign,
    response: campaignView,
  },
  campaign: {
    method: 'GET',
    path: '/api/orgs/:orgId/campaigns/:campaignId',
    who: planners,
    params: one,
    response: campaignView,
  },
  campaignPeople: {
    method: 'GET',
    path: '/api/orgs/:orgId/campaigns/:campaignId/people',
    who: planners,
    params: one,
    query: campaignPeopleQuery,
    response: campaignPeople,
  },
  moveRealCalls: {
    method: 'PATCH',
    path: '/api/orgs/:orgId/campaigns/:campaignId/real-calls',
    who: planners,
    params: one,
    body: realCallWindows,
    response: campaignView,
  },
  endCampaign: {
    method: 'POST',
    path: '/api/orgs/:orgId/campaigns/:campaignId/end',
    who: planners,
    params: one,
    response: campaignView,
  },
} as const
