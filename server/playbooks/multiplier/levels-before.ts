import type { MomentKind } from '#scoring/deconstruct/moments.ts'
import type { Queryable } from '../../db/db.ts'
import { ratedRealCalls } from './from-real-calls.ts'
import { freshRoleplays, ratedByCoaches } from './fresh.ts'

type Of = { readonly orgId: string; readonly kind: MomentKind; readonly viewerId: string }

/** What coaches gave people blind so far, as the mean of their levels (1–5), by person: the halves start alike by it. */
export async function levelsBefore(
  db: Queryable,
  of: Of,
  people: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  // As if it came out at the end of days: everything so far is from before.
  const released = {
    since: new Date(8.64e15),
    draw: null,
    people: new Map(people.map((id) => [id, null])),
  }
  const rated = [
    ...(await ratedRealCalls(db, of, released)),
    ...(await ratedByCoaches(db, of, await freshRoleplays(db, of.orgId, released))),
  ]
  const by = Map.groupBy(rated, ({ rep }) => rep)
  return new Map(
    [...by].map(([rep, own]) => [rep, own.reduce((sum, { level }) => sum + level, 0) / own.length]),
  )
}
