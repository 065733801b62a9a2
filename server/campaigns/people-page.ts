import { and, eq, ilike, sql, type SQL } from 'drizzle-orm'
import type * as z from 'zod'
import { funnelParts, type FunnelPart } from '#contract/assignment.ts'
import type { CampaignPeople, campaignPeopleQuery } from '#contract/campaign.ts'
import type { Asker } from '../assignments/audience.ts'
import { standingsOf } from '../assignments/standings.ts'
import type { Queryable } from '../db/db.ts'
import { anywhere, pageByName } from '../db/page-by-name.ts'
import { member, user } from '../db/schema/people.ts'
import { standingIn } from './people-in.ts'
import { personRows, type PersonRows } from './person-rows.ts'
import { seenCampaign } from './seen-campaign.ts'

type Asked = z.output<typeof campaignPeopleQuery>

/**
 * People of a campaign whom the asker reaches, by name and a page at a time, with how many are in each part of the funnel
 * over all of them.
 * @throws RequestRefused `campaign/not_found`
 */
export async function campaignPeople(
  db: Queryable,
  asker: Asker,
  campaignId: string,
  asked: Asked,
  now: Date,
): Promise<CampaignPeople> {
  const seen = await seenCampaign(db, asker, campaignId, now)
  const { work, row } = seen.planned
  const person = personRows(db, seen)
  const { find, part } = asked
  const counts = await funnelOf(db, person)
  const within = and(
    find ? ilike(user.name, anywhere(find)) : undefined,
    part ? isInPart(person, part) : undefined,
  )
  const { rows, ...place } = await pageByName(
    {
      name: user.name,
      id: user.id,
      within,
      count: async (where) => {
        // What the chips say is not counted once more.
        if (where === within && !find) return part ? counts[part] : counts.assigned + counts.excused
        const [counted] = await db
          .select({ n: sql<number>`count(*)`.mapWith(Number) })
          .from(person)
          .innerJoin(user, eq(user.id, person.repId))
          .where(where)
        return counted?.n ?? 0
      },
      rows: (where, order, limit) =>
        db
          .select({ id: user.id, name: user.name })
          .from(person)
          .innerJoin(user, eq(user.id, person.repId))
          .where(where)
          .orderBy(...order)
          .limit(limit),
      named: (id) => nameOf(db, row.orgId, id),
    },
    asked,
  )
  const named = new Set(rows.map(({ id }) => id))
  const people = new Map(
    standingIn(work, await standingsOf(db, row.orgId, work, now, named)).map((one) => [one.userId, one]),
  )
  return {
    // In the order of the page, which is the database's.
    people: rows.flatMap(({ id }) => people.get(id) ?? []),
    counts,
    ...place,
  }
}

async function nameOf(db: Queryable, orgId: string, id: string) {
  const [found] = await db
    .select({ id: user.id, name: user.name })
    .from(user)
    .innerJoin(member, and(eq(member.userId, user.id), eq(member.organizationId, orgId)))
    .where(eq(user.id, id))
  return found
}

function isInPart({ stage, late }: PersonRows, part: FunnelPart): SQL {
  if (part === 'assigned') return sql`${stage} <> 'excused'`
  return part === 'overdue' ? sql`${late}` : sql`${stage} = ${part}`
}

async function funnelOf(db: Queryable, person: PersonRows): Promise<CampaignPeople['counts']> {
  const each = funnelParts.map(
    (part) => [part, sql<number>`count(*) filter (where ${isInPart(person, part)})`.mapWith(Number)] as const,
  )
  const [counts] = await db
    .select(Object.fromEntries(each) as Record<FunnelPart, (typeof each)[number][1]>)
    .from(person)
  return counts ?? (Object.fromEntries(funnelParts.map((part) => [part, 0])) as CampaignPeople['counts'])
}
