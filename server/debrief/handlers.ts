import type { Handlers } from '../http/handler.ts'
import { recordReveal } from '../review/reveal.ts'
import type { RepViewDeps } from '../roleplay/rep-view.ts'
import { comparisonView } from './comparison.ts'
import { debriefView } from './debrief-view.ts'
import { firstWordOf } from './first-word.ts'

type DebriefHandlers = Pick<Handlers, 'firstWord' | 'debrief' | 'comparison'>

/** Endpoints about a roleplay that is over, and the first word on one that runs. */
export const createDebriefHandlers = (deps: RepViewDeps): DebriefHandlers => ({
  firstWord: ({ params }) => firstWordOf(deps.db, params),
  debrief: async ({ params, access }) => {
    const { as } = access.roleplay
    const view = await debriefView(deps, params, as)
    // Before the answer leaves: from here on this coach knows the score.
    if (as === 'coach' && view.scorecard.dimensions.length > 0)
      await recordReveal(deps.db, params, access.caller.userId)
    return view
  },
  comparison: ({ params }) => comparisonView(deps, params),
})
