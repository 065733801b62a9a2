import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Asker } from '../assignments/audience.ts'
import { reachOf } from '../assignments/audience.ts'
import { isOpenTo, standingsOf, type RepStanding } from '../assignments/standings.ts'
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

/** And how everybody whom the asker reaches stands. */
export type Loaded = Planned & { readonly standings: ReadonlyMap<string, readonly RepStanding[]> }

/** One campaign; null where it is not there, or the asker neither began it nor reaches anybody in it. */
export async function loadCampaign(
  db: Queryable,
  asker: Asker,
  now: Date,
  campaignId: string,
): Promise<Loaded | null> {
  const [planned] = await plannedCampaigns(db, asker.orgId, campaignId)
  if (!planned) return null
  const only = await reachOf(db, asker)
  const standings = await standingsOf(db, asker.orgId, planned.everything, now, only)
  const seen =
    only === undefined ||
    planned.row.createdBy === asker.userId ||
    planned.everything.some(({ id }) => (standings.get(id)?.length ?? 0) > 0)
  return seen ? { ...planned, standings } : null
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
export function workBefore({ row, phases, work }: Planned): AssignmentRow[] {
  const end = momentOf(`${dayAfter(row.eventOn, 1)}T00:00`, row.zone).at
  const before = new Set(phases.filter(({ dueAt }) => dueAt <= end).map(({ id }) => id))
  return work.filter(({ phaseId }) => phaseId !== null && before.has(phaseId))
}

export type Person = {
  readonly userId: string
  readonly name: string
  readonly done: number
  readonly left: number
}

/** Everybody with something of this work that they are not excused from, and how much of it they have done. */
export function peopleIn({ standings }: Loaded, work: readonly AssignmentRow[]): Person[] {
  const people = new Map<string, Person>()
  for (const { id } of work)
    for (const { row, name, state } of standings.get(id) ?? []) {
      if (!isOpenTo(state)) continue
      const known = people.get(row.repId) ?? { userId: row.repId, name, done: 0, left: 0 }
      const done = state === 'done' ? 1 : 0
      people.set(row.repId, { ...known, done: known.done + done, left: known.left + 1 - done })
    }
  return [...people.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** Which work says who is in a campaign, and which of it somebody has to have done to be ready for its event. */
export function workThatCounts(planned: Planned): {
  readonly people: readonly AssignmentRow[]
  readonly ready: readonly AssignmentRow[]
} {
  const before = workBefore(planned)
  const assessed = before.filter(({ kind }) => kind === 'assessed')
  return {
    people: before.length > 0 ? before : planned.work,
    ready: assessed.length > 0 ? assessed : before,
  }
}

/** Who has passed everything that is assessed before the event, of everybody who is in it. */
export function readiness(loaded: Loaded): {
  readonly people: readonly Person[]
  readonly ready: ReadonlySet<string>
} {
  const counts = workThatCounts(loaded)
  const ready = peopleIn(loaded, counts.ready).filter(({ left }) => left === 0)
  return { people: peopleIn(loaded, counts.people), ready: new Set(ready.map(({ userId }) => userId)) }
}
