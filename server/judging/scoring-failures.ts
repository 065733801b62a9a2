import { and, desc, eq } from 'drizzle-orm'
import type { ScoringFailureView } from '#contract/scorecard.ts'
import type { Db } from '../db/db.ts'
import { judging } from '../db/schema/judging.ts'
import { scorecard } from '../db/schema/scoring.ts'

/** As many of each kind as an admin is shown; the newest. */
const most = 100

/** What could not be scored in an organisation and waits for somebody: ids and codes, never a word or a name. */
export async function scoringFailures(db: Db, orgId: string): Promise<ScoringFailureView[]> {
  const [own, judged] = await Promise.all([
    db
      .select({
        roleplayId: scorecard.roleplayId,
        reason: scorecard.reason,
        body: scorecard.body,
        at: scorecard.createdAt,
      })
      .from(scorecard)
      .where(and(eq(scorecard.orgId, orgId), eq(scorecard.status, 'failed')))
      .orderBy(desc(scorecard.createdAt))
      .limit(most),
    db
      .select()
      .from(judging)
      .where(and(eq(judging.orgId, orgId), eq(judging.status, 'failed')))
      .orderBy(desc(judging.changedAt))
      .limit(most),
  ])
  const all: ScoringFailureView[] = [
    ...own.map(({ roleplayId, reason, body, at }) => ({
      roleplayId,
      scorer: 'built-in' as const,
      model: null,
      reason: reason ?? 'unknown',
      tries: (body as { readonly tries: number } | null)?.tries ?? 1,
      at: at.toISOString(),
    })),
    ...judged.map(({ roleplayId, judgeModel, reason, tries, changedAt }) => ({
      roleplayId,
      scorer: 'model' as const,
      model: judgeModel,
      reason: reason ?? 'unknown',
      tries,
      at: changedAt.toISOString(),
    })),
  ]
  return all.toSorted((a, b) => b.at.localeCompare(a.at))
}
