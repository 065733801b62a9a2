import { and, asc, eq } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { scope } from '../db/schema/library.ts'
import { user } from '../db/schema/people.ts'

type Who = { readonly orgId: string; readonly userId: string }

/** Coaches who may open what they submit, by name: managers see the result alone. */
export async function readersOf(db: Queryable, { orgId, userId }: Who): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: user.id, name: user.name })
    .from(scope)
    .innerJoin(user, eq(user.id, scope.readerId))
    .where(and(eq(scope.orgId, orgId), eq(scope.subjectId, userId), eq(scope.kind, 'coach')))
    .orderBy(asc(user.name))
  return rows.map(({ name }) => name)
}
