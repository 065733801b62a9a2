import { and, eq } from 'drizzle-orm'
import type { RealCallToRate } from '#contract/real-call.ts'
import type { Queryable } from '../db/db.ts'
import { scope } from '../db/schema/library.ts'
import { RequestRefused } from '../errors.ts'
import { loadPairs } from './load-pairs.ts'
import { mayBeRead, readers, type HandedIn, type Pair } from './pair.ts'

export type Reader = { readonly orgId: string; readonly userId: string; readonly now: Date }
export type Opened = { readonly pair: Pair; readonly call: HandedIn }

/** Pairs that a coach may rate: of reps whom they reach, other than themselves, and not rated by somebody else already. */
async function pairsFor(db: Queryable, { orgId, userId, now }: Reader): Promise<Pair[]> {
  const reached = await db
    .select({ id: scope.subjectId })
    .from(scope)
    .where(and(eq(scope.orgId, orgId), eq(scope.readerId, userId), eq(scope.kind, 'coach')))
  const ids = new Set(reached.map(({ id }) => id))
  return (await loadPairs(db, orgId)).filter((pair) => {
    const begun = pair.calls.some(({ reviews }) => reviews.some(({ coachId }) => coachId === userId))
    const open = begun || readers(pair).length === 0
    return ids.has(pair.rep.userId) && pair.rep.userId !== userId && open && mayBeRead(pair, now)
  })
}

/**
 * What a coach may rate now. Of calls that wait for their second one it says nothing, not even that they are there: a
 * coach who had seen one come in would know its day for good.
 */
export async function callsToRate(db: Queryable, reader: Reader): Promise<RealCallToRate[]> {
  return (await pairsFor(db, reader)).flatMap((pair) =>
    pair.calls.map((call) => toRate({ pair, call }, reader.userId)),
  )
}

/** @throws RequestRefused `real-call/not_found` where it is not there, not theirs to rate, or not yet */
export async function openedCall(db: Queryable, reader: Reader, realCallId: string): Promise<Opened> {
  for (const pair of await pairsFor(db, reader)) {
    const call = pair.calls.find(({ id }) => id === realCallId)
    if (call) return { pair, call }
  }
  throw new RequestRefused('real-call/not_found')
}

export function toRate({ pair, call }: Opened, coachId: string): RealCallToRate {
  const own = call.reviews.find((one) => one.coachId === coachId)
  return {
    id: call.id,
    rep: pair.rep,
    campaign: pair.campaign.name,
    place: pair.calls.indexOf(call) + 1,
    of: pair.calls.length,
    state: own === undefined ? 'new' : own.givenAt === null ? 'begun' : 'given',
  }
}
