import { and, eq, inArray } from 'drizzle-orm'
import type { CreateCampaign } from '#contract/campaign.ts'
import type { Asker } from '../assignments/audience.ts'
import { createAssignmentEvents, type AssignmentEvents } from '../assignments/events.ts'
import { beginCampaign } from '../campaigns/begin.ts'
import type { Queryable } from '../db/db.ts'
import { assignment } from '../db/schema/assignments.ts'
import { campaignPhase } from '../db/schema/campaigns.ts'
import { realCallWindow } from '../db/schema/real-calls.ts'
import { teamMember } from '../db/schema/teams.ts'
import { putDatesOff } from './dates-while-written.ts'
import { demoPeople } from './people.ts'
import type { PlayDeps } from './play-attempt.ts'

export type BeginDeps = Pick<PlayDeps, 'db' | 'newId' | 'library'>

export type Demo = {
  readonly orgId: string
  readonly madeAt: Date
  /** Ids of its people by their names. */
  readonly ids: ReadonlyMap<string, string>
}

/** The demo's manager and the team they lead; null where the demo has lost either meanwhile. */
export async function leadOf(
  db: Queryable,
  { orgId, ids }: Demo,
): Promise<{ readonly asker: Asker; readonly teamId: string } | null> {
  const manager = demoPeople.find(({ role }) => role === 'manager')
  const userId = manager && ids.get(manager.name)
  const teamId = userId === undefined ? null : await teamOf(db, orgId, userId)
  if (userId === undefined || teamId === null) return null
  return { asker: { orgId, userId, roles: ['manager'] }, teamId }
}

/** Begins a campaign at a moment of the past, with nobody told. Again is the same as once. */
export async function beginQuietly(
  { db, newId, library }: BeginDeps,
  asker: Asker,
  body: CreateCampaign,
  begun: Date,
): Promise<void> {
  const deps = { db, newId, library, newSeed: () => 1, clock: { now: () => begun } }
  await beginCampaign({ ...deps, assignmentEvents: announcedAt(begun) }, asker, body)
}

async function teamOf(db: Queryable, orgId: string, managerId: string): Promise<string | null> {
  const [row] = await db
    .select({ id: teamMember.teamId })
    .from(teamMember)
    .where(and(eq(teamMember.orgId, orgId), eq(teamMember.userId, managerId), eq(teamMember.part, 'manager')))
  return row?.id ?? null
}

/** Tells nobody, and marks its work and days as announced before anybody else can find them to be announced, or late. */
function announcedAt(at: Date): AssignmentEvents {
  const events = createAssignmentEvents()
  events.onAssignmentEvent(async (tx, event) => {
    if (event.type !== 'campaign-begun') return
    const { orgId, campaignId } = event
    const parts = tx
      .select({ id: campaignPhase.id })
      .from(campaignPhase)
      .where(and(eq(campaignPhase.orgId, orgId), eq(campaignPhase.campaignId, campaignId)))
    await tx
      .update(assignment)
      .set({ announcedAt: at })
      .where(and(eq(assignment.orgId, orgId), inArray(assignment.phaseId, parts)))
    await tx
      .update(realCallWindow)
      .set({ toldAt: at })
      .where(and(eq(realCallWindow.orgId, orgId), eq(realCallWindow.campaignId, campaignId)))
    await putDatesOff(tx, event)
  })
  return events
}
