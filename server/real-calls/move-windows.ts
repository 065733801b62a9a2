import { and, eq } from 'drizzle-orm'
import { realCallParts, type RealCallWindows } from '#contract/real-call.ts'
import type { Asker } from '../assignments/audience.ts'
import type { AssignmentDeps } from '../assignments/deps.ts'
import { campaign } from '../db/schema/campaigns.ts'
import { realCallWindow } from '../db/schema/real-calls.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { askedIn } from './asked-in.ts'
import { spanOf } from './window-span.ts'
import { windowsOf } from './load-pairs.ts'
import { tellReps } from './tell.ts'

/**
 * Gives the days of real calls other dates: of those that have not begun both, of those that have the last one. What is
 * over stays. Its people are told. @returns the parts that changed
 * @throws RequestRefused `campaign/not_found`, `auth/forbidden`, `request/invalid`
 */
export async function moveRealCalls(
  { db, clock }: Pick<AssignmentDeps, 'db' | 'clock'>,
  { orgId, userId, roles }: Asker,
  campaignId: string,
  wanted: RealCallWindows,
): Promise<string[]> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const [row] = await tx
      .select()
      .from(campaign)
      .where(and(eq(campaign.orgId, orgId), eq(campaign.id, campaignId)))
      .for('update')
    if (!row) throw new RequestRefused('campaign/not_found')
    if (row.createdBy !== userId && !roles.includes('admin')) throw new RequestRefused('auth/forbidden')
    if (row.endedAt) refuse('', 'This campaign has ended. Its days stay as they were.')
    const windows = (await windowsOf(tx, orgId, [campaignId])).get(campaignId) ?? []
    if (windows.length === 0) refuse('', 'This campaign asks for no real calls.')
    const changed: string[] = []
    for (const part of realCallParts) {
      const known = windows.find((one) => one.part === part)
      const to = spanOf(row, wanted[part])
      if (!known) continue
      const opens = to.opensAt.getTime() !== known.opensAt.getTime()
      if (!opens && to.dueAt.getTime() === known.dueAt.getTime()) continue
      if (known.dueAt <= now) refuse(`${part}.dueDay`, 'These days are over and stay as they were.')
      if (opens && known.opensAt <= now)
        refuse(`${part}.opensDay`, 'These days have begun. Only the last of them can be moved.')
      if (to.dueAt <= now) refuse(`${part}.dueDay`, 'This is over already. Choose a later date.')
      await tx
        .update(realCallWindow)
        .set(to)
        .where(
          and(
            eq(realCallWindow.orgId, orgId),
            eq(realCallWindow.campaignId, campaignId),
            eq(realCallWindow.part, part),
          ),
        )
      changed.push(part)
    }
    if (changed.length > 0)
      await tellReps(tx, orgId, campaignId, await askedIn(tx, orgId, campaignId), 'real-call.moved', now)
    return changed
  })
}

function refuse(field: string, message: string): never {
  throw new RequestRefused('request/invalid', {
    fields: [{ field: field === '' ? 'day-0' : field, message }],
  })
}
