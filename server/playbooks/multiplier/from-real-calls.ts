import { openingsOfKind, type MomentKind } from '#scoring/deconstruct/moments.ts'
import type { Queryable } from '../../db/db.ts'
import { loadPairs } from '../../real-calls/load-pairs.ts'
import { isRating, readers } from '../../real-calls/pair.ts'
import { readCalls } from '../read-conversations.ts'
import { periodOf, type Rated } from './rated.ts'
import type { Released } from './released.ts'

type Of = { readonly orgId: string; readonly kind: MomentKind; readonly viewerId: string }

/**
 * Levels that coaches gave real calls without knowing when they were. A call is from before where it was handed in by
 * then, and from after where its days had not begun by then. What the viewer is rating themselves is left out.
 */
export async function ratedRealCalls(
  db: Queryable,
  { orgId, kind, viewerId }: Of,
  released: Released,
): Promise<readonly Rated[]> {
  const pairs = (await loadPairs(db, orgId)).filter(
    (pair) => released.people.has(pair.rep.userId) && !isRating(pair, viewerId),
  )
  const all = pairs.flatMap((pair) => {
    const by = readers(pair)
    return pair.calls.flatMap(({ part, callId, handedInAt, reviews }) => {
      const opensAt = pair.windows.find((window) => window.part === part)?.opensAt
      const period =
        handedInAt < released.since
          ? ('before' as const)
          : opensAt && opensAt >= released.since
            ? periodOf(released, pair.rep.userId, handedInAt)
            : null
      if (period === null) return []
      return reviews
        .filter(({ coachId }) => by.includes(coachId))
        .flatMap(({ levels }) => levels)
        .map(({ dimension, level, quotes }) => ({
          rep: pair.rep.userId,
          period,
          dimension,
          level,
          callId,
          turns: quotes.map(({ turn }) => turn),
        }))
    })
  })
  const read = await readCalls(db, orgId, [...new Set(all.map(({ callId }) => callId))])
  const named = new Map(
    read.map(({ id, transcript }) => [
      id,
      new Set(openingsOfKind(transcript, kind).map(({ turn }) => turn.n)),
    ]),
  )
  return all.map(({ callId, ...one }) => ({ ...one, named: named.get(callId) ?? null }))
}
