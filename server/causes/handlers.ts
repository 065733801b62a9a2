import { causeSearch } from '../db/schema/causes.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import type { Access, Handlers } from '../http/handler.ts'
import type { Runtime } from '../runtime.ts'
import { beginCause } from './begin.ts'
import { causeView } from './cause-view.ts'
import { findCause, heldCause, isOwn, type OwnTalk } from './rows.ts'
import { sayRetake } from './say.ts'
import { standingOf } from './standing.ts'

type CauseHandlers = Pick<
  Handlers,
  'cause' | 'beginCause' | 'sayRetake' | 'stopCause' | 'answerCause' | 'eraseCause'
>

/** Endpoints of retakes that tell apart what got in the way: for their owner alone. */
export function createCauseHandlers(
  deps: Pick<Runtime, 'db' | 'stages' | 'clock' | 'newSeed' | 'embed'>,
): CauseHandlers {
  const { db, clock } = deps
  const ownOf = ({ org, caller, roleplay }: Access<'owner'>): OwnTalk => ({
    orgId: org.orgId,
    ownerId: caller.userId,
    roleplayId: roleplay.roleplayId,
  })
  const view = async (own: OwnTalk) => {
    const row = await findCause(db, own)
    if (!row) throw new RequestRefused('cause/not_found')
    return { cause: await causeView(deps, own, row) }
  }
  return {
    cause: async ({ access }) => {
      const own = ownOf(access)
      const row = await findCause(db, own)
      return { cause: row ? await causeView(deps, own, row) : null }
    },
    beginCause: async ({ access }) => {
      await beginCause(deps, ownOf(access))
      return view(ownOf(access))
    },
    sayRetake: async ({ access, body }) => {
      await sayRetake(deps, ownOf(access), body)
      return view(ownOf(access))
    },
    stopCause: async ({ access }) => {
      const own = ownOf(access)
      await inTransaction(db, async (tx) => {
        const { stoppedAt } = await heldCause(tx, own)
        if (stoppedAt === null) await tx.update(causeSearch).set({ stoppedAt: clock.now() }).where(isOwn(own))
      })
      return view(own)
    },
    answerCause: async ({ access, body }) => {
      const own = ownOf(access)
      await inTransaction(db, async (tx) => {
        // Asked before the end it would be an answer to nothing.
        if (standingOf(await heldCause(tx, own)).state === 'running')
          throw new RequestRefused('cause/running')
        await tx
          .update(causeSearch)
          .set({ ...body, answeredAt: clock.now() })
          .where(isOwn(own))
      })
      return view(own)
    },
    eraseCause: async ({ access }) => {
      await db.delete(causeSearch).where(isOwn(ownOf(access)))
      return { ok: true }
    },
  }
}
