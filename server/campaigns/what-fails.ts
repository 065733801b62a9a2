import { and, eq, isNotNull } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { reviewQueue } from '../db/schema/review.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import { fellShort, type QueueFigures } from '../review/queue-figures.ts'
import { inCampaign, type AttemptsOf } from './attempts-in.ts'

const most = 5
/** A criterion that came up in fewer attempts says nothing about a group. */
const leastAttempts = 3

type Failing = { readonly code: string; readonly failed: number; readonly of: number }

/** Criteria that most submitted attempts of this work fell short of. Practice that was not submitted is not looked at. */
export async function whatFails(db: Queryable, attempts: AttemptsOf): Promise<Failing[]> {
  const rows = await db
    .select({ figures: reviewQueue.figures })
    .from(reviewQueue)
    .innerJoin(roleplay, and(eq(roleplay.orgId, reviewQueue.orgId), eq(roleplay.id, reviewQueue.roleplayId)))
    .where(and(inCampaign(db, attempts), isNotNull(reviewQueue.figures)))
  return failing(rows.flatMap(({ figures }) => (figures ? [figures.chances] : [])))
}

export function failing(attempts: readonly QueueFigures['chances'][]): Failing[] {
  const counts = new Map<string, { failed: number; of: number }>()
  for (const chances of attempts) {
    for (const [code, [taken, of, against]] of Object.entries(chances)) {
      if (of + against === 0) continue
      const known = counts.get(code) ?? { failed: 0, of: 0 }
      counts.set(code, { failed: known.failed + (fellShort(taken, of, against) ? 1 : 0), of: known.of + 1 })
    }
  }
  return [...counts]
    .map(([code, figures]) => ({ code, ...figures }))
    .filter(({ failed, of }) => of >= leastAttempts && failed > 0)
    .toSorted((a, b) => b.failed / b.of - a.failed / a.of || b.of - a.of || (a.code < b.code ? -1 : 1))
    .slice(0, most)
}
