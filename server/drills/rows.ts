import { and, asc, eq, type SQL } from 'drizzle-orm'
import type { Queryable, Tx } from '../db/db.ts'
import { drillSession } from '../db/schema/drills.ts'
import { RequestRefused } from '../errors.ts'

export type SessionRow = typeof drillSession.$inferSelect

/** Somebody in an organisation. What they did is asked for by both, each time: nobody else's is ever found. */
export type Whose = { readonly orgId: string; readonly ownerId: string }

export const isOwn = ({ orgId, ownerId }: Whose): SQL | undefined =>
  and(eq(drillSession.orgId, orgId), eq(drillSession.ownerId, ownerId))

/** Every exercise of one's own, oldest first. */
export const ownSessions = (db: Queryable, whose: Whose): Promise<SessionRow[]> =>
  db
    .select()
    .from(drillSession)
    .where(isOwn(whose))
    .orderBy(asc(drillSession.createdAt), asc(drillSession.id))

/** @throws RequestRefused `drill/not_found` */
export async function findSession(db: Queryable, whose: Whose, id: string): Promise<SessionRow> {
  const [row] = await db
    .select()
    .from(drillSession)
    .where(and(isOwn(whose), eq(drillSession.id, id)))
  if (!row) throw new RequestRefused('drill/not_found')
  return row
}

/** The same, held until the transaction ends. */
export async function heldSession(tx: Tx, whose: Whose, id: string): Promise<SessionRow> {
  const [row] = await tx
    .select()
    .from(drillSession)
    .where(and(isOwn(whose), eq(drillSession.id, id)))
    .for('update')
  if (!row) throw new RequestRefused('drill/not_found')
  return row
}
