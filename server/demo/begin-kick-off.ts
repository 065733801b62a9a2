import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Asker } from '../assignments/audience.ts'
import { createAssignmentEvents, type AssignmentEvents } from '../assignments/events.ts'
import { excuseReps } from '../assignments/excuse.ts'
import type { AssignmentRow } from '../assignments/rows.ts'
import { beginCampaign } from '../campaigns/begin.ts'
import type { Queryable } from '../db/db.ts'
import { assignment } from '../db/schema/assignments.ts'
import { campaignPhase } from '../db/schema/campaigns.ts'
import { teamMember } from '../db/schema/teams.ts'
import { putDatesOff } from './dates-while-written.ts'
import { dayOfStory } from './day-of-story.ts'
import { begunDaysAgo, kickOff } from './kick-off.ts'
import { demoPeople } from './people.ts'
import type { PlayDeps } from './play-attempt.ts'
import type { Excused } from './story.ts'

type Demo = {
  readonly orgId: string
  readonly madeAt: Date
  /** Ids of its people by their names. */
  readonly ids: ReadonlyMap<string, string>
}

/**
 * Begins the team's kick-off as its manager would have, back then, and excuses whom they have excused. Nobody is told. Again
 * is the same as once. @returns its id; null where the demo has lost its manager or team meanwhile
 */
export async function beginKickOff(
  { db, newId, library }: Pick<PlayDeps, 'db' | 'newId' | 'library'>,
  { orgId, madeAt, ids }: Demo,
  excused: readonly Excused[],
): Promise<string | null> {
  const manager = demoPeople.find(({ role }) => role === 'manager')
  const userId = manager && ids.get(manager.name)
  const teamId = userId === undefined ? null : await teamOf(db, orgId, userId)
  if (userId === undefined || teamId === null) return null
  const asker: Asker = { orgId, userId, roles: ['manager'] }
  const begun = dayOfStory(madeAt, begunDaysAgo, 8)
  const deps = { db, newId, library, newSeed: () => 1 }
  const body = kickOff(orgId, teamId, madeAt)
  const clock = { now: () => begun }
  await beginCampaign({ ...deps, clock, assignmentEvents: announcedAt(begun) }, asker, body)
  for (const { rep, scenario, daysAgo } of excused) {
    const at = dayOfStory(madeAt, daysAgo, 8)
    const repId = ids.get(rep)
    const work = await workOf(db, { orgId, campaignId: body.id }, scenario, at)
    if (repId === undefined || !work) continue
    const then = { ...deps, clock: { now: () => at }, assignmentEvents: createAssignmentEvents() }
    await excuseReps(then, asker, work.id, { repIds: [repId], excused: true })
  }
  return body.id
}

/** The work of the campaign that somebody does who plays this scenario at this moment; null where it asks for none. */
export async function workOf(
  db: Queryable,
  { orgId, campaignId }: { readonly orgId: string; readonly campaignId: string },
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
        eq(campaignPhase.campaignId, campaignId),
        eq(assignment.scenarioSlug, scenario),
        isNull(assignment.withdrawnAt),
      ),
    )
  return rows.find(({ row }) => row.opensAt <= at)?.row ?? null
}

async function teamOf(db: Queryable, orgId: string, managerId: string): Promise<string | null> {
  const [row] = await db
    .select({ id: teamMember.teamId })
    .from(teamMember)
    .where(and(eq(teamMember.orgId, orgId), eq(teamMember.userId, managerId), eq(teamMember.part, 'manager')))
  return row?.id ?? null
}

/** Tells nobody, and marks its work as announced before anybody else can find it to be announced, or late. */
function announcedAt(at: Date): AssignmentEvents {
  const events = createAssignmentEvents()
  events.onAssignmentEvent(async (tx, event) => {
    if (event.type !== 'campaign-begun') return
    const parts = tx
      .select({ id: campaignPhase.id })
      .from(campaignPhase)
      .where(and(eq(campaignPhase.orgId, event.orgId), eq(campaignPhase.campaignId, event.campaignId)))
    await tx
      .update(assignment)
      .set({ announcedAt: at })
      .where(and(eq(assignment.orgId, event.orgId), inArray(assignment.phaseId, parts)))
    await putDatesOff(tx, event)
  })
  return events
}
