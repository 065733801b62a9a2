import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { AssignmentRow } from '../assignments/rows.ts'
import { dayAfter, momentOf } from '../assignments/wall-clock.ts'
import type { Queryable } from '../db/db.ts'
import { assignment } from '../db/schema/assignments.ts'
import { campaign, campaignPhase } from '../db/schema/campaigns.ts'

export type CampaignRow = typeof campaign.$inferSelect
export type PhaseRow = typeof campaignPhase.$inferSelect

/** A campaign with its parts and its work. */
export type Planned = {
  readonly row: CampaignRow
  readonly phases: readonly PhaseRow[]
  /** Without what was withdrawn, unless the campaign has ended. */
  readonly work: readonly AssignmentRow[]
  /** With what was withdrawn. */
  readonly everything: readonly AssignmentRow[]
}

/** Campaigns of an organisation, newest event first. */
export async function plannedCampaigns(
  db: Queryable,
  orgId: string,
  campaignId?: string,
): Promise<Planned[]> {
  const rows = await db
    .select()
    .from(campaign)
    .where(and(eq(campaign.orgId, orgId), campaignId === undefined ? undefined : eq(campaign.id, campaignId)))
    .orderBy(desc(campaign.eventOn), desc(campaign.id))
  if (rows.length === 0) return []
  const phases = await db
    .select()
    .from(campaignPhase)
    .where(
      and(
        eq(campaignPhase.orgId, orgId),
        inArray(
          campaignPhase.campaignId,
          rows.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(campaignPhase.position))
  const work = await db
    .select()
    .from(assignment)
    .where(
      and(
        eq(assignment.orgId, orgId),
        inArray(
          assignment.phaseId,
          phases.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(assignment.dueAt), asc(assignment.id))
  return rows.map((row) => {
    const own = phases.filter((phase) => phase.campaignId === row.id)
    const ids = new Set(own.map(({ id }) => id))
    const everything = work.filter(({ phaseId }) => phaseId !== null && ids.has(phaseId))
    return {
      row,
      phases: own,
      work: row.endedAt ? everything : everything.filter(({ withdrawnAt }) => !withdrawnAt),
      everything,
    }
  })
}

/** Work of parts that end on the event's day at the latest. */
function workBefore({ row, phases, work }: Planned): AssignmentRow[] {
  const end = momentOf(`${dayAfter(row.eventOn, 1)}T00:00`, row.zone).at
  const before = new Set(phases.filter(({ dueAt }) => dueAt <= end).map(({ id }) => id))
  return work.filter(({ phaseId }) => phaseId !== null && before.has(phaseId))
}

/** Which work says who is in a campaign, and which of it somebody has to have done to be ready for its event. */
export function workThatCounts(planned: Planned): {
  readonly people: readonly AssignmentRow[]
  readonly ready: readonly AssignmentRow[]
} {
  const before = workBefore(planned)
  // Where all of it comes after the event, that is what there is to be done.
  const people = before.length > 0 ? before : planned.work
  const assessed = before.filter(({ kind }) => kind === 'assessed')
  return {
    people,
    ready: assessed.length > 0 ? assessed : people,
  }
}
