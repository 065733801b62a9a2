import type { RoleplayKey } from '../roleplay/store/rows.ts'
import { errorCodeOf, reasonOf } from '../errors.ts'
import type { ScoringDeps } from './deps.ts'
import { recordFailure } from './record-failure.ts'
import { scoreRoleplay } from './score-roleplay.ts'

type JobDeps = ScoringDeps & {
  /** Told whenever what the rep sees of the scorecard has changed. */
  readonly changed: (key: RoleplayKey, status: 'scored' | 'queued' | 'failed') => void
  readonly log: { error(fields: Record<string, unknown>, what: string): void }
}

/**
 * One try of the queue. A failure is counted where the rep can see it and thrown on, so that the queue tries again; a
 * roleplay that is gone is done with.
 */
export async function runScoringJob(deps: JobDeps, key: RoleplayKey): Promise<void> {
  try {
    await scoreRoleplay(deps, key)
  } catch (error) {
    if (errorCodeOf(error) === 'roleplay/not_found') return
    const reason = reasonOf(error)
    deps.log.error({ roleplayId: key.roleplayId, error: reason }, 'scoring failed')
    const status = await recordFailure(deps, key, reason)
    if (status !== 'none') deps.changed(key, status)
    throw error
  }
  deps.changed(key, 'scored')
}
