import { and, asc, count, eq, sql } from 'drizzle-orm'
import { queueFilters, type QueueFilter, type QueueView } from '#contract/review.ts'
import { rubricSchema } from '#scoring/rubric.ts'
import type { Db } from '../db/db.ts'
import { rubricVersion } from '../db/schema/library.ts'
import { user } from '../db/schema/people.ts'
import { cardReveal, review, reviewQueue } from '../db/schema/review.ts'
import { isIn, isReached, ownOf, reachedBy, revealOf, type Asking } from './queue-parts.ts'

/** How many rows each part has, in one pass. */
export async function countsOf(db: Db, asking: Asking): Promise<QueueView['counts']> {
  const within = (filter: QueueFilter) =>
    sql<string | number>`count(*) filter (where ${isIn(filter, asking) ?? sql`true`})`
  const [row] = await db
    .select({
      due: within('due'),
      waiting: within('waiting'),
      mine: within('mine'),
      replies: within('replies'),
      disputed: within('disputed'),
      outliers: within('outliers'),
      second: within('second'),
      given: within('given'),
    })
    .from(reviewQueue)
    .leftJoin(review, ownOf(asking))
    .leftJoin(cardReveal, revealOf(asking))
    .where(reachedBy(asking))
  const counted = queueFilters.map((filter) => [filter, Number(row?.[filter] ?? 0)] as const)
  return Object.fromEntries(counted) as QueueView['counts']
}

export async function peopleIn(db: Db, asking: Asking): Promise<QueueView['people']> {
  const rows = await db
    .select({ userId: user.id, name: user.name, submitted: count() })
    .from(reviewQueue)
    .innerJoin(user, eq(user.id, reviewQueue.repId))
    .where(isReached(asking))
    .groupBy(user.id, user.name)
    .orderBy(asc(user.name), asc(user.id))
  return rows
}

/** Criteria of the rubrics by which attempts were scored that came up in one at least. */
export async function criteriaIn(db: Db, asking: Asking): Promise<QueueView['criteria']> {
  const found = await db
    .selectDistinct({ code: sql<string>`jsonb_array_elements_text(${reviewQueue.criteria})` })
    .from(reviewQueue)
    .where(isReached(asking))
  if (found.length === 0) return []
  const versions = await db
    .select({ body: rubricVersion.body })
    .from(rubricVersion)
    .where(and(eq(rubricVersion.orgId, asking.orgId)))
    .orderBy(asc(rubricVersion.createdAt))
  const titles = new Map<string, string>()
  for (const { body } of versions)
    for (const { criteria } of rubricSchema.safeParse(body).data?.dimensions ?? [])
      for (const { code, title } of criteria) titles.set(code, title)
  return found
    .map(({ code }) => ({ code, title: titles.get(code) ?? code }))
    .toSorted(
      (a, b) =>
        order.indexOf(a.code.charAt(0)) - order.indexOf(b.code.charAt(0)) || (a.code < b.code ? -1 : 1),
    )
}

/** Authenticity, courage, belief transfer, composure, foundation. */
const order = ['A', 'C', 'B', 'K', 'F']
