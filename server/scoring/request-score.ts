import { and, eq } from 'drizzle-orm'
import { RequestRefused } from '../errors.ts'
import { scorecard } from '../db/schema/scoring.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Jobs } from '../jobs/start.ts'
import { lockRoleplay, type RoleplayKey } from '../roleplay/store/rows.ts'
import { isRequest } from './card-key.ts'
import type { ScoringDeps } from './deps.ts'

/**
 * Puts an ended roleplay into the queue for scoring once more; what had been given up counts its tries anew.
 * @throws RequestRefused for an unknown roleplay or one that is still running
 */
export function requestScore(
  { db, jobs }: Pick<ScoringDeps, 'db'> & { readonly jobs: Pick<Jobs, 'enqueue'> },
  key: RoleplayKey,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const row = await lockRoleplay(tx, key)
    if (!row) throw new RequestRefused('roleplay/not_found')
    if (row.purpose === 'preview') throw new RequestRefused('roleplay/preview')
    if (row.phase !== 'ended') throw new RequestRefused('roleplay/not_ended')
    await tx.delete(scorecard).where(and(isRequest(key), eq(scorecard.status, 'failed')))
    const { orgId, roleplayId } = key
    await jobs.enqueue('score-roleplay', { orgId, roleplayId }, { key: roleplayId, on: tx })
  })
}
