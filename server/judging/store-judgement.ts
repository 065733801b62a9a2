import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Db, Tx } from '../db/db.ts'
import { judging } from '../db/schema/judging.ts'
import { scorecard } from '../db/schema/scoring.ts'
import { inTransaction } from '../db/transaction.ts'
import { refreshQueueItem } from '../review/queue-item.ts'
import { lockRoleplay, type RoleplayKey } from '../roleplay/store/rows.ts'
import { isOfRoleplay, type CardKey } from '../scoring/card-key.ts'
import { storeEvidence } from '../scoring/store-card.ts'
import type { JudgedBody } from './judged-body.ts'

/**
 * Stores a model's card beside the built-in one, at once with its evidence, or held for a coach. Nothing waits any
 * more. A card of the same key stays as it is; the model's earlier ones are superseded.
 * @returns whether this call stored it.
 */
export function storeJudgement(
  db: Db,
  key: CardKey,
  id: string,
  body: JudgedBody,
  now: Date,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await lockRoleplay(tx, key)
    await noLongerWaiting(tx, key)
    const { held } = body.judge
    const [stored] = await tx
      .insert(scorecard)
      .values({
        ...key,
        id,
        status: held ? 'held' : 'scored',
        reason: held?.reason ?? null,
        body,
        createdAt: now,
        scoredAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: scorecard.id })
    if (!stored) return false
    await tx
      .update(scorecard)
      .set({ status: 'superseded' })
      .where(
        and(
          isOfRoleplay(key),
          eq(scorecard.scorerKind, 'model'),
          inArray(scorecard.status, ['scored', 'held']),
          ne(scorecard.id, id),
        ),
      )
    if (!held) {
      await storeEvidence(tx, key.orgId, id, body)
      await refreshQueueItem(tx, key)
    }
    return true
  })
}

export async function noLongerWaiting(tx: Tx, { orgId, roleplayId }: RoleplayKey): Promise<void> {
  await tx.delete(judging).where(and(eq(judging.orgId, orgId), eq(judging.roleplayId, roleplayId)))
}
