import { agreementHandlers } from './agreement/handlers.ts'
import { createDebriefHandlers } from './debrief/handlers.ts'
import type { Handlers } from './http/handler.ts'
import { createPeopleHandlers } from './people/handlers.ts'
import { createReviewHandlers } from './review/handlers.ts'
import { createRoleplayHandlers } from './roleplay/handlers.ts'
import { createRubricHandlers } from './rubrics/handlers.ts'
import type { Runtime } from './runtime.ts'
import { scorerHandlers } from './scorer/handlers.ts'

/** One handler for every endpoint of the contract. */
export function createHttpHandlers(runtime: Runtime): Handlers {
  const { db, auth, accessEvents, version, modelName, modelFor, stages } = runtime
  const views = { db, stages, modelFor }
  return {
    ...createPeopleHandlers({ db, auth, accessEvents, version, model: modelName }),
    ...createRoleplayHandlers(runtime, views),
    ...createDebriefHandlers(views),
    ...createReviewHandlers(db),
    ...agreementHandlers(db),
    ...createRubricHandlers(runtime),
    ...scorerHandlers(),
  }
}
