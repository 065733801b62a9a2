import { and, eq, lt, sql } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { importedCall } from '../db/schema/calls.ts'
import type { CallKey } from './call-rows.ts'

const atOnce = 50

/** Queues calls that wait for a score and lost their place: a backup holds the calls and not the queue. */
export async function queueLostCalls(db: Queryable, queue: (key: CallKey) => Promise<void>): Promise<number> {
  const waiting = await db
    .select({ orgId: importedCall.orgId, callId: importedCall.id })
    .from(importedCall)
    .where(
      and(
        eq(importedCall.scoring, 'queued'),
        eq(importedCall.tries, 0),
        lt(importedCall.createdAt, sql`now() - interval '60 seconds'`),
      ),
    )
    .limit(atOnce)
  for (const key of waiting) await queue(key)
  return waiting.length
}
