import { and, asc, eq, lt } from 'drizzle-orm'
import type { Queryable, Tx } from '../../db/db.ts'
import { improvised } from '../../db/schema/roleplay.ts'
import type { RoleplayKey } from './rows.ts'

/**
 * What a model has made up about its buyer before turn `n`, in order: later directives hold it to that. A reply that is
 * said anew is not held to the words it replaces.
 */
export async function improvisedOf(
  db: Queryable,
  { orgId, roleplayId }: RoleplayKey,
  n: number,
): Promise<string[]> {
  const rows = await db
    .select({ text: improvised.text })
    .from(improvised)
    .where(and(eq(improvised.orgId, orgId), eq(improvised.roleplayId, roleplayId), lt(improvised.turnN, n)))
    .orderBy(asc(improvised.turnN), asc(improvised.position))
  return rows.map(({ text }) => text)
}

/** Adds what a reply made up, in place of what an earlier generation of the same turn did. */
export async function storeImprovised(
  tx: Tx,
  { orgId, roleplayId }: RoleplayKey,
  turnN: number,
  texts: readonly string[],
): Promise<void> {
  await tx
    .delete(improvised)
    .where(
      and(eq(improvised.orgId, orgId), eq(improvised.roleplayId, roleplayId), eq(improvised.turnN, turnN)),
    )
  if (texts.length === 0) return
  await tx
    .insert(improvised)
    .values(texts.map((text, position) => ({ orgId, roleplayId, turnN, position, text })))
}
