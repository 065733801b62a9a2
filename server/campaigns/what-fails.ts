import { and, eq, isNotNull } from 'drizzle-orm'
import type { Rubric } from '#scoring/rubric.ts'
import type { Queryable } from '../db/db.ts'
import { reviewQueue } from '../db/schema/review.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import { fellShort, isOfTheRep, targetsIn, type Targets } from '../review/fell-short.ts'
import type { QueueFigures } from '../review/queue-figures.ts'
import { inCampaign, type AttemptsOf } from './attempts-in.ts'

const most = 5
/** A criterion that came up in fewer attempts says nothing about a group. */
const leastAttempts = 3

type Failing = { readonly code: string; readonly failed: number; readonly of: number }

/** Criteria that most submitted attempts of this work fell short of. Practice that was not submitted is not looked at. */
export async function whatFails(
  db: Queryable,
  attempts: AttemptsOf,
  rubric: Pick<Rubric, 'dimensions'>,
): Promise<Failing[]> {
  const rows = await db
    .select({ figures: reviewQueue.figures })
    .from(reviewQueue)
    .innerJoin(roleplay, and(eq(roleplay.orgId, reviewQueue.orgId), eq(roleplay.id, reviewQueue.roleplayId)))
    .where(and(inCampaign(db, attempts), isNotNull(reviewQueue.figures)))
  return failing(
    rows.flatMap(({ figures }) => (figures ? [figures.chances] : [])),
    targetsIn([rubric]),
  )
}

export function failing(attempts: readonly QueueFigures['chances'][], targetOf: Targets): Failing[] {
  const counts = new Map<string, { failed: number; of: number }>()
  for (const chances of attempts) {
    for (const [code, own] of Object.entries(chances)) {
      // Who had no chance of it is in neither figure, however often they did the opposite.
      if (own[1] === 0 || !isOfTheRep(code)) continue
      const known = counts.get(code) ?? { failed: 0, of: 0 }
      const failed = known.failed + (fellShort(own, targetOf(code)) ? 1 : 0)
      counts.set(code, { failed, of: known.of + 1 })
    }
  }
  return [...counts]
    .map(([code, figures]) => ({ code, ...figures }))
    .filter(({ failed, of }) => of >= leastAttempts && failed > 0)
    .toSorted((a, b) => b.failed / b.of - a.failed / a.of || b.of - a.of || (a.code < b.code ? -1 : 1))
    .slice(0, most)
}
