import { and, eq } from 'drizzle-orm'
import type { RateRealCall } from '#contract/real-call.ts'
import type { Db, Tx } from '../db/db.ts'
import { realCall, realCallLevel, realCallReview } from '../db/schema/real-calls.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { levelsOf, undatedTurns } from './blind-call.ts'
import { openedCall, type Opened, type Reader } from './open-to-coach.ts'

/**
 * Stores a coach's level of a dimension; null takes it back. It is blind in any case: no coach is shown which call it is.
 * @throws RequestRefused `real-call/not_found`, `real-call/given`, `request/invalid` for a quote that is not in its turn
 */
export async function rateRealCall(
  db: Db,
  reader: Reader,
  realCallId: string,
  body: RateRealCall,
): Promise<void> {
  const { orgId, userId: coachId, now } = reader
  const { dimension, level, quotes } = body
  await inTransaction(db, async (tx) => {
    const { call } = await held(tx, reader, realCallId)
    await refuseWrong(tx, orgId, call.callId, quotes)
    const of = { orgId, realCallId, coachId }
    await tx
      .insert(realCallReview)
      .values({ ...of, startedAt: now })
      .onConflictDoNothing()
    const isThis = and(
      eq(realCallLevel.orgId, orgId),
      eq(realCallLevel.realCallId, realCallId),
      eq(realCallLevel.coachId, coachId),
      eq(realCallLevel.dimension, dimension),
    )
    await tx.delete(realCallLevel).where(isThis)
    if (level !== null) await tx.insert(realCallLevel).values({ ...of, dimension, level, quotes })
  })
}

/**
 * Gives the rating for good.
 * @throws RequestRefused `real-call/not_found`, `real-call/given`, `review/not_rated`, `review/no_evidence`
 */
export async function giveRealCall(
  db: Db,
  reader: Reader,
  realCallId: string,
  couldTell: boolean,
): Promise<void> {
  const { orgId, userId: coachId, now } = reader
  await inTransaction(db, async (tx) => {
    const levels = levelsOf(await held(tx, reader, realCallId), coachId)
    if (levels.length === 0) throw new RequestRefused('review/not_rated')
    const fields = levels.flatMap(({ dimension, quotes }) =>
      quotes.length > 0
        ? []
        : [{ field: dimension, message: 'No quote yet. Choose words of a turn and attach them.' }],
    )
    if (fields.length > 0) throw new RequestRefused('review/no_evidence', { fields })
    await tx
      .update(realCallReview)
      .set({ givenAt: now, couldTell })
      .where(
        and(
          eq(realCallReview.orgId, orgId),
          eq(realCallReview.realCallId, realCallId),
          eq(realCallReview.coachId, coachId),
        ),
      )
  })
}

/** The call, held until the end of the transaction: neither taken back nor given meanwhile. */
async function held(tx: Tx, reader: Reader, realCallId: string): Promise<Opened> {
  await tx
    .select({ id: realCall.id })
    .from(realCall)
    .where(and(eq(realCall.orgId, reader.orgId), eq(realCall.id, realCallId)))
    .for('update')
  const opened = await openedCall(tx, reader, realCallId)
  const own = opened.call.reviews.find(({ coachId }) => coachId === reader.userId)
  if (own && own.givenAt !== null) throw new RequestRefused('real-call/given')
  return opened
}

async function refuseWrong(tx: Tx, orgId: string, callId: string, quotes: RateRealCall['quotes']) {
  const { turns } = await undatedTurns(tx, orgId, callId)
  const fields = quotes.flatMap(({ turn, quote }, index) => {
    const said = turns.find(({ n }) => n === turn)?.text
    if (said === undefined) return [{ field: `quotes.${index}.turn`, message: 'There is no such turn.' }]
    if (said.includes(quote)) return []
    return [{ field: `quotes.${index}.quote`, message: `Turn ${turn} does not hold these words.` }]
  })
  if (fields.length > 0) throw new RequestRefused('request/invalid', { fields })
}
