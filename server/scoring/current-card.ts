import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm'
import type { scorecardStatuses } from '#contract/roleplay.ts'
import type { Queryable } from '../db/db.ts'
import { scorecard } from '../db/schema/scoring.ts'
import type { RoleplayKey, RoleplayRow } from '../roleplay/store/rows.ts'
import { isOfRoleplay, isRequest } from './card-key.ts'

export type CardRow = typeof scorecard.$inferSelect
export type CardStatus = (typeof scorecardStatuses)[number]

/** Requests hold no score; superseded and failed cards do not count, nor does one that is held for a coach. */
const counts = and(ne(scorecard.transcriptHash, ''), eq(scorecard.status, 'scored'))

/** The newest scorecard that counts, or null: the one that a model's reading is in where there is one. */
export async function currentCard(db: Queryable, key: RoleplayKey): Promise<CardRow | null> {
  const [row] = await db
    .select()
    .from(scorecard)
    .where(and(isOfRoleplay(key), counts))
    .orderBy(desc(scorecard.createdAt))
    .limit(1)
  return row ?? null
}

/** The same for many roleplays at once, by their ids; those without a card are not in it. */
export async function currentCards(
  db: Queryable,
  orgId: string,
  roleplayIds: readonly string[],
): Promise<ReadonlyMap<string, CardRow>> {
  if (roleplayIds.length === 0) return new Map()
  const rows = await db
    .select()
    .from(scorecard)
    .where(and(eq(scorecard.orgId, orgId), inArray(scorecard.roleplayId, [...roleplayIds]), counts))
    .orderBy(asc(scorecard.createdAt))
  return new Map(rows.map((row) => [row.roleplayId, row]))
}

/** One card of this roleplay, whether it still counts or not; null where it is no card of its. */
export async function cardOf(db: Queryable, key: RoleplayKey, id: string): Promise<CardRow | null> {
  const [row] = await db
    .select()
    .from(scorecard)
    .where(and(isOfRoleplay(key), eq(scorecard.id, id), ne(scorecard.transcriptHash, '')))
  return row ?? null
}

/** Every card that was ever made of it, newest first. */
export function cardsOf(db: Queryable, key: RoleplayKey): Promise<CardRow[]> {
  return db
    .select()
    .from(scorecard)
    .where(and(isOfRoleplay(key), ne(scorecard.transcriptHash, '')))
    .orderBy(desc(scorecard.createdAt), desc(scorecard.id))
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
