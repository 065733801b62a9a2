import { and, asc, eq, gt, or } from 'drizzle-orm'
import type { RestPerson } from '#contract/rest.ts'
import type { Queryable } from '../db/db.ts'
import { readCursor, writeCursor } from '../db/page-cursor.ts'
import { member, user } from '../db/schema/people.ts'
import { parseRoles } from '../people/roles.ts'

/** A page of members, in the order in which they joined. */
export async function restPeople(
  db: Queryable,
  orgId: string,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ people: RestPerson[]; next: string | null }> {
  const after = cursor === undefined ? null : readCursor(cursor)
  const rows = await db
    .select({ member, name: user.name, email: user.email })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(
      and(
        eq(member.organizationId, orgId),
        after === null
          ? undefined
          : or(gt(member.createdAt, after.at), and(eq(member.createdAt, after.at), gt(member.id, after.id))),
      ),
    )
    .orderBy(asc(member.createdAt), asc(member.id))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)?.member
  return {
    people: shown.map(({ member: { userId, role, externalId, createdAt }, name, email }) => ({
      id: userId,
      name,
      email,
      roles: parseRoles(role),
      externalId,
      joinedAt: createdAt.toISOString(),
    })),
    next: rows.length > limit && last ? writeCursor({ at: last.createdAt, id: last.id }) : null,
  }
}
