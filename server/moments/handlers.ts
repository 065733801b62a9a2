import type { Handlers } from '../http/handler.ts'
import type { Db } from '../db/db.ts'
import { momentOf, type MomentDeps } from './moment-view.ts'
import { openMoment } from './open-moment.ts'
import { ownMoments, revokeMoment } from './own-moments.ts'
import { shareMoment } from './share-moment.ts'

type MomentHandlers = Pick<
  Handlers,
  'moment' | 'shareMoment' | 'sharedMoments' | 'revokeMoment' | 'sharedMoment'
>
type Deps = MomentDeps & { readonly db: Db; readonly clock: { now(): Date } }

/** Endpoints of moments: two replies to one line, shared by their owner alone. */
export function createMomentHandlers(deps: Deps): MomentHandlers {
  const { db, clock } = deps
  return {
    moment: async ({ params }) => ({ ...(await momentOf(deps, params)), repName: null }),
    shareMoment: async ({ params, body, access: { org, caller } }) => {
      const path = await shareMoment(deps, params, caller.userId, body)
      const owner = { orgId: org.orgId, ownerId: caller.userId }
      const [moment] = await ownMoments(db, owner, clock.now(), body.momentId)
      if (!moment) throw new Error('a moment that was shared and is not there')
      return { moment, path }
    },
    sharedMoments: async ({ access: { org, caller } }) => ({
      moments: await ownMoments(db, { orgId: org.orgId, ownerId: caller.userId }, clock.now()),
    }),
    revokeMoment: async ({ params, access: { org, caller } }) => {
      await revokeMoment(db, { orgId: org.orgId, ownerId: caller.userId }, params.momentId)
      return { ok: true }
    },
    sharedMoment: ({ params }) => openMoment(deps, params.token, clock.now()),
  }
}
