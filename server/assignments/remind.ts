import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { assignment, assignmentReminder, assignmentRep } from '../db/schema/assignments.ts'
import { member } from '../db/schema/people.ts'
import { inTransaction } from '../db/transaction.ts'
import type { AssignmentDeps } from './deps.ts'
import { atDaysFrom } from './wall-clock.ts'

export const reminderDays = [7, 2, 0, -1] as const
/** When a day's reminder falls due, on the assignment's own clock: at the start of work. */
const reminderTime = '08:00'
const dayMs = 24 * 60 * 60_000

/**
 * The reminder that falls due between `since` and `now`, the latest where there are several; null for none. What is
 * more than a day old is not made up for: after a pause nobody is told something that is no longer so.
 */
export function reminderAt(
  { dueAt, zone }: { readonly dueAt: Date; readonly zone: string },
  since: Date,
  now: Date,
): (typeof reminderDays)[number] | null {
  const earliest = Math.max(since.getTime(), now.getTime() - dayMs)
  return (
    reminderDays.findLast((days) => {
      const at = atDaysFrom(dueAt, zone, -days, reminderTime).getTime()
      return at > earliest && at <= now.getTime()
    }) ?? null
  )
}

/** Tells of dates that come near or have just passed, once each. */
export async function remindOfDates({ db, clock, assignmentEvents }: AssignmentDeps): Promise<number> {
  const now = clock.now()
  const dueAt = sql<Date>`coalesce(${assignmentRep.dueAt}, ${assignment.dueAt})`.mapWith(assignment.dueAt)
  const near = await db
    .select({
      orgId: assignment.orgId,
      assignmentId: assignment.id,
      repId: assignmentRep.repId,
      zone: assignment.zone,
      addedAt: assignmentRep.addedAt,
      dueAt,
    })
    .from(assignmentRep)
    .innerJoin(
      assignment,
      and(eq(assignment.orgId, assignmentRep.orgId), eq(assignment.id, assignmentRep.assignmentId)),
    )
    .innerJoin(
      member,
      and(eq(member.organizationId, assignmentRep.orgId), eq(member.userId, assignmentRep.repId)),
    )
    .where(
      and(
        isNull(assignment.withdrawnAt),
        isNull(assignmentRep.removedAt),
        isNull(assignmentRep.excusedAt),
        isNull(assignmentRep.doneAt),
        lt(assignment.opensAt, now),
        gt(dueAt, new Date(now.getTime() - 3 * dayMs).toISOString()),
        lt(dueAt, new Date(now.getTime() + 9 * dayMs).toISOString()),
      ),
    )
  let told = 0
  for (const { addedAt, zone, ...one } of near) {
    const daysLeft = reminderAt({ dueAt: one.dueAt, zone }, addedAt, now)
    if (daysLeft === null) continue
    await inTransaction(db, async (tx) => {
      const [fresh] = await tx
        .insert(assignmentReminder)
        .values({ ...one, daysLeft, at: now })
        .onConflictDoNothing()
        .returning({ daysLeft: assignmentReminder.daysLeft })
      if (!fresh) return
      await assignmentEvents.happened(tx, { type: 'assignment-due', ...one, daysLeft })
      told += 1
    })
  }
  return told
}
