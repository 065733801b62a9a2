import type { Caller } from '../people/authenticate.ts'
import type { Membership } from '../people/authorise.ts'
import type { Handlers } from '../http/handler.ts'
import { coreRubric } from '../rubrics/core-rubric.ts'
import type { Runtime } from '../runtime.ts'
import { blindCall } from './blind-call.ts'
import { handInCall, takeBackCall } from './hand-in-call.ts'
import { myRealCalls } from './my-real-calls.ts'
import { callsToRate } from './open-to-coach.ts'
import { giveRealCall, rateRealCall } from './rate-real-call.ts'

type RealCallHandlers = Pick<
  Handlers,
  'myRealCalls' | 'handInCall' | 'takeBackCall' | 'realCalls' | 'realCall' | 'rateRealCall' | 'giveRealCall'
>

/** Endpoints of real calls in a campaign: reps hand them in, coaches rate them blind to their date. */
export function createRealCallHandlers(runtime: Runtime): RealCallHandlers {
  const { db, clock } = runtime
  const readerOf = ({ org, caller }: { readonly org: Membership; readonly caller: Caller }) => ({
    orgId: org.orgId,
    userId: caller.userId,
    now: clock.now(),
  })
  return {
    myRealCalls: async ({ access }) => {
      const { now, ...who } = readerOf(access)
      const { dimensions } = await coreRubric(runtime, who.orgId)
      return { asked: await myRealCalls(db, who, now, dimensions) }
    },
    handInCall: async ({ params, body, access: { caller } }) => {
      await handInCall(db, params, { repId: caller.userId, now: clock.now() }, body)
      return { ok: true }
    },
    takeBackCall: async ({ params: { campaignId, ...key } }) => {
      await takeBackCall(db, key, campaignId)
      return { ok: true }
    },
    realCalls: async ({ access }) => ({ calls: await callsToRate(db, readerOf(access)) }),
    realCall: async ({ params, access, audit }) => {
      const view = await blindCall(db, readerOf(access), params.realCallId)
      audit({ personId: view.rep.userId })
      return view
    },
    rateRealCall: async ({ params, body, access, audit }) => {
      await rateRealCall(db, readerOf(access), params.realCallId, body)
      const view = await blindCall(db, readerOf(access), params.realCallId)
      audit({ personId: view.rep.userId })
      return view
    },
    giveRealCall: async ({ params, body, access, audit }) => {
      await giveRealCall(db, readerOf(access), params.realCallId, body.couldTell)
      const view = await blindCall(db, readerOf(access), params.realCallId)
      audit({ personId: view.rep.userId })
      return view
    },
  }
}
