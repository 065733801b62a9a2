import * as z from 'zod'
import { callId } from './call.ts'
import { orgId, uuid } from './ids.ts'
import {
  blindCall,
  giveRealCall,
  handInCall,
  myRealCalls,
  rateRealCall,
  realCallToRate,
} from './real-call.ts'

const org = z.strictObject({ orgId })
const one = z.strictObject({ orgId, realCallId: uuid })
const ok = z.object({ ok: z.literal(true) })

/** Two real calls in a campaign: handed in by their rep, rated blind to their date. Part of the table in `http.ts`. */
export const realCallRoutes = {
  myRealCalls: {
    method: 'GET',
    path: '/api/orgs/:orgId/my-real-calls',
    who: 'member',
    params: org,
    response: z.object({ asked: z.array(myRealCalls) }),
  },
  handInCall: {
    method: 'POST',
    path: '/api/orgs/:orgId/calls/:callId/hand-in',
    who: 'call-owner',
    params: z.strictObject({ orgId, callId }),
    body: handInCall,
    response: ok,
  },
  takeBackCall: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/calls/:callId/hand-in/:campaignId',
    who: 'call-owner',
    params: z.strictObject({ orgId, callId, campaignId: uuid }),
    response: ok,
  },
  realCalls: {
    method: 'GET',
    path: '/api/orgs/:orgId/real-calls',
    who: 'coach',
    params: org,
    response: z.object({ calls: z.array(realCallToRate) }),
  },
  realCall: {
    method: 'GET',
    path: '/api/orgs/:orgId/real-calls/:realCallId',
    who: 'coach',
    params: one,
    response: blindCall,
  },
  rateRealCall: {
    method: 'POST',
    path: '/api/orgs/:orgId/real-calls/:realCallId/levels',
    who: 'coach',
    params: one,
    body: rateRealCall,
    response: blindCall,
  },
  giveRealCall: {
    method: 'POST',
    path: '/api/orgs/:orgId/real-calls/:realCallId/give',
    who: 'coach',
    params: one,
    body: giveRealCall,
    response: blindCall,
  },
} as const
