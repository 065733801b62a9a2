import { and, asc, eq } from 'drizzle-orm'
import type { Queryable } from '../../db/db.ts'
import { improvised } from '../../db/schema/roleplay.ts'
import type { RoleplayKey } from './rows.ts'

/** What a model has made up about its buyer so far, in order: later directives hold it to that. */
export async function improvisedOf(db: Queryable, { orgId, roleplayId }: RoleplayKey): Promise<string[]> {
  const rows = await db
    .select({ text: improvised.text })
    .from(improvised)
    .where(and(eq(improvised.orgId, orgId), eq(improvised.roleplayId, roleplayId)))
    .orderBy(asc(improvised.turnN), asc(improvised.position))
  return rows.map(({ text }) => text)
}
