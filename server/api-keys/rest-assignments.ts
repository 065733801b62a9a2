import { and, asc, eq, isNull } from 'drizzle-orm'
import type { RestAssignment, RestCampaign } from '#contract/rest.ts'
import { standingsOf } from '../assignments/standings.ts'
import type { Queryable } from '../db/db.ts'
import { assignment } from '../db/schema/assignments.ts'
import { campaign, campaignPhase } from '../db/schema/campaigns.ts'
import { RequestRefused } from '../errors.ts'

type Row = typeof assignment.$inferSelect

/** Assignments with how far each rep is, as managers see it: never by practice that was not submitted. */
export async function restAssignments(db: Queryable, orgId: string, now: Date): Promise<RestAssignment[]> {
  const rows = await db
    .select()
    .from(assignment)
    .where(eq(assignment.orgId, orgId))
    .orderBy(asc(assignment.createdAt), asc(assignment.id))
  return present(db, orgId, rows, now)
}

/** @throws RequestRefused `assignment/not_found` */
export async function restAssignment(
  db: Queryable,
  orgId: string,
  assignmentId: string,
  now: Date,
): Promise<RestAssignment> {
  const rows = await db
    .select()
    .from(assignment)
    .where(and(eq(assignment.orgId, orgId), eq(assignment.id, assignmentId)))
  const [one] = await present(db, orgId, rows, now)
  if (!one) throw new RequestRefused('assignment/not_found')
  return one
}

async function present(
  db: Queryable,
  orgId: string,
  rows: readonly Row[],
  now: Date,
): Promise<RestAssignment[]> {
  const standings = await standingsOf(db, orgId, [...rows], now)
  return rows.map((row) => ({
    id: row.id,
    scenarioId: row.scenarioSlug,
    title: row.title,
    kind: row.kind,
    opensAt: row.opensAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    zone: row.zone,
    withdrawn: row.withdrawnAt !== null,
    phaseId: row.phaseId,
    reps: (standings.get(row.id) ?? []).map((rep) => ({
      repId: rep.row.repId,
      state: rep.state,
      overdue: rep.overdue,
      dueAt: rep.dueAt.toISOString(),
      doneAt: rep.row.doneAt?.toISOString() ?? null,
    })),
  }))
}

/** Campaigns that are not over, with their phases in order. */
export async function restCampaigns(db: Queryable, orgId: string): Promise<RestCampaign[]> {
  const [campaigns, phases] = await Promise.all([
    db
      .select()
      .from(campaign)
      .where(and(eq(campaign.orgId, orgId), isNull(campaign.endedAt)))
      .orderBy(asc(campaign.eventOn), asc(campaign.id)),
    db
      .select()
      .from(campaignPhase)
      .where(eq(campaignPhase.orgId, orgId))
      .orderBy(asc(campaignPhase.position)),
  ])
  return campaigns.map(({ id, name, template, eventOn, zone }) => ({
    id,
    name,
    template,
    eventOn,
    zone,
    phases: phases
      .filter(({ campaignId }) => campaignId === id)
      .map((phase) => ({
        id: phase.id,
        kind: phase.kind,
        title: phase.title,
        opensAt: phase.opensAt.toISOString(),
        dueAt: phase.dueAt.toISOString(),
      })),
  }))
}
