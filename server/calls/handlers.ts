import type { Handlers } from '../http/handler.ts'
import type { Runtime } from '../runtime.ts'
import { rejectInCall, restoreInCall } from './call-rejections.ts'
import { callView } from './call-view.ts'
import { importCall } from './import-call.ts'
import { myCalls } from './my-calls.ts'
import { previewCall } from './preview-call.ts'
import { removeCall } from './remove-call.ts'
import { rescoreCall } from './rescore-call.ts'

type CallHandlers = Pick<
  Handlers,
  | 'calls'
  | 'previewCall'
  | 'importCall'
  | 'call'
  | 'rescoreCall'
  | 'removeCall'
  | 'rejectCallBehaviour'
  | 'restoreCallBehaviour'
>

/** Endpoints of own calls: real ones, brought along as transcripts. */
export function createCallHandlers(runtime: Runtime): CallHandlers {
  const { db } = runtime
  return {
    calls: async ({ access: { org, caller } }) => ({ calls: await myCalls(db, org.orgId, caller.userId) }),
    previewCall: ({ body, access }) => previewCall(body, access.caller.name),
    importCall: async ({ body, access: { org, caller } }) => {
      const who = { orgId: org.orgId, userId: caller.userId, name: caller.name }
      return callView(db, await importCall(runtime, who, body))
    },
    call: ({ params }) => callView(db, params),
    rescoreCall: async ({ params }) => {
      await rescoreCall(runtime, params)
      return { ok: true }
    },
    rejectCallBehaviour: async ({ params, body }) => {
      await rejectInCall(db, params, body, runtime.clock.now())
      return { ok: true }
    },
    restoreCallBehaviour: async ({ params: { turn, code, ...key } }) => {
      await restoreInCall(db, key, { turn, code })
      return { ok: true }
    },
    removeCall: async ({ params }) => {
      await removeCall(db, params)
      return { ok: true }
    },
  }
}
