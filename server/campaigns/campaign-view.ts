import { eq } from 'drizzle-orm'
import type { CampaignSummary, CampaignView } from '#contract/campaign.ts'
import { planInput } from '#contract/campaign.ts'
import type { Rubric } from '#scoring/rubric.ts'
import { reachOf, type Asker } from '../assignments/audience.ts'
import { assignmentsFor } from '../assignments/assignment-view.ts'
import { dayAfter, dayIn, daysBetween } from '../assignments/wall-clock.ts'
import type { Queryable } from '../db/db.ts'
import { user } from '../db/schema/people.ts'
import { realCallsOf } from '../real-calls/of-campaign.ts'
import { plannedCampaigns, type CampaignRow } from './campaign-rows.ts'
import { titledIn } from './criterion-titles.ts'
import { latePeople, leastDays, paceOf } from './pace.ts'
import { idsOfPeople } from './person-rows.ts'
import { phasesDone } from './phases-done.ts'
import { isSeenBy, readyCounts } from './ready-counts.ts'
import { seenCampaign } from './seen-campaign.ts'
import { teamsReady } from './teams-ready.ts'
import { waitingReviews } from './waiting-reviews.ts'
import { whatFails } from './what-fails.ts'

/** Campaigns that the asker began or in which somebody whom they reach is, newest event first; an admin sees all. */
export async function campaignsFor(db: Queryable, asker: Asker, now: Date): Promise<CampaignSummary[]> {
  const planned = await plannedCampaigns(db, asker.orgId)
  const only = await reachOf(db, asker)
  const counts = await readyCounts(db, asker.orgId, planned, only)
  return planned.flatMap(({ row }) => {
    const { asked, people, ready } = counts.get(row.id) ?? { asked: 0, people: 0, ready: 0 }
    return isSeenBy(asker, row, { asked, people, ready }, only)
      ? [summaryOf(row, { reps: people, ready }, now)]
      : []
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
  const seen = await seenCampaign(db, asker, campaignId, now)
  const { row, phases, work } = seen.planned
  const { people, ready } = await seen.counts()
  const { orgId } = row
  const phaseIds = phases.map(({ id }) => id)
  const listed = await assignmentsFor(db, asker, now, phaseIds)
  const done = await phasesDone(db, seen)
  const pace = paceOf(seen)
  const attempts = { orgId, assignmentIds: work.map(({ id }) => id), only: seen.only }
  const fails = await whatFails(db, attempts, rubric)
  const titles = titledIn(
    rubric,
    fails.map(({ code }) => code),
  )
  return {
    ...summaryOf(row, { reps: people, ready }, now),
    behaviours: titledIn(rubric, row.behaviours),
    createdBy: await nameOf(db, row),
    phases: phases.map((phase) => {
      const own = work.filter(({ phaseId }) => phaseId === phase.id)
      const ids = new Set(own.map(({ id }) => id))
      return {
        id: phase.id,
        kind: phase.kind,
        title: phase.title,
        opensAt: phase.opensAt.toISOString(),
        dueAt: latest(own, phase.dueAt).toISOString(),
        after: phases.find(({ id }) => id === phase.requiresId)?.title ?? null,
        assignments: listed.filter(({ id }) => ids.has(id)),
        ...(done.get(phase.id) ?? { done: 0, of: 0 }),
      }
    }),
    teams: await teamsReady(db, seen),
    late: await latePeople(db, seen, pace),
    paceFrom: pace.daysGone < leastDays ? dayAfter(pace.began, leastDays) : null,
    reviews: await waitingReviews(db, attempts, now),
    fails: fails.map((one, index) => ({ ...one, title: titles[index]?.title ?? one.code })),
    plan: planInput.parse(row.plan),
    realCalls: await realCallsOf(
      db,
      { orgId, campaignId, event: row, userId: asker.userId, repIds: () => idsOfPeople(db, seen) },
      rubric.dimensions,
    ),
    mayEnd: row.endedAt === null && (asker.roles.includes('admin') || row.createdBy === asker.userId),
  }
}

/** A part is over with the last of its work, which may have been given another date since it began. */
const latest = (work: readonly { readonly dueAt: Date }[], planned: Date): Date =>
  work.length === 0 ? planned : new Date(Math.max(...work.map(({ dueAt }) => dueAt.getTime())))

async function nameOf(db: Queryable, { createdBy }: CampaignRow): Promise<string> {
  const [row] = await db.select({ name: user.name }).from(user).where(eq(user.id, createdBy))
  return row?.name ?? ''
}
