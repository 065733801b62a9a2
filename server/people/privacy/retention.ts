import { and, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import { recordAudit } from '../../audit/record.ts'
import type { Db } from '../../db/db.ts'
import { drillSession } from '../../db/schema/drills.ts'
import { importedCall } from '../../db/schema/calls.ts'
import { organizationSettings } from '../../db/schema/people.ts'
import { readiness } from '../../db/schema/readiness.ts'
import { roleplay } from '../../db/schema/roleplay.ts'
import { inTransaction } from '../../db/transaction.ts'
import { eraseRoleplays } from './erase-roleplays.ts'

/** As many at a time as fit between two turns of somebody who practises meanwhile. */
const atOnce = 20

/**
 * Erases in every organisation that asks for it the words of roleplays that are past their time, and own calls whole.
 * A part at a time: the rest follows at the next look. @returns how many roleplays and calls it was
 */
export async function eraseByAge(
  db: Db,
  now: Date,
): Promise<{ readonly roleplays: number; readonly calls: number }> {
  const organisations = await db
    .select({ orgId: organizationSettings.orgId, days: organizationSettings.retentionDays })
    .from(organizationSettings)
    .where(isNotNull(organizationSettings.retentionDays))
  const total = { roleplays: 0, calls: 0 }
  for (const { orgId, days } of organisations) {
    const before = new Date(now.getTime() - (days ?? 0) * 86_400_000)
    const done = await eraseBefore(db, orgId, before, now)
    total.roleplays += done.roleplays
    total.calls += done.calls
  }
  return total
}

async function eraseBefore(db: Db, orgId: string, before: Date, now: Date) {
  const past = and(eq(roleplay.orgId, orgId), lt(roleplay.createdAt, before), isNull(roleplay.erasedAt))
  const called = and(eq(importedCall.orgId, orgId), lt(importedCall.createdAt, before))
  return inTransaction(db, async (tx) => {
    const rows = await tx.select({ id: roleplay.id }).from(roleplay).where(past).limit(atOnce)
    await eraseRoleplays(
      tx,
      orgId,
      rows.map(({ id }) => id),
      now,
    )
    // What was written before a conversation outside the product; before one of ours it went with it.
    await tx.delete(readiness).where(and(eq(readiness.orgId, orgId), lt(readiness.createdAt, before)))
    await tx
      .delete(drillSession)
      .where(and(eq(drillSession.orgId, orgId), lt(drillSession.createdAt, before)))
    const calls = await tx.select({ id: importedCall.id }).from(importedCall).where(called).limit(atOnce)
    const callIds = calls.map(({ id }) => id)
    if (callIds.length > 0)
      await tx
        .delete(importedCall)
        .where(and(eq(importedCall.orgId, orgId), inArray(importedCall.id, callIds)))
    const done = { roleplays: rows.length, calls: calls.length }
    if (done.roleplays + done.calls > 0)
      await recordAudit(tx, { orgId, actorId: null, action: 'retention/erased', detail: { counts: done } })
    return done
  })
}
