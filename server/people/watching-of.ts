import { and, eq, isNull } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import { watch } from '../db/schema/watch.ts'

/** Whether a rep lets this person watch a roleplay, or did until it ended; null for somebody who was not invited. */
export async function watchingOf(
  db: Queryable,
  { orgId, roleplayId }: { readonly orgId: string; readonly roleplayId: string },
  userId: string,
): Promise<'now' | 'over' | null> {
  const [row] = await db
    .select({ endedAt: watch.endedAt, phase: roleplay.phase })
    .from(watch)
    .innerJoin(roleplay, and(eq(roleplay.orgId, watch.orgId), eq(roleplay.id, watch.roleplayId)))
    .where(
      and(
        eq(watch.orgId, orgId),
        eq(watch.roleplayId, roleplayId),
        eq(watch.watcherId, userId),
        isNull(roleplay.erasedAt),
      ),
    )
  if (!row) return null
  return row.endedAt === null && row.phase === 'live' ? 'now' : 'over'
}
