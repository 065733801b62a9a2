import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Asker } from '../assignments/audience.ts'
import type { AssignmentDeps } from '../assignments/deps.ts'
import { withdrawIn } from '../assignments/withdraw.ts'
import { assignment } from '../db/schema/assignments.ts'
import { campaign, campaignPhase } from '../db/schema/campaigns.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'

/**
 * Ends a programme early: its work is withdrawn, and what was done stays done. Twice is the same as once.
 * @throws RequestRefused `campaign/not_found`, `auth/forbidden`
 */
export async function endCampaign(deps: AssignmentDeps, asker: Asker, campaignId: string): Promise<void> {
  const { orgId, userId, roles } = asker
  const isThis = and(eq(campaign.orgId, orgId), eq(campaign.id, campaignId))
  await inTransaction(deps.db, async (tx) => {
    const [row] = await tx.select().from(campaign).where(isThis).for('update')
    if (!row) throw new RequestRefused('campaign/not_found')
    if (row.createdBy !== userId && !roles.includes('admin')) throw new RequestRefused('auth/forbidden')
    if (row.endedAt) return
    await tx.update(campaign).set({ endedAt: deps.clock.now() }).where(isThis)
    const work = await tx
      .select({ assignmentId: assignment.id, announcedAt: assignment.announcedAt })
      .from(assignment)
      .where(
        and(
          eq(assignment.orgId, orgId),
          isNull(assignment.withdrawnAt),
          inArray(
            assignment.phaseId,
            tx
              .select({ id: campaignPhase.id })
              .from(campaignPhase)
              .where(and(eq(campaignPhase.orgId, orgId), eq(campaignPhase.campaignId, campaignId))),
          ),
        ),
      )
    for (const { assignmentId, announcedAt } of work)
      await withdrawIn(tx, deps, { orgId, assignmentId }, userId, announcedAt !== null)
    await deps.assignmentEvents.happened(tx, { type: 'campaign-ended', orgId, campaignId })
  })
}
