import { eq } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { member } from '../db/schema/people.ts'
import { recordAudit } from './record.ts'

/**
 * What somebody did with their account, in the record of every organisation that they belong to. `actorId` is null for
 * what was done to it by an admin of one of them, whom the others need not know.
 */
export async function recordForPerson(
  db: Queryable,
  userId: string,
  action: string,
  actorId: string | null = userId,
): Promise<void> {
  const rows = await db.select({ orgId: member.organizationId }).from(member).where(eq(member.userId, userId))
  for (const { orgId } of rows) await recordAudit(db, { orgId, actorId, personId: userId, action })
}
