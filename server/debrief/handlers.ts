import type { Tell } from '../happenings.ts'
import type { Access, Handlers } from '../http/handler.ts'
import { refuseBlind } from '../review/reveal.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'
import { scorecardView } from '../scoring/scorecard-view.ts'
import { comparisonView } from './comparison.ts'
import { debriefView, type DebriefDeps } from './debrief-view.ts'
import { disputeCriterionOf, withdrawDispute } from './disputes.ts'
import { firstWordOf } from './first-word.ts'
import { rejectBehaviour, restoreBehaviour } from './rejections.ts'
import { rejectionRatesOf } from './rejection-rates.ts'

type DebriefHandlers = Pick<
  Handlers,
  | 'firstWord'
  | 'debrief'
  | 'comparison'
  | 'scorecard'
  | 'rejectBehaviour'
  | 'restoreBehaviour'
  | 'dispute'
  | 'withdrawDispute'
  | 'rejectionRates'
>
type Deps = DebriefDeps & { readonly clock: { now(): Date }; readonly tell: Tell }

/** Endpoints about a roleplay that is over, what its rep answers to it, and the first word on one that runs. */
export function createDebriefHandlers(deps: Deps): DebriefHandlers {
  const { db, clock, tell } = deps
  /** A coach rates before they know the score: opening it is an act of its own. */
  const rated = async (key: RoleplayKey, { roleplay, caller }: Access<'reader'>) => {
    if (roleplay.as === 'coach') await refuseBlind(db, key, caller.userId)
  }
  return {
    firstWord: ({ params }) => firstWordOf(db, params),
    debrief: async ({ params, access }) => {
      await rated(params, access)
      return debriefView(deps, params, access.roleplay.as)
    },
    comparison: ({ params }) => comparisonView(deps, params),
    scorecard: async ({ params: { cardId, ...key }, access }) => {
      await rated(key, access)
      return scorecardView(db, key, cardId)
    },
    rejectBehaviour: async ({ params, body }) => {
      await rejectBehaviour(db, params, body, clock.now())
      return { ok: true }
    },
    restoreBehaviour: async ({ params: { turn, code, ...key } }) => {
      await restoreBehaviour(db, key, { turn, code })
      return { ok: true }
    },
    dispute: async ({ params, body }) => {
      await disputeCriterionOf(db, params, body, clock.now(), tell)
      return { ok: true }
    },
    withdrawDispute: async ({ params: { code, ...key } }) => {
      await withdrawDispute(db, key, code)
      return { ok: true }
    },
    rejectionRates: ({ access }) => rejectionRatesOf(db, access.org.orgId),
  }
}
