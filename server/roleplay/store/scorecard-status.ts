import { and, desc, eq, notInArray } from 'drizzle-orm'
import type { Queryable } from '../../db/db.ts'
import { scorecard } from '../../db/schema/scoring.ts'
import type { RoleplayKey } from './rows.ts'

export type ScorecardStatus = 'none' | (typeof scorecard.$inferSelect)['status']

/** The status of the newest scorecard that still counts. */
export async function scorecardStatus(
  db: Queryable,
  { orgId, roleplayId }: RoleplayKey,
): Promise<ScorecardStatus> {
  const [row] = await db
    .select({ status: scorecard.status })
    .from(scorecard)
    .where(
      and(
        eq(scorecard.orgId, orgId),
        eq(scorecard.roleplayId, roleplayId),
        // One that is held for a coach leaves the card that it stands beside.
        notInArray(scorecard.status, ['superseded', 'held']),
      ),
    )
    .orderBy(desc(scorecard.createdAt))
    .limit(1)
  return row?.status ?? 'none'
}
