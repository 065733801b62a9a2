import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { callScorecard } from '../db/schema/calls.ts'

export type CallCardRow = typeof callScorecard.$inferSelect

/** The newest score of each of these calls. */
export async function currentCallCards(
  db: Queryable,
  orgId: string,
  callIds: readonly string[],
): Promise<ReadonlyMap<string, CallCardRow>> {
  if (callIds.length === 0) return new Map()
  const rows = await db
    .select()
    .from(callScorecard)
    .where(and(eq(callScorecard.orgId, orgId), inArray(callScorecard.callId, [...callIds])))
    .orderBy(desc(callScorecard.scoredAt))
  const found = new Map<string, CallCardRow>()
  for (const row of rows) if (!found.has(row.callId)) found.set(row.callId, row)
  return found
}
