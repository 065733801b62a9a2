import { and, asc, eq } from 'drizzle-orm'
import type { NoticeKind } from '#contract/notice.ts'
import type { Queryable } from '../db/db.ts'
import { assignment, assignmentRep } from '../db/schema/assignments.ts'
import { notice } from '../db/schema/notices.ts'
import type { Item } from './letter-text.ts'

export type NoticeItem = Item & { readonly kind: NoticeKind }

export type AssignmentItem = NoticeItem & {
  readonly assignmentId: string
  readonly title: string
  readonly dueAt: Date
  readonly toDo: boolean
}

/** The moment on the assignment's own clock, with its zone: a mail does not know where it is read. */
export function dueWords(dueAt: Date, zone: string): string {
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: zone })
  return `${words.format(dueAt)} (${zone})`
}

/** What a rep was asked to do, as far as it still is to be done. */
export async function assignmentItems(
  db: Queryable,
  baseUrl: string,
  orgId: string,
  digestId: string,
): Promise<AssignmentItem[]> {
  const rows = await db
    .select({ notice, row: assignment, part: assignmentRep })
    .from(notice)
    .innerJoin(assignment, and(eq(assignment.orgId, notice.orgId), eq(assignment.id, notice.subjectId)))
    .innerJoin(
      assignmentRep,
      and(
        eq(assignmentRep.orgId, notice.orgId),
        eq(assignmentRep.assignmentId, notice.subjectId),
        eq(assignmentRep.repId, notice.userId),
      ),
    )
    .where(and(eq(notice.orgId, orgId), eq(notice.digestId, digestId)))
    .orderBy(asc(notice.createdAt), asc(notice.id))
  const over = ({ row, part }: (typeof rows)[number]) =>
    row.withdrawnAt !== null || part.removedAt !== null || part.excusedAt !== null
  const items = rows.flatMap((found) => {
    const { notice: told, row, part } = found
    const dueAt = part.dueAt ?? row.dueAt
    const say = sentences[told.what]
    // What is over or done needs no reminder, and what goes on was not withdrawn.
    const stale = toDo.has(told.what)
      ? over(found) || part.doneAt !== null
      : ended.has(told.what) && !over(found)
    if (!say || stale) return []
    const label = say(row.title, dueWords(dueAt, row.zone))
    return [
      {
        kind: told.kind,
        label,
        url: `${baseUrl}/o/${orgId}/asked/${row.id}`,
        assignmentId: row.id,
        title: row.title,
        dueAt,
        toDo: toDo.has(told.what),
      },
    ]
  })
  // Made and changed on the same day is one thing to read.
  return items.filter((item, at) => items.findLastIndex((other) => other.label === item.label) === at)
}

const toDo = new Set(['assignment.made', 'assignment.changed', 'assignment.due', 'assignment.overdue'])
const ended = new Set(['assignment.withdrawn', 'assignment.released'])

const sentences: Readonly<Record<string, (title: string, due: string) => string>> = {
  'assignment.made': (title, due) => `“${title}”, by ${due}`,
  'assignment.changed': (title, due) => `“${title}” was changed; it is due by ${due}`,
  'assignment.withdrawn': (title) => `“${title}” is no longer asked of you`,
  'assignment.released': (title) => `“${title}” is no longer asked of you`,
  'assignment.due': (title, due) => `“${title}” is due by ${due}`,
  'assignment.overdue': (title, due) => `“${title}” was due by ${due}`,
  'assignment.passed': (title) => `You passed “${title}”`,
  'assignment.not_passed': (title) => `An attempt at “${title}” did not pass`,
}
