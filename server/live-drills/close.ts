import { and, isNull, lte } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { liveDrill, livePhone } from '../db/schema/live-drills.ts'
import { inTransaction } from '../db/transaction.ts'
import { codesOf, isDrill, isPhoneOf, joinedIn, type LiveDrillRow } from './rows.ts'
import { tallyOf } from './tally.ts'

/** Ends it: its words and what was read in single answers are deleted, the counts stay. Again is the same as once. */
export async function closeLiveDrill(
  db: Db,
  drill: Pick<LiveDrillRow, 'orgId' | 'id'>,
  now: Date,
): Promise<LiveDrillRow | null> {
  return inTransaction(db, async (tx) => {
    const [held] = await tx.select().from(liveDrill).where(isDrill(drill)).for('update')
    if (!held || held.closedAt !== null) return held ?? null
    const codes = await codesOf(tx, held)
    const result = { joined: await joinedIn(tx, held), answered: codes.length, ...tallyOf(codes) }
    await tx.delete(livePhone).where(isPhoneOf(held))
    const [closed] = await tx
      .update(liveDrill)
      .set({ closedAt: now, line: null, who: null, situation: null, first: null, firstCodes: null, result })
      .where(isDrill(held))
      .returning()
    return closed ?? null
  })
}

/** For the sweep: those whose time is up, with nobody there who would end them. */
export async function closeForgotten(db: Db, now: Date): Promise<void> {
  const forgotten = await db
    .select({ orgId: liveDrill.orgId, id: liveDrill.id })
    .from(liveDrill)
    .where(and(isNull(liveDrill.closedAt), lte(liveDrill.closesAt, now)))
  for (const drill of forgotten) await closeLiveDrill(db, drill, now)
}
