import type { Db } from '../db/db.ts'
import { submission } from '../db/schema/roleplay.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { tellNobody, type Tell } from '../happenings.ts'
import { lockRoleplay, type RoleplayKey } from '../roleplay/store/rows.ts'
import { refreshQueueItem } from './queue-item.ts'

/** Opens one ended roleplay to those who reach its rep. Submitting twice is the same as once. `at`: now where it is left out. */
export async function submit(
  db: Db,
  key: RoleplayKey,
  userId: string,
  tell: Tell = tellNobody,
  at?: Date,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const row = await lockRoleplay(tx, key)
    if (!row) throw new RequestRefused('roleplay/not_found')
    if (row.purpose === 'preview') throw new RequestRefused('roleplay/preview')
    if (row.purpose === 'drill') throw new RequestRefused('roleplay/rehearsal')
    if (row.phase !== 'ended') throw new RequestRefused('roleplay/not_ended')
    const [first] = await tx
      .insert(submission)
      .values({
        orgId: key.orgId,
        roleplayId: key.roleplayId,
        submittedBy: userId,
        ...(at ? { submittedAt: at } : {}),
      })
      .onConflictDoNothing()
      .returning({ at: submission.submittedAt })
    await refreshQueueItem(tx, key)
    const { orgId, roleplayId } = key
    if (first)
      await tell(tx, orgId, { kind: 'attempt.submitted', roleplayId, repId: row.ownerId, at: first.at })
  })
}
