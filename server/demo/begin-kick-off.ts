import { and, eq, inArray, isNull } from 'drizzle-orm'
import { createAssignmentEvents } from '../assignments/events.ts'
import { excuseReps } from '../assignments/excuse.ts'
import type { AssignmentRow } from '../assignments/rows.ts'
import type { Queryable } from '../db/db.ts'
import { assignment } from '../db/schema/assignments.ts'
import { campaignPhase } from '../db/schema/campaigns.ts'
import { beginQuietly, leadOf, type BeginDeps, type Demo } from './begin-quietly.ts'
import { dayOfStory } from './day-of-story.ts'
import { begunDaysAgo, kickOff } from './kick-off.ts'
import type { Excused } from './story.ts'

/**
 * Begins the team's kick-off as its manager would have, back then, and excuses whom they have excused. Nobody is told. Again
 * is the same as once. @returns its id; null where the demo has lost its manager or team meanwhile
 */
export async function beginKickOff(
  deps: BeginDeps,
  demo: Demo,
  excused: readonly Excused[],
): Promise<string | null> {
  const { orgId, madeAt, ids } = demo
  const lead = await leadOf(deps.db, demo)
  if (!lead) return null
  const body = kickOff(orgId, lead.teamId, madeAt)
  await beginQuietly(deps, lead.asker, body, dayOfStory(madeAt, begunDaysAgo, 8))
  for (const { rep, scenario, daysAgo } of excused) {
    const at = dayOfStory(madeAt, daysAgo, 8)
    const repId = ids.get(rep)
    const work = await workOf(deps.db, { orgId, campaignIds: [body.id] }, scenario, at)
    if (repId === undefined || !work) continue
    const then = { ...deps, clock: { now: () => at }, assignmentEvents: createAssignmentEvents() }
    await excuseReps(then, lead.asker, work.id, { repIds: [repId], excused: true })
  }
  return body.id
}

/** The work of these campaigns that somebody does who plays this scenario at this moment; null where none is asked for. */
export async function workOf(
  db: Queryable,
  { orgId, campaignIds }: { readonly orgId: string; readonly campaignIds: readonly string[] },
  scenario: string,
  at: Date,
): Promise<AssignmentRow | null> {
  const rows = await db
    .select({ row: assignment })
    .from(assignment)
    .innerJoin(
      campaignPhase,
      and(eq(campaignPhase.orgId, assignment.orgId), eq(campaignPhase.id, assignment.phaseId)),
    )
    .where(
      and(
        eq(campaignPhase.orgId, orgId),
        inArray(campaignPhase.campaignId, [...campaignIds]),
        eq(assignment.scenarioSlug, scenario),
        isNull(assignment.withdrawnAt),
      ),
    )
  return rows.find(({ row }) => row.opensAt <= at)?.row ?? null
}
