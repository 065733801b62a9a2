import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { assignment, assignmentRep } from '../db/schema/assignments.ts'
import { campaign, campaignPhase } from '../db/schema/campaigns.ts'
import { member } from '../db/schema/people.ts'
import { parseRoles } from '../people/roles.ts'
import type { Whose } from './feed.ts'

/** One entry of a calendar. Its id stays, so that a changed date moves the entry that is there. */
export type Dated = {
  readonly id: string
  readonly title: string
  readonly from: Date
  readonly to: Date
  readonly url: string
  /** Whether it takes up the time that it spans. */
  readonly busy: boolean
}

/** What is due is shown as the half hour before. */
const dueSpanMs = 30 * 60_000
/** Older dates are of no use in a calendar, and a feed is read every hour. */
const keptMs = 90 * 86_400_000

/** What a rep was asked to do and by when, as far as it is still open, and the phases of campaigns that concern them. */
export async function datesOf(
  db: Queryable,
  baseUrl: string,
  { orgId, userId }: Whose,
  now: Date,
): Promise<Dated[]> {
  const since = new Date(now.getTime() - keptMs)
  const work = await db
    .select({ row: assignment, part: assignmentRep })
    .from(assignmentRep)
    .innerJoin(
      assignment,
      and(eq(assignment.orgId, assignmentRep.orgId), eq(assignment.id, assignmentRep.assignmentId)),
    )
    .where(
      and(
        eq(assignmentRep.orgId, orgId),
        eq(assignmentRep.repId, userId),
        isNull(assignmentRep.removedAt),
        isNull(assignmentRep.excusedAt),
        isNull(assignmentRep.doneAt),
        isNull(assignment.withdrawnAt),
      ),
    )
  const url = `${baseUrl}/o/${orgId}`
  const due = work
    .map(({ row, part }) => dueEntry(row, part.dueAt ?? row.dueAt, `${url}/asked/${row.id}`))
    .filter(({ to }) => to > since)
  const phases = await phasesOf(
    db,
    { orgId, userId },
    new Set(work.flatMap(({ row }) => row.phaseId ?? [])),
    since,
  )
  return [...due, ...phases.map((phase) => ({ ...phase, url }))]
}

export const dueEntry = (
  { id, title }: Pick<typeof assignment.$inferSelect, 'id' | 'title'>,
  dueAt: Date,
  url: string,
): Dated => ({
  id: `due-${id}`,
  title: `Due: ${title}`,
  from: new Date(dueAt.getTime() - dueSpanMs),
  to: dueAt,
  url,
  busy: false,
})

async function phasesOf(db: Queryable, { orgId, userId }: Whose, own: ReadonlySet<string>, since: Date) {
  const [here] = await db
    .select({ role: member.role })
    .from(member)
    .where(and(eq(member.organizationId, orgId), eq(member.userId, userId)))
  const leads = parseRoles(here?.role ?? '').some((role) => role === 'manager' || role === 'admin')
  const rows = await db
    .select({ phase: campaignPhase, name: campaign.name })
    .from(campaignPhase)
    .innerJoin(
      campaign,
      and(eq(campaign.orgId, campaignPhase.orgId), eq(campaign.id, campaignPhase.campaignId)),
    )
    .where(and(eq(campaignPhase.orgId, orgId), isNull(campaign.endedAt), gt(campaignPhase.dueAt, since)))
  const mine = new Set(rows.filter(({ phase }) => own.has(phase.id)).map(({ phase }) => phase.campaignId))
  return rows
    .filter(({ phase }) => leads || mine.has(phase.campaignId))
    .map(({ phase, name }) => ({
      id: `phase-${phase.id}`,
      title: `${name}: ${phase.title}`,
      from: phase.opensAt,
      to: phase.dueAt,
      busy: false,
    }))
}
