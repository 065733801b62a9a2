import { eq, and } from 'drizzle-orm'
import { assessedAttempt, assignment } from '../db/schema/assignments.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import type { Asker } from './audience.ts'
import type { AssignmentDeps } from './deps.ts'
import { isAssignment, mayChange } from './rows.ts'

/**
 * Takes an assignment back as if it had never been: as long as nobody was told of it and nobody has begun.
 * @throws RequestRefused `assignment/not_found`, `auth/forbidden`, `assignment/too_late_to_undo`
 */
export async function undoAssignment(
  { db }: AssignmentDeps,
  asker: Asker,
  assignmentId: string,
): Promise<void> {
  const key = { orgId: asker.orgId, assignmentId }
  await inTransaction(db, async (tx) => {
    const [row] = await tx.select().from(assignment).where(isAssignment(key)).for('update')
    if (!row) throw new RequestRefused('assignment/not_found')
    if (!mayChange(asker, row)) throw new RequestRefused('auth/forbidden')
    const [begun] = await tx
      .select({ id: roleplay.id })
      .from(roleplay)
      .where(and(eq(roleplay.orgId, key.orgId), eq(roleplay.assignmentId, assignmentId)))
      .limit(1)
    const [declared] = await tx
      .select({ id: assessedAttempt.roleplayId })
      .from(assessedAttempt)
      .where(and(eq(assessedAttempt.orgId, key.orgId), eq(assessedAttempt.assignmentId, assignmentId)))
      .limit(1)
    if (row.announcedAt || row.phaseId || begun || declared)
      throw new RequestRefused('assignment/too_late_to_undo')
    await tx.delete(assignment).where(isAssignment(key))
  })
}
