import { and, eq, isNull, lt, ne, notInArray, sql } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import { scorecard } from '../db/schema/scoring.ts'
import { leaseExpired } from './lease.ts'
import type { Runner } from './runner.ts'
import type { RoleplayKey } from './store/rows.ts'

export const sweepEveryMs = 5_000
const atOnce = 50

/** The embedded database has one process at a time: at its start every lease belongs to a process that is gone. */
export async function releaseLeasesOfTheDead(db: Db): Promise<void> {
  await db.update(roleplay).set({ leaseUntil: null }).where(eq(roleplay.floor, 'buyer'))
}

/**
 * Takes up roleplays whose speaker is gone, and queues scores that a crash kept from being queued.
 * @returns how many of each were found.
 */
export async function sweep(
  db: Db,
  runner: Runner,
  queueScoring: (key: RoleplayKey) => Promise<void>,
): Promise<{ readonly takenUp: number; readonly scored: number }> {
  const pending = await db
    .select({ orgId: roleplay.orgId, roleplayId: roleplay.id })
    .from(roleplay)
    .where(
      and(
        eq(roleplay.phase, 'live'),
        eq(roleplay.floor, 'buyer'),
        leaseExpired,
        ne(roleplay.purpose, 'demo'),
      ),
    )
    .limit(atOnce)
  for (const key of pending) await runner.takeUp(key)
  const unscored = await db
    .select({ orgId: roleplay.orgId, roleplayId: roleplay.id })
    .from(roleplay)
    .leftJoin(scorecard, and(eq(scorecard.orgId, roleplay.orgId), eq(scorecard.roleplayId, roleplay.id)))
    .where(
      and(
        eq(roleplay.phase, 'ended'),
        // The demo's are played and scored by whoever writes them.
        notInArray(roleplay.purpose, ['preview', 'demo']),
        isNull(scorecard.id),
        isNull(roleplay.erasedAt),
        lt(roleplay.endedAt, sql`now() - interval '10 seconds'`),
      ),
    )
    .limit(atOnce)
  for (const key of unscored) await queueScoring(key)
  return { takenUp: pending.length, scored: unscored.length }
}
