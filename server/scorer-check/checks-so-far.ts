import { and, count, countDistinct, eq, sql } from 'drizzle-orm'
import type { AgreementView } from '#contract/agreement.ts'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import type { Queryable } from '../db/db.ts'
import { scorerCheck } from '../db/schema/review.ts'

/** Of fewer coaches a figure would be about one of them. */
const fewestCoaches = 3

/** How often coaches and today's coder said the same on lines of calls that coaches knew; null for too few coaches. */
export async function checksSoFar(db: Queryable, orgId: string): Promise<AgreementView['checks']> {
  const [row] = await db
    .select({
      coaches: countDistinct(scorerCheck.coachId),
      lines: count(),
      differ: sql<string | number>`count(*) filter (where ${scorerCheck.coach} <> ${scorerCheck.scorer})`,
      wrong: sql<string | number>`count(*) filter (where ${scorerCheck.wrong})`,
    })
    .from(scorerCheck)
    .where(and(eq(scorerCheck.orgId, orgId), eq(scorerCheck.coderVersion, coderVersion)))
  const coaches = row?.coaches ?? 0
  if (!row || coaches < fewestCoaches) return null
  return {
    coaches,
    lines: row.lines,
    differ: Number(row.differ),
    wrong: Number(row.wrong),
  }
}
