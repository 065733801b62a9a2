import { and, desc, eq } from 'drizzle-orm'
import type { CallSummary } from '#contract/call.ts'
import type { Queryable } from '../db/db.ts'
import { importedCall } from '../db/schema/calls.ts'
import { innerScores } from '../scoring/headline-scores.ts'
import { currentCallCards } from './current-call-card.ts'

/** The longest list that is shown. */
const most = 200

/** One person's imported calls, newest first. Nobody else's list holds them. */
export async function myCalls(db: Queryable, orgId: string, ownerId: string): Promise<CallSummary[]> {
  const rows = await db
    .select()
    .from(importedCall)
    .where(and(eq(importedCall.orgId, orgId), eq(importedCall.ownerId, ownerId)))
    .orderBy(desc(importedCall.createdAt), desc(importedCall.id))
    .limit(most)
  const cards = await currentCallCards(
    db,
    orgId,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    arena: row.arena,
    format: row.format,
    redacted: row.redacted,
    turns: row.turns.length,
    durationMs: row.durationMs,
    createdAt: row.createdAt.toISOString(),
    scorecard: cards.has(row.id) ? 'scored' : row.scoring,
    scores: innerScores(cards.get(row.id)?.body),
  }))
}
