import * as z from 'zod'
import {
  criterionCode,
  disputeCriterion,
  rejectBehaviour,
  rejectedAddress,
  rejectionRates,
} from './answers.ts'
import { orgId, roleplayId, uuid } from './ids.ts'
import { scorecardView } from './scorecard.ts'

const org = z.strictObject({ orgId })
const one = z.strictObject({ orgId, roleplayId })
const ok = z.object({ ok: z.literal(true) })

/** Earlier scorecards, and what a rep answers to how they were read. Part of the table in `http.ts`. */
export const answerRoutes = {
  scorecard: {
    method: 'GET',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/scorecards/:cardId',
    who: 'reader',
    params: z.strictObject({ orgId, roleplayId, cardId: uuid }),
    response: scorecardView,
  },
  rejectBehaviour: {
    method: 'POST',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/rejections',
    who: 'owner',
    params: one,
    body: rejectBehaviour,
    response: ok,
  },
  restoreBehaviour: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/rejections/:turn/:code',
    who: 'owner',
    params: z.strictObject({ orgId, roleplayId, ...rejectedAddress }),
    response: ok,
  },
  dispute: {
    method: 'POST',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/disputes',
    who: 'owner',
    params: one,
    body: disputeCriterion,
    response: ok,
  },
  withdrawDispute: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/disputes/:code',
    who: 'owner',
    params: z.strictObject({ orgId, roleplayId, code: criterionCode }),
    response: ok,
  },
  rejectCallBehaviour: {
    method: 'POST',
    path: '/api/orgs/:orgId/calls/:callId/rejections',
    who: 'call-owner',
    params: z.strictObject({ orgId, callId: uuid }),
    body: rejectBehaviour,
    response: ok,
  },
  restoreCallBehaviour: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/calls/:callId/rejections/:turn/:code',
    who: 'call-owner',
    params: z.strictObject({ orgId, callId: uuid, ...rejectedAddress }),
    response: ok,
  },
  rejectionRates: {
    method: 'GET',
    path: '/api/orgs/:orgId/scorer/rejections',
    who: 'member',
    params: org,
    response: rejectionRates,
  },
} as const
