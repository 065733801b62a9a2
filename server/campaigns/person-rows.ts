import { gt, inArray, sql } from 'drizzle-orm'
import type { Stage } from '#contract/assignment.ts'
import { standingRows } from '../assignments/standing-rows.ts'
import type { Queryable } from '../db/db.ts'
import { workThatCounts, type Planned } from './campaign-rows.ts'

/** A campaign as one reader sees it at a moment. */
export type Seen = {
  readonly planned: Planned
  readonly now: Date
  /** Whom the reader reaches; everybody without it. */
  readonly only?: ReadonlySet<string> | undefined
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

/** Each person at each piece of a campaign's work, a row each; a subquery. */
export const workRows = (db: Queryable, { planned: { row, work }, now, only }: Seen) =>
  standingRows(db, row.orgId, idsOf(work), now, only)

/**
 * Everybody in a campaign, a row each, worked out by the database from what they stand at; a subquery, called `person`.
 * `of` and `done` count all of its work, `ahead_done` and `ahead_left` what says who is in it (what ends by the event,
 * where anything does), and `ready` is who has done all that has to be done for the event.
 */
export function personRows(db: Queryable, seen: Seen) {
  const standing = workRows(db, seen)
  const { people, ready } = workThatCounts(seen.planned)
  const asked = sql`${standing.state} <> 'excused'`
  const isDone = sql`${standing.state} = 'done'`
  const ahead = inArray(standing.assignmentId, idsOf(people))
  const forEvent = inArray(standing.assignmentId, idsOf(ready))
  const many = (where: unknown) => sql<number>`(count(*) filter (where ${where}))::int`
  const some = (where: unknown) => sql<boolean>`coalesce(bool_or(${where}), false)`
  return db
    .select({
      repId: standing.repId,
      stage: sql<Stage>`case
        when ${many(asked)} = 0 then 'excused'
        when ${many(asked)} = ${many(isDone)} then 'done'
        when ${some(sql`${standing.state} = 'submitted'`)} then 'waiting'
        when ${some(sql`${standing.state} = 'failed'`)} then 'used-up'
        when ${some(sql`${isDone} or (${asked} and ${standing.hasResult})`)} then 'progress'
        else 'not-started' end`.as('stage'),
      late: some(standing.overdue).as('late'),
      done: many(isDone).as('done_of'),
      of: many(asked).as('asked_of'),
      aheadDone: many(sql`${ahead} and ${isDone}`).as('ahead_done'),
      aheadLeft: many(sql`${ahead} and ${asked} and not ${isDone}`).as('ahead_left'),
      ready: sql<boolean>`${many(sql`${forEvent} and ${isDone}`)} > 0
        and ${many(sql`${forEvent} and ${asked} and not ${isDone}`)} = 0`.as('is_ready'),
    })
    .from(standing)
    .groupBy(standing.repId)
    .as('person')
}

export type PersonRows = ReturnType<typeof personRows>

/** Asked for any of what ends by the event. */
export const isIn = ({ aheadDone, aheadLeft }: PersonRows) => sql`${aheadDone} + ${aheadLeft} > 0`

/** Everybody who is asked for any of its work. */
export async function idsOfPeople(db: Queryable, seen: Seen): Promise<string[]> {
  const person = personRows(db, seen)
  const rows = await db.select({ repId: person.repId }).from(person).where(gt(person.of, 0))
  return rows.map(({ repId }) => repId)
}
