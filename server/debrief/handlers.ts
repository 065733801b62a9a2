import type { Handlers } from '../http/handler.ts'
import type { RepViewDeps } from '../roleplay/rep-view.ts'
import { comparisonView } from './comparison.ts'
import { debriefView } from './debrief-view.ts'
import { firstWordOf } from './first-word.ts'

type DebriefHandlers = Pick<Handlers, 'firstWord' | 'debrief' | 'comparison'>

/** Endpoints about a roleplay that is over, and the first word on one that runs. */
export const createDebriefHandlers = (deps: RepViewDeps): DebriefHandlers => ({
  firstWord: ({ params }) => firstWordOf(deps.db, params),
  debrief: ({ params, access }) => debriefView(deps, params, access.roleplay.as),
  comparison: ({ params }) => comparisonView(deps, params),
})
