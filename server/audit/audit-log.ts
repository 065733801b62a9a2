import { and, desc, eq, inArray, lt, ne, or, sql } from 'drizzle-orm'
import type { AuditPage } from '#contract/audit.ts'
import type { RouteName } from '#contract/http.ts'
import { routes } from '#contract/http.ts'
import type { Queryable } from '../db/db.ts'
import { auditEntry } from '../db/schema/audit.ts'
import { user } from '../db/schema/people.ts'
import { watchedAction } from './watched-action.ts'

type Asked = {
  readonly orgId: string
  readonly cursor?: string | undefined
  readonly userId?: string | undefined
  readonly kind?: 'seen' | 'changed' | undefined
  /** What others did with what is this person's. */
  readonly aboutOnly?: string
}

const pageSize = 50

const reading = [
  ...(Object.keys(routes) as RouteName[]).filter((name) => routes[name].method === 'GET'),
  watchedAction,
]

/** The record, newest first, a page at a time. */
export async function auditLog(db: Queryable, asked: Asked): Promise<AuditPage> {
  const { orgId, cursor, userId, kind, aboutOnly } = asked
  const seen = inArray(auditEntry.action, reading)
  const rows = await db
    .select()
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.orgId, orgId),
        cursor ? lt(auditEntry.id, cursor) : undefined,
        userId ? or(eq(auditEntry.actorId, userId), eq(auditEntry.personId, userId)) : undefined,
        aboutOnly
          ? and(
              eq(auditEntry.personId, aboutOnly),
              ne(sql`coalesce(${auditEntry.actorId}::text, '')`, aboutOnly),
            )
          : undefined,
        kind === undefined ? undefined : kind === 'seen' ? seen : sql`not ${seen}`,
      ),
    )
    .orderBy(desc(auditEntry.id))
    .limit(pageSize + 1)
  const page = rows.slice(0, pageSize)
  const names = await namesOf(
    db,
    page.flatMap(({ actorId, personId }) => [actorId, personId]),
  )
  const someone = (id: string | null) => (id === null ? null : { userId: id, name: names.get(id) ?? null })
  return {
    entries: page.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      action: row.action,
      actor: someone(row.actorId),
      person: someone(row.personId),
      subject: row.subjectKind === null ? null : { kind: row.subjectKind, id: row.subjectId ?? '' },
      detail: row.detail as Record<string, unknown>,
    })),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  }
}

async function namesOf(db: Queryable, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await db.select({ id: user.id, name: user.name }).from(user).where(inArray(user.id, wanted))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
