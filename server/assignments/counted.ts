import { sql, type SQL } from 'drizzle-orm'
import { repStates, type RepState } from '#contract/assignment.ts'
import type { Queryable } from '../db/db.ts'
import { standingRows } from './standing-rows.ts'
import type { RepStanding } from './standings.ts'

/** How many stand how at an assignment. */
export type Counted = { readonly counts: Record<RepState, number>; readonly overdue: number }

const none = (): Record<RepState, number> =>
  Object.fromEntries(repStates.map((state) => [state, 0])) as Record<RepState, number>

export function countedIn(reps: readonly Pick<RepStanding, 'state' | 'overdue'>[]): Counted {
  const counts = none()
  for (const { state } of reps) counts[state] += 1
  return { counts, overdue: reps.filter(({ overdue }) => overdue).length }
}

/** The same for many assignments, added up by the database: one for everybody has thousands of rows. */
export async function countedAt(
  db: Queryable,
  orgId: string,
  assignmentIds: readonly string[],
  now: Date,
  /** Only these people; everybody without it. */
  only?: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Counted>> {
  if (assignmentIds.length === 0 || only?.size === 0) return new Map()
  const standing = standingRows(db, orgId, assignmentIds, now, only)
  const many = (where: SQL) => sql<number>`count(*) filter (where ${where})`.mapWith(Number)
  const rows = await db
    .select({
      id: standing.assignmentId,
      state: standing.state,
      n: sql<number>`count(*)`.mapWith(Number),
      overdue: many(sql`${standing.overdue}`),
    })
    .from(standing)
    .groupBy(standing.assignmentId, standing.state)
  const counted = new Map<string, Counted>()
  for (const { id, state, n, overdue } of rows) {
    const known = counted.get(id) ?? nobody()
    counted.set(id, { counts: { ...known.counts, [state]: n }, overdue: known.overdue + overdue })
  }
  return counted
}

/** Everybody who has it. */
export const peopleOf = ({ counts }: Counted): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

export const nobody = (): Counted => ({ counts: none(), overdue: 0 })
