import { and, eq, lt, sql } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { judging } from '../db/schema/judging.ts'
import type { Jobs } from '../jobs/start.ts'

/** Longer than all tries of a job take together: who waits after that waits for a job that is gone, as after a restore. */
const lost = sql`now() - interval '1 hour'`

/** Queues readings anew whose job is gone. @returns how many */
export async function sweepJudging(db: Db, jobs: Pick<Jobs, 'enqueue'>): Promise<number> {
  const waiting = await db
    .update(judging)
    .set({ changedAt: sql`now()` })
    .where(and(eq(judging.status, 'queued'), lt(judging.changedAt, lost)))
    .returning({ orgId: judging.orgId, roleplayId: judging.roleplayId })
  for (const key of waiting) await jobs.enqueue('judge-roleplay', key, { key: key.roleplayId })
  return waiting.length
}
