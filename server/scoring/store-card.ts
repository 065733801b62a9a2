import { and, inArray, ne } from 'drizzle-orm'
import type { Db, Tx } from '../db/db.ts'
import { reading } from '../db/schema/roleplay.ts'
import { evidence, scorecard } from '../db/schema/scoring.ts'
import { inTransaction } from '../db/transaction.ts'
import { refreshQueueItem } from '../review/queue-item.ts'
import { lockRoleplay } from '../roleplay/store/rows.ts'
import type { BuyerReadings, CardBody } from './card-body.ts'
import { isOfRoleplay, isRequest, type CardKey } from './card-key.ts'
import type { ScoringDeps } from './deps.ts'
import type { ReadSubject } from './read-subject.ts'

/**
 * Stores a scorecard with its evidence and the readings that were missing, at once. A card of the same key stays as
 * it is; cards of another key are superseded, never overwritten.
 * @returns whether this call stored it.
 */
export function storeCard(
  db: Db,
  key: CardKey,
  card: {
    readonly id: string
    readonly body: CardBody
    readonly buyerReadings: BuyerReadings
    readonly fresh: ReadSubject['fresh']
  },
  now: Date,
  whenScored: ScoringDeps['whenScored'] = async () => {},
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    // One after the other: two scorers of different versions would otherwise supersede each other.
    await lockRoleplay(tx, key)
    await storeReadings(tx, key, card.fresh)
    await tx.delete(scorecard).where(isRequest(key))
    const [stored] = await tx
      .insert(scorecard)
      .values({
        ...key,
        id: card.id,
        status: 'scored',
        body: card.body,
        buyerReadings: card.buyerReadings,
        createdAt: now,
        scoredAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: scorecard.id })
    if (!stored) {
      await whenScored(tx, key)
      return false
    }
    await tx
      .update(scorecard)
      .set({ status: 'superseded' })
      .where(
        and(
          isOfRoleplay(key),
          // The model's too: they stand beside a built-in card that counts no longer.
          inArray(scorecard.status, ['scored', 'held']),
          ne(scorecard.id, card.id),
        ),
      )
    await storeEvidence(tx, key.orgId, card.id, card.body)
    await refreshQueueItem(tx, key)
    await whenScored(tx, key)
    return true
  })
}

async function storeReadings(tx: Tx, { orgId, roleplayId }: CardKey, fresh: ReadSubject['fresh']) {
  if (fresh.length === 0) return
  await tx
    .insert(reading)
    .values(
      fresh.map(({ turn, reading: body }) => ({
        orgId,
        roleplayId,
        turnN: turn,
        coderVersion: body.coder,
        body,
      })),
    )
    .onConflictDoNothing()
}

/** Every quote of a card as a row. */
export async function storeEvidence(
  tx: Tx,
  orgId: string,
  scorecardId: string,
  { dimensions }: Pick<CardBody, 'dimensions'>,
): Promise<void> {
  const rows = dimensions.flatMap(({ id, evidence: quotes }) =>
    quotes.map(({ turn, quote, code, polarity }) => ({
      dimension: id,
      code,
      polarity,
      turnN: turn,
      quote,
    })),
  )
  if (rows.length === 0) return
  await tx.insert(evidence).values(rows.map((row, position) => ({ orgId, scorecardId, position, ...row })))
}
