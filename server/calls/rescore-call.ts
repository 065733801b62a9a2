import type { Db } from '../db/db.ts'
import { importedCall } from '../db/schema/calls.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import type { Jobs } from '../jobs/start.ts'
import { isCall, lockCall, type CallKey } from './call-rows.ts'

/** Puts a call into the queue for scoring once more; one that had been given up counts its tries anew. */
export function rescoreCall(
  { db, jobs }: { readonly db: Db; readonly jobs: Pick<Jobs, 'enqueue'> },
  key: CallKey,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const call = await lockCall(tx, key)
    if (!call) throw new RequestRefused('call/not_found')
    if (call.scoring !== 'scored') {
      await tx.update(importedCall).set({ scoring: 'queued', tries: 0, reason: null }).where(isCall(key))
    }
    await jobs.enqueue('score-call', { orgId: key.orgId, callId: key.callId }, { key: key.callId, on: tx })
  })
}
