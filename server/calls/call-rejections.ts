import { and, asc, eq } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { callRejection } from '../db/schema/calls.ts'
import type { ReadTurn } from '../debrief/moments.ts'
import { rejectedIn, type NamedBehaviour } from '../debrief/rejections.ts'
import type { CallKey } from './call-rows.ts'
import { currentCallCards } from './current-call-card.ts'

export type CallRejection = typeof callRejection.$inferSelect

const isOf = ({ orgId, callId }: CallKey) =>
  and(eq(callRejection.orgId, orgId), eq(callRejection.callId, callId))

/**
 * The rep says of a behaviour in a call of theirs that it is not what they did. Saying it twice is the same as once.
 * @throws RequestRefused `behaviour/not_found` where nothing of the kind was read in that turn, or nothing yet
 */
export async function rejectInCall(
  db: Queryable,
  key: CallKey,
  named: NamedBehaviour,
  now: Date,
): Promise<void> {
  const card = (await currentCallCards(db, key.orgId, [key.callId])).get(key.callId)
  const rejected = rejectedIn((card?.readings ?? []) as readonly ReadTurn[], named)
  await db
    .insert(callRejection)
    .values({ ...key, ...rejected, createdAt: now })
    .onConflictDoNothing()
}

/** Takes it back. Where nothing was said there is nothing to take back. */
export async function restoreInCall(
  db: Queryable,
  key: CallKey,
  { turn, code }: NamedBehaviour,
): Promise<void> {
  await db
    .delete(callRejection)
    .where(and(isOf(key), eq(callRejection.turnN, turn), eq(callRejection.code, code)))
}

export const rejectionsInCall = (db: Queryable, key: CallKey): Promise<CallRejection[]> =>
  db.select().from(callRejection).where(isOf(key)).orderBy(asc(callRejection.turnN), asc(callRejection.code))
