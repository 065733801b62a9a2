import { eq } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { member } from '../db/schema/people.ts'
import { recordAudit } from './record.ts'

/** What somebody did with their account, in the record of every organisation that they belong to. */
export async function recordForPerson(db: Queryable, userId: string, action: string): Promise<void> {
  const rows = await db.select({ orgId: member.organizationId }).from(member).where(eq(member.userId, userId))
  for (const { orgId } of rows) await recordAudit(db, { orgId, actorId: userId, personId: userId, action })
}
