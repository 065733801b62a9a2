import { errorCodeOf, reasonOf } from '../errors.ts'
import { ModelFailure } from '../llm/model.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'
import { inTransaction } from '../db/transaction.ts'
import type { JudgingDeps } from './deps.ts'
import { judgeRoleplay } from './judge-roleplay.ts'
import { recordUnread } from './record-unread.ts'
import { noLongerWaiting } from './store-judgement.ts'

type JobDeps = JudgingDeps & {
  /** Told when what a reader sees of the scorecard has changed. */
  readonly changed: (key: RoleplayKey) => void
  readonly log: { error(fields: Record<string, unknown>, what: string): void }
}

/** Trying again by itself would come to the same, or to more cost. */
const final: readonly string[] = ['model/cap_reached', 'context-too-long']

/**
 * One try of the queue. An endpoint in trouble is thrown on, so that the queue tries again; replies that cannot be used
 * have been repaired once already and are given up, as each further try would be paid for. Either way the built-in card
 * stands, and says so.
 */
export async function runJudgingJob(deps: JobDeps, key: RoleplayKey, signal: AbortSignal): Promise<void> {
  const { judge } = deps
  if (!judge) return
  try {
    const outcome = await judgeRoleplay(deps, judge, key, signal)
    if (typeof outcome === 'object') await recordUnread(deps, key, outcome.unread, true)
  } catch (error) {
    const code = errorCodeOf(error)
    if (code === 'roleplay/not_found') return
    if (code === 'model/not_allowed') {
      await inTransaction(deps.db, (tx) => noLongerWaiting(tx, key))
      return deps.changed(key)
    }
    const reason = error instanceof ModelFailure ? error.kind : reasonOf(error)
    // A server that stops is no try that failed; the queue takes it up again.
    if (reason === 'stopped') throw error
    deps.log.error({ roleplayId: key.roleplayId, error: reason }, 'judging failed')
    const status = await recordUnread(deps, key, reason, final.includes(reason))
    deps.changed(key)
    if (status === 'queued') throw error
    if (!final.includes(reason)) throw error
    return
  }
  deps.changed(key)
}
