import { and, eq, type SQL } from 'drizzle-orm'
import type { Queryable, Tx } from '../db/db.ts'
import { causeSearch } from '../db/schema/causes.ts'
import { RequestRefused } from '../errors.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'

export type CauseRow = typeof causeSearch.$inferSelect

/** Whose retakes of which conversation. Asked for by both each time: nobody else's are ever found. */
export type OwnTalk = RoleplayKey & { readonly ownerId: string }

export const isOwn = ({ orgId, roleplayId, ownerId }: OwnTalk): SQL | undefined =>
  and(eq(causeSearch.orgId, orgId), eq(causeSearch.roleplayId, roleplayId), eq(causeSearch.ownerId, ownerId))

export async function findCause(db: Queryable, own: OwnTalk): Promise<CauseRow | null> {
  const [row] = await db.select().from(causeSearch).where(isOwn(own))
  return row ?? null
}

/** The row, held until the transaction ends. @throws RequestRefused `cause/not_found` */
export async function heldCause(tx: Tx, own: OwnTalk): Promise<CauseRow> {
  const [row] = await tx.select().from(causeSearch).where(isOwn(own)).for('update')
  if (!row) throw new RequestRefused('cause/not_found')
  return row
}
