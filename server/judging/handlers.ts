import type { Handlers } from '../http/handler.ts'
import type { Jobs } from '../jobs/start.ts'
import type { JudgingDeps } from './deps.ts'
import { retryScoring } from './retry-scoring.ts'
import { scoringFailures } from './scoring-failures.ts'

type Deps = Pick<JudgingDeps, 'db' | 'clock' | 'judge'> & {
  readonly jobs: Pick<Jobs, 'enqueue' | 'buryNoLonger'>
}

/** Endpoints for an organisation's admins about scorings that were given up. */
export const createJudgingHandlers = (deps: Deps): Pick<Handlers, 'scoringFailures' | 'retryScoring'> => ({
  scoringFailures: async ({ access }) => ({ failures: await scoringFailures(deps.db, access.org.orgId) }),
  retryScoring: async ({ access, body }) => {
    await retryScoring(deps, access.org.orgId, body)
    return { ok: true }
  },
})
