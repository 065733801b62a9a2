import type { Handlers } from '../http/handler.ts'
import type { Jobs } from '../jobs/start.ts'
import type { JudgingDeps } from './deps.ts'
import { heldScorings } from './held-scorings.ts'
import { retryScoring } from './retry-scoring.ts'
import { scoringFailures } from './scoring-failures.ts'

type Deps = Pick<JudgingDeps, 'db' | 'clock' | 'judge'> & {
  readonly jobs: Pick<Jobs, 'enqueue' | 'buryNoLonger'>
}

/** Endpoints about scorings that were given up, for admins, and about those that wait for a coach. */
export const createJudgingHandlers = (
  deps: Deps,
): Pick<Handlers, 'scoringFailures' | 'retryScoring' | 'heldScorings'> => ({
  scoringFailures: async ({ access }) => ({ failures: await scoringFailures(deps.db, access.org.orgId) }),
  heldScorings: async ({ access: { org, caller } }) => ({
    held: await heldScorings(deps.db, { orgId: org.orgId, userId: caller.userId, roles: org.roles }),
  }),
  retryScoring: async ({ access, body }) => {
    await retryScoring(deps, access.org.orgId, body)
    return { ok: true }
  },
})
