import { and, desc, inArray, ne } from 'drizzle-orm'
import type { scorecardStatuses } from '#contract/roleplay.ts'
import type { Queryable } from '../db/db.ts'
import { scorecard } from '../db/schema/scoring.ts'
import type { RoleplayKey, RoleplayRow } from '../roleplay/store/rows.ts'
import { isOfRoleplay, isRequest } from './card-key.ts'

export type CardRow = typeof scorecard.$inferSelect
export type CardStatus = (typeof scorecardStatuses)[number]

/** The newest scorecard that counts, or null. */
export async function currentCard(db: Queryable, key: RoleplayKey): Promise<CardRow | null> {
  const [row] = await db
    .select()
    .from(scorecard)
    .where(
      and(isOfRoleplay(key), ne(scorecard.transcriptHash, ''), inArray(scorecard.status, ['scored', 'held'])),
    )
    .orderBy(desc(scorecard.createdAt))
    .limit(1)
  return row ?? null
}

/** How it stands where there is no card: an ended roleplay waits for one from its end on. */
export async function statusWithoutCard(
  db: Queryable,
  key: RoleplayKey,
  phase: RoleplayRow['phase'],
): Promise<'none' | 'queued' | 'failed'> {
  if (phase !== 'ended') return 'none'
  const [request] = await db.select({ status: scorecard.status }).from(scorecard).where(isRequest(key))
  return request?.status === 'failed' ? 'failed' : 'queued'
}
