import { and, eq } from 'drizzle-orm'
import { judging } from '../db/schema/judging.ts'
import { inTransaction } from '../db/transaction.ts'
import { queues } from '../jobs/queues.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'
import type { JudgingDeps } from './deps.ts'

/** The queue's first try and its retries. */
const tries = queues['judge-roleplay'].retryLimit + 1

/**
 * Counts a try that came to nothing, by its code. After the last one, or at once where trying again would come to the
 * same, the reading is given up until somebody asks for it. @returns what it is now; `none` where nobody waits for it
 */
export function recordUnread(
  { db, clock }: Pick<JudgingDeps, 'db' | 'clock'>,
  { orgId, roleplayId }: RoleplayKey,
  reason: string,
  final: boolean,
): Promise<'queued' | 'failed' | 'none'> {
  return inTransaction(db, async (tx) => {
    const mine = and(eq(judging.orgId, orgId), eq(judging.roleplayId, roleplayId))
    const [waiting] = await tx.select({ tries: judging.tries }).from(judging).where(mine).for('update')
    if (!waiting) return 'none'
    const failed = waiting.tries + 1
    const status = final || failed >= tries ? 'failed' : 'queued'
    await tx.update(judging).set({ status, reason, tries: failed, changedAt: clock.now() }).where(mine)
    return status
  })
}
