import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { CampaignView } from '#contract/campaign.ts'
import { dayIn, daysBetween } from '../assignments/wall-clock.ts'
import type { Queryable } from '../db/db.ts'
import { user } from '../db/schema/people.ts'
import { workThatCounts } from './campaign-rows.ts'
import { personRows, type Seen } from './person-rows.ts'

/** Before so many days have gone a pace says nothing. */
export const leastDays = 3
/** More than these are counted and not named. */
const mostNamed = 50

export type Pace = { readonly began: string; readonly daysGone: number; readonly daysLeft: number }

/** Days since its work began, and until the last date of what says who is ready. */
export function paceOf({ planned, now }: Seen): Pace {
  const { row } = planned
  const { people: counted } = workThatCounts(planned)
  const today = dayIn(now, row.zone)
  const opened = counted.map(({ opensAt, createdAt }) => Math.max(opensAt.getTime(), createdAt.getTime()))
  const began = dayIn(opened.length === 0 ? row.createdAt : new Date(Math.min(...opened)), row.zone)
  const last = counted.map(({ dueAt }) => dueAt.getTime())
  const end = last.length === 0 ? row.eventOn : dayIn(new Date(Math.max(...last)), row.zone)
  return { began, daysGone: daysBetween(began, today), daysLeft: Math.max(0, daysBetween(today, end)) }
}

/**
 * Who will not make it at the pace so far: with `done` pieces in `daysGone` days, what is left takes
 * `left / (done / daysGone)` days, and there are `daysLeft`. Nobody before the third day, nor once it has ended.
 */
export async function latePeople(
  db: Queryable,
  seen: Seen,
  { daysGone, daysLeft }: Pace,
): Promise<CampaignView['late']> {
  if (daysGone < leastDays || seen.planned.row.endedAt) return { total: 0, people: [] }
  const person = personRows(db, seen)
  const needed = sql<
    number | null
  >`ceil(${person.aheadLeft}::numeric * ${daysGone}::int / nullif(${person.aheadDone}, 0))::int`
  const rows = await db
    .select({
      userId: person.repId,
      name: user.name,
      done: person.aheadDone,
      left: person.aheadLeft,
      daysNeeded: needed,
      total: sql<number>`count(*) over ()`.mapWith(Number),
    })
    .from(person)
    .innerJoin(user, eq(user.id, person.repId))
    .where(and(gt(person.aheadLeft, 0), sql`coalesce(${needed} > ${daysLeft}::int, true)`))
    .orderBy(sql`${needed} desc nulls first`, asc(user.name), asc(user.id))
    .limit(mostNamed)
  return {
    total: rows[0]?.total ?? 0,
    people: rows.map(({ userId, name, done, left, daysNeeded }) => ({
      userId,
      name,
      done,
      left,
      daysNeeded,
      daysGone,
      daysLeft,
    })),
  }
}
