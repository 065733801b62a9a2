import { and, eq } from 'drizzle-orm'
import type { Queryable, Tx } from '../db/db.ts'
import { importedCall } from '../db/schema/calls.ts'

export type CallKey = { readonly orgId: string; readonly callId: string }
export type CallRow = typeof importedCall.$inferSelect

export const isCall = ({ orgId, callId }: CallKey) =>
  and(eq(importedCall.orgId, orgId), eq(importedCall.id, callId))

export async function findCall(db: Queryable, key: CallKey): Promise<CallRow | null> {
  const [row] = await db.select().from(importedCall).where(isCall(key))
  return row ?? null
}

/** The same, and until the end of the transaction nobody else changes it. */
export async function lockCall(tx: Tx, key: CallKey): Promise<CallRow | null> {
  const [row] = await tx.select().from(importedCall).where(isCall(key)).for('update')
  return row ?? null
}
