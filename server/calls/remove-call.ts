import type { Queryable } from '../db/db.ts'
import { importedCall } from '../db/schema/calls.ts'
import { isCall, type CallKey } from './call-rows.ts'

/** Deletes a call with its scores, for good. Doing it twice is the same as once. */
export async function removeCall(db: Queryable, key: CallKey): Promise<void> {
  await db.delete(importedCall).where(isCall(key))
}
