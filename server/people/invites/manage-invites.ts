import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../../db/db.ts'
import { invite } from '../../db/schema/invites.ts'
import { inTransaction } from '../../db/transaction.ts'
import { RequestRefused } from '../../errors.ts'
import type { Jobs } from '../../jobs/start.ts'
import { mailInvite } from './create-invites.ts'
import { isOpen } from './invite-link.ts'

const oneOf = (orgId: string, inviteId: string) => and(eq(invite.orgId, orgId), eq(invite.id, inviteId))

/** Sends the letter, again where it was sent before. @throws RequestRefused `invite/not_found`, `invite/closed` */
export async function mailAgain(
  db: Db,
  jobs: Pick<Jobs, 'enqueue'>,
  { orgId, inviteId, now }: { readonly orgId: string; readonly inviteId: string; readonly now: Date },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const [row] = await tx.select().from(invite).where(oneOf(orgId, inviteId))
    if (!row) throw new RequestRefused('invite/not_found')
    if (row.email === null || !isOpen(row, now)) throw new RequestRefused('invite/closed')
    await mailInvite(tx, jobs, { orgId, id: row.id, email: row.email })
  })
}

/** From now on its link opens nothing. Again is the same as once. @throws RequestRefused `invite/not_found` */
export async function revokeInvite(db: Db, orgId: string, inviteId: string, now: Date): Promise<void> {
  const [row] = await db.select({ id: invite.id }).from(invite).where(oneOf(orgId, inviteId))
  if (!row) throw new RequestRefused('invite/not_found')
  await db
    .update(invite)
    .set({ revokedAt: now })
    .where(and(oneOf(orgId, inviteId), isNull(invite.revokedAt)))
}
