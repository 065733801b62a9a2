import { isNotNull, sql } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { workRows, type Seen } from './person-rows.ts'

export type PhaseDone = { readonly done: number; readonly of: number }

/** By part of a campaign: how many are asked for any of its work, and how many have done all that is asked of them. */
export async function phasesDone(db: Queryable, seen: Seen): Promise<ReadonlyMap<string, PhaseDone>> {
  const standing = workRows(db, seen)
  const each = db
    .select({
      phaseId: standing.phaseId,
      whole: sql<boolean>`bool_and(${standing.state} = 'done')`.as('whole'),
    })
    .from(standing)
    .where(sql`${standing.state} <> 'excused' and ${isNotNull(standing.phaseId)}`)
    .groupBy(standing.phaseId, standing.repId)
    .as('each_part')
  const rows = await db
    .select({
      phaseId: each.phaseId,
      done: sql<number>`count(*) filter (where ${each.whole})`.mapWith(Number),
      of: sql<number>`count(*)`.mapWith(Number),
    })
    .from(each)
    .groupBy(each.phaseId)
  return new Map(rows.map(({ phaseId, ...counts }) => [phaseId ?? '', counts]))
}
