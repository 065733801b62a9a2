import type { LiveStanding } from '#contract/live-drill.ts'
import type { Queryable } from '../db/db.ts'
import { LruCache } from '../lru-cache.ts'
import { standingOf } from './phones.ts'
import { liveDrillByCode } from './rows.ts'

/** A hall asks some hundred times a second, and the answer is the same for all. */
const keptMs = 1_000
const mostKept = 200

type Kept = { readonly at: number; readonly standing: Promise<LiveStanding> }

/** What phones see, asked of the database once a second for each code. It throws RequestRefused `live_drill/not_found` */
export function createStanding({
  db,
  clock,
}: {
  readonly db: Queryable
  readonly clock: { now(): Date }
}): (code: string) => Promise<LiveStanding> {
  const kept = new LruCache<Kept>(mostKept)
  return (code) => {
    const now = clock.now()
    const known = kept.get(code)
    if (known && Math.abs(now.getTime() - known.at) < keptMs) return known.standing
    const standing = liveDrillByCode(db, code).then(({ row, shown }) => standingOf(row, shown, now))
    kept.set(code, { at: now.getTime(), standing })
    return standing
  }
}
