import { and, eq, inArray, isNotNull, isNull, not, sql } from 'drizzle-orm'
import type { Asker } from '../assignments/audience.ts'
import type { Queryable } from '../db/db.ts'
import { assignmentRep } from '../db/schema/assignments.ts'
import { member } from '../db/schema/people.ts'
import { workThatCounts, type CampaignRow, type Planned } from './campaign-rows.ts'

export type ReadyCount = {
  /** Everybody who has any of its work, also what they are excused from. */
  readonly asked: number
  /** Asked for anything of what says who is in it, and those of them who have done what has to be done for the event. */
  readonly people: number
  readonly ready: number
}

/** How many are in each campaign and how many are ready for its event, added up by the database. */
export async function readyCounts(
  db: Queryable,
  orgId: string,
  campaigns: readonly Planned[],
  /** Only these people; everybody without it. */
  only?: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ReadyCount>> {
  const pieces = campaigns.flatMap((planned) => {
    const { people, ready } = workThatCounts(planned)
    const [inPeople, inReady] = [people, ready].map((work) => new Set(work.map(({ id }) => id)))
    return planned.everything.map(({ id }) => ({
      campaign: planned.row.id,
      piece: id,
      people: inPeople?.has(id) ?? false,
      ready: inReady?.has(id) ?? false,
    }))
  })
  if (pieces.length === 0 || only?.size === 0) return new Map()
  const excused = and(isNull(assignmentRep.doneAt), isNotNull(assignmentRep.excusedAt)) ?? sql`false`
  const asked = not(excused)
  const piece = sql`(select * from jsonb_to_recordset(${JSON.stringify(pieces)}::jsonb)
    as piece(campaign uuid, piece uuid, people boolean, ready boolean)) piece`
  const each = db
    .select({
      campaign: sql<string>`piece.campaign`.as('campaign'),
      inPeople: sql<boolean>`bool_or(piece.people and ${asked})`.as('in_people'),
      inReady: sql<boolean>`bool_or(piece.ready and ${asked})`.as('in_ready'),
      left: sql<boolean>`bool_or(piece.ready and ${asked} and ${isNull(assignmentRep.doneAt)})`.as(
        'left_over',
      ),
    })
    .from(assignmentRep)
    .innerJoin(piece, sql`piece.piece = ${assignmentRep.assignmentId}`)
    .innerJoin(
      member,
      and(eq(member.organizationId, assignmentRep.orgId), eq(member.userId, assignmentRep.repId)),
    )
    .where(
      and(
        eq(assignmentRep.orgId, orgId),
        isNull(assignmentRep.removedAt),
        only === undefined ? undefined : inArray(assignmentRep.repId, [...only]),
      ),
    )
    .groupBy(sql`piece.campaign`, assignmentRep.repId)
    .as('each_person')
  const rows = await db
    .select({
      campaign: each.campaign,
      asked: sql<number>`count(*)`.mapWith(Number),
      people: sql<number>`count(*) filter (where ${each.inPeople})`.mapWith(Number),
      ready: sql<number>`count(*) filter (where ${each.inReady} and not ${each.left})`.mapWith(Number),
    })
    .from(each)
    .groupBy(each.campaign)
  return new Map(rows.map(({ campaign, ...counts }) => [campaign, counts]))
}

/** Whether somebody may see a campaign: who began it, admins, and those who reach anybody in it. */
export const isSeenBy = (
  { userId }: Asker,
  { createdBy }: CampaignRow,
  { asked }: ReadyCount,
  only: ReadonlySet<string> | undefined,
): boolean => only === undefined || createdBy === userId || asked > 0
