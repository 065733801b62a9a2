import { and, asc, eq, inArray } from 'drizzle-orm'
import type { CampaignSummary, CampaignView } from '#contract/campaign.ts'
import { planInput } from '#contract/campaign.ts'
import type { Rubric } from '#scoring/rubric.ts'
import { reachOf, type Asker } from '../assignments/audience.ts'
import { assignmentsFor } from '../assignments/assignment-view.ts'
import { dayAfter, dayIn, daysBetween } from '../assignments/wall-clock.ts'
import type { Queryable } from '../db/db.ts'
import { user } from '../db/schema/people.ts'
import { team, teamMember } from '../db/schema/teams.ts'
import { RequestRefused } from '../errors.ts'
import { realCallsOf } from '../real-calls/of-campaign.ts'
import {
  loadCampaign,
  peopleIn,
  plannedCampaigns,
  readiness,
  workBefore,
  type CampaignRow,
  type Loaded,
} from './campaign-rows.ts'
import { titledIn } from './criterion-titles.ts'
import { latePeople, leastDays } from './pace.ts'
import { standingIn } from './people-in.ts'
import { readyCounts } from './ready-counts.ts'
import { waitingReviews } from './waiting-reviews.ts'
import { whatFails } from './what-fails.ts'

/** Campaigns that the asker began or in which somebody whom they reach is, newest event first; an admin sees all. */
export async function campaignsFor(db: Queryable, asker: Asker, now: Date): Promise<CampaignSummary[]> {
  const planned = await plannedCampaigns(db, asker.orgId)
  const only = await reachOf(db, asker)
  const counts = await readyCounts(db, asker.orgId, planned, only)
  return planned.flatMap(({ row }) => {
    const { asked, people, ready } = counts.get(row.id) ?? { asked: 0, people: 0, ready: 0 }
    const seen = only === undefined || row.createdBy === asker.userId || asked > 0
    return seen ? [summaryOf(row, { reps: people, ready }, now)] : []
  })
}

function summaryOf(
  row: CampaignRow,
  counts: Pick<CampaignSummary, 'reps' | 'ready'>,
  now: Date,
): CampaignSummary {
  return {
    id: row.id,
    name: row.name,
    template: row.template,
    eventOn: row.eventOn,
    zone: row.zone,
    daysLeft: daysBetween(dayIn(now, row.zone), row.eventOn),
    ended: row.endedAt !== null,
    ...counts,
  }
}

/** @throws RequestRefused `campaign/not_found` where it is not there, or nobody whom the asker reaches is in it */
export async function campaignView(
  db: Queryable,
  asker: Asker,
  campaignId: string,
  now: Date,
  rubric: Pick<Rubric, 'dimensions'>,
): Promise<CampaignView> {
  const loaded = await loadCampaign(db, asker, now, campaignId)
  if (!loaded) throw new RequestRefused('campaign/not_found')
  const { row, phases, work } = loaded
  const { people, ready } = readiness(loaded)
  const everybody = peopleIn(loaded, work)
  const repIds = everybody.map(({ userId }) => userId)
  const assignmentIds = work.map(({ id }) => id)
  const listed = await assignmentsFor(
    db,
    asker,
    now,
    phases.map(({ id }) => id),
  )
  const pace = paceOf(loaded, now)
  const fails = await whatFails(db, row.orgId, assignmentIds, repIds)
  const titles = titledIn(
    rubric,
    fails.map(({ code }) => code),
  )
  return {
    ...summaryOf(row, { reps: people.length, ready: ready.size }, now),
    behaviours: titledIn(rubric, row.behaviours),
    createdBy: await nameOf(db, row),
    phases: phases.map((phase) => {
      const own = work.filter(({ phaseId }) => phaseId === phase.id)
      const ids = new Set(own.map(({ id }) => id))
      const here = peopleIn(loaded, own)
      return {
        id: phase.id,
        kind: phase.kind,
        title: phase.title,
        opensAt: phase.opensAt.toISOString(),
        dueAt: latest(own, phase.dueAt).toISOString(),
        after: phases.find(({ id }) => id === phase.requiresId)?.title ?? null,
        assignments: listed.filter(({ id }) => ids.has(id)),
        done: here.filter(({ left }) => left === 0).length,
        of: here.length,
      }
    }),
    people: standingIn(work, loaded.standings),
    teams: await teamsOf(db, row.orgId, people, ready),
    late: row.endedAt ? [] : latePeople(people, pace.daysGone, pace.daysLeft),
    paceFrom: pace.daysGone < leastDays ? dayAfter(pace.began, leastDays) : null,
    reviews: await waitingReviews(db, row.orgId, assignmentIds, repIds, now),
    fails: fails.map((one, index) => ({ ...one, title: titles[index]?.title ?? one.code })),
    plan: planInput.parse(row.plan),
    realCalls: await realCallsOf(
      db,
      { orgId: row.orgId, campaignId, userId: asker.userId, repIds },
      rubric.dimensions,
    ),
    mayEnd: row.endedAt === null && (asker.roles.includes('admin') || row.createdBy === asker.userId),
  }
}

/** Days since its work began, and until the last date of what lies before the event. */
function paceOf(loaded: Loaded, now: Date) {
  const { row } = loaded
  const before = workBefore(loaded)
  const today = dayIn(now, row.zone)
  const opened = before.map(({ opensAt, createdAt }) => Math.max(opensAt.getTime(), createdAt.getTime()))
  const began = dayIn(opened.length === 0 ? row.createdAt : new Date(Math.min(...opened)), row.zone)
  const last = before.map(({ dueAt }) => dueAt.getTime())
  const end = last.length === 0 ? row.eventOn : dayIn(new Date(Math.max(...last)), row.zone)
  return { began, daysGone: daysBetween(began, today), daysLeft: Math.max(0, daysBetween(today, end)) }
}

/** A part is over with the last of its work, which may have been given another date since it began. */
const latest = (work: readonly { readonly dueAt: Date }[], planned: Date): Date =>
  work.length === 0 ? planned : new Date(Math.max(...work.map(({ dueAt }) => dueAt.getTime())))

async function nameOf(db: Queryable, { createdBy }: CampaignRow): Promise<string> {
  const [row] = await db.select({ name: user.name }).from(user).where(eq(user.id, createdBy))
  return row?.name ?? ''
}

async function teamsOf(
  db: Queryable,
  orgId: string,
  people: readonly { readonly userId: string }[],
  ready: ReadonlySet<string>,
): Promise<CampaignView['teams']> {
  const ids = people.map(({ userId }) => userId)
  if (ids.length === 0) return []
  const rows = await db
    .select({ teamId: team.id, name: team.name, userId: teamMember.userId })
    .from(teamMember)
    .innerJoin(team, and(eq(team.orgId, teamMember.orgId), eq(team.id, teamMember.teamId)))
    .where(and(eq(teamMember.orgId, orgId), eq(teamMember.part, 'member'), inArray(teamMember.userId, ids)))
    .orderBy(asc(team.name), asc(team.id))
  const inOne = new Set(rows.map(({ userId }) => userId))
  const teams = [...Map.groupBy(rows, ({ teamId }) => teamId).values()].map((members) => ({
    name: members[0]?.name ?? null,
    ready: members.filter(({ userId }) => ready.has(userId)).length,
    of: members.length,
  }))
  const without = ids.filter((id) => !inOne.has(id))
  if (without.length === 0) return teams
  return [...teams, { name: null, ready: without.filter((id) => ready.has(id)).length, of: without.length }]
}
