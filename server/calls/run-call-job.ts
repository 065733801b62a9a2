import { importedCall } from '../db/schema/calls.ts'
import { inTransaction } from '../db/transaction.ts'
import { errorCodeOf, reasonOf } from '../errors.ts'
import { queues } from '../jobs/queues.ts'
import type { ScoringDeps } from '../scoring/deps.ts'
import { isCall, lockCall, type CallKey } from './call-rows.ts'
import { scoreCall } from './score-call.ts'

type JobDeps = ScoringDeps & {
  readonly log: { error(fields: Record<string, unknown>, what: string): void }
}

/** The queue's first try and its retries. */
const tries = queues['score-call'].retryLimit + 1

/**
 * One try of the queue. A failure is counted where the rep can see it and thrown on, so that the queue tries again; a
 * call that was removed is done with.
 */
export async function runCallJob(deps: JobDeps, key: CallKey): Promise<void> {
  try {
    await scoreCall(deps, key)
  } catch (error) {
    if (errorCodeOf(error) === 'call/not_found') return
    const reason = reasonOf(error)
    deps.log.error({ callId: key.callId, error: reason }, 'scoring a call failed')
    await countFailure(deps, key, reason)
    throw error
  }
}

const countFailure = ({ db }: Pick<ScoringDeps, 'db'>, key: CallKey, reason: string) =>
  inTransaction(db, async (tx) => {
    const call = await lockCall(tx, key)
    if (!call || call.scoring === 'scored') return
    const failed = call.tries + 1
    await tx
      .update(importedCall)
      .set({ tries: failed, reason, scoring: failed >= tries ? 'failed' : 'queued' })
      .where(isCall(key))
  })
