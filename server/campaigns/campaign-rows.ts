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

/** A campaign with its parts, its work, and how everybody whom the asker reaches stands. */
export type Loaded = {
  readonly row: CampaignRow
  readonly phases: readonly PhaseRow[]
  /** Without what was withdrawn, unless that is all of it. */
  readonly work: readonly AssignmentRow[]
  readonly standings: ReadonlyMap<string, readonly RepStanding[]>
}

/** Campaigns that the asker began or in which somebody whom they reach is, newest event first; an admin sees all. */
export async function loadCampaigns(
  db: Queryable,
  asker: Asker,
  now: Date,
  campaignId?: string,
): Promise<Loaded[]> {
  const { orgId } = asker
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
  const only = await reachOf(db, asker)
  const standings = await standingsOf(db, orgId, work, now, only)
  return rows.flatMap((row) => {
    const own = phases.filter((phase) => phase.campaignId === row.id)
    const ids = new Set(own.map(({ id }) => id))
    const mine = work.filter(({ phaseId }) => phaseId !== null && ids.has(phaseId))
    const seen =
      only === undefined ||
      row.createdBy === asker.userId ||
      mine.some(({ id }) => (standings.get(id)?.length ?? 0) > 0)
    if (!seen) return []
    return [
      {
        row,
        phases: own,
        work: row.endedAt ? mine : mine.filter(({ withdrawnAt }) => !withdrawnAt),
        standings,
      },
    ]
  })
}

/** Work of parts that end on the event's day at the latest. */
export function workBefore({ row, phases, work }: Loaded): AssignmentRow[] {
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

/** Who has passed everything that is assessed before the event, of everybody who is in it. */
export function readiness(loaded: Loaded): {
  readonly people: readonly Person[]
  readonly ready: ReadonlySet<string>
} {
  const before = workBefore(loaded)
  const people = peopleIn(loaded, before.length > 0 ? before : loaded.work)
  const assessed = before.filter(({ kind }) => kind === 'assessed')
  const passed = peopleIn(loaded, assessed.length > 0 ? assessed : before)
  return {
    people,
    ready: new Set(passed.filter(({ left }) => left === 0).map(({ userId }) => userId)),
  }
}
