import { and, ne } from 'drizzle-orm'
import { scorecard } from '../db/schema/scoring.ts'
import { inTransaction } from '../db/transaction.ts'
import { queues } from '../jobs/queues.ts'
import { lockRoleplay, type RoleplayKey } from '../roleplay/store/rows.ts'
import { isOfRoleplay, isRequest, requestKey } from './card-key.ts'
import type { ScoringDeps } from './deps.ts'

/** The queue's first try and its retries. */
const tries = queues['score-roleplay'].retryLimit + 1

/**
 * Counts a try that failed, by its code. After the last one the roleplay shows as not scored; until then it waits. A
 * score that is there already is not touched.
 */
export function recordFailure(
  { db, clock, newId }: Pick<ScoringDeps, 'db' | 'clock' | 'newId'>,
  key: RoleplayKey,
  reason: string,
): Promise<'queued' | 'failed' | 'scored' | 'none'> {
  return inTransaction(db, async (tx) => {
    if (!(await lockRoleplay(tx, key))) return 'none'
    const [card] = await tx
      .select({ id: scorecard.id })
      .from(scorecard)
      .where(and(isOfRoleplay(key), ne(scorecard.transcriptHash, '')))
      .limit(1)
    if (card) return 'scored'
    const [waiting] = await tx.select({ body: scorecard.body }).from(scorecard).where(isRequest(key))
    const failed = ((waiting?.body as { readonly tries: number } | undefined)?.tries ?? 0) + 1
    const status = failed >= tries ? 'failed' : 'queued'
    const kept = { status, reason, body: { tries: failed } } as const
    if (waiting) await tx.update(scorecard).set(kept).where(isRequest(key))
    else {
      const made = { id: newId(), createdAt: clock.now() }
      await tx.insert(scorecard).values({ ...requestKey(key), ...made, ...kept })
    }
    return status
  })
}
