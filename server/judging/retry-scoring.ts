import { and, eq } from 'drizzle-orm'
import type { RetryScoring } from '#contract/scorecard.ts'
import type { Db } from '../db/db.ts'
import { judging } from '../db/schema/judging.ts'
import { scorecard } from '../db/schema/scoring.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import type { Jobs } from '../jobs/start.ts'
import { allowanceOf } from '../llm/allowance.ts'
import { lockRoleplay, type RoleplayKey } from '../roleplay/store/rows.ts'
import { isRequest } from '../scoring/card-key.ts'
import { requestScore } from '../scoring/request-score.ts'
import type { JudgingDeps } from './deps.ts'

type Deps = Pick<JudgingDeps, 'clock' | 'judge'> & {
  readonly db: Db
  readonly jobs: Pick<Jobs, 'enqueue' | 'buryNoLonger'>
}

/**
 * Puts a scoring that was given up back into its queue, and takes it out of the dead letters.
 * @throws RequestRefused `roleplay/not_found`, `scoring/not_failed` where none was given up, and for the model's
 *   `model/not_configured`, `model/not_allowed`, `model/cap_reached`
 */
export async function retryScoring(
  deps: Deps,
  orgId: string,
  { roleplayId, scorer }: RetryScoring,
): Promise<void> {
  const key = { orgId, roleplayId }
  await (scorer === 'model' ? judgeAgain(deps, key) : scoreAgain(deps, key))
  await deps.jobs.buryNoLonger(scorer === 'model' ? 'judge-roleplay' : 'score-roleplay', roleplayId)
}

async function scoreAgain({ db, jobs }: Deps, key: RoleplayKey): Promise<void> {
  const [failed] = await db
    .select({ id: scorecard.id })
    .from(scorecard)
    .where(and(isRequest(key), eq(scorecard.status, 'failed')))
  if (!failed) throw new RequestRefused('scoring/not_failed')
  await requestScore({ db, jobs }, key)
}

function judgeAgain({ db, clock, judge, jobs }: Deps, key: RoleplayKey): Promise<void> {
  return inTransaction(db, async (tx) => {
    if (!(await lockRoleplay(tx, key))) throw new RequestRefused('roleplay/not_found')
    const mine = and(eq(judging.orgId, key.orgId), eq(judging.roleplayId, key.roleplayId))
    const again = { status: 'queued', reason: null, tries: 0, changedAt: clock.now() } as const
    const [failed] = await tx
      .update(judging)
      .set(judge ? { ...again, judgeModel: judge.name } : again)
      .where(and(mine, eq(judging.status, 'failed')))
      .returning({ roleplayId: judging.roleplayId })
    if (!failed) throw new RequestRefused('scoring/not_failed')
    if (!judge) throw new RequestRefused('model/not_configured')
    const allowance = await allowanceOf(tx, key.orgId, clock.now())
    if (allowance === 'off') throw new RequestRefused('model/not_allowed')
    if (allowance === 'capped') throw new RequestRefused('model/cap_reached')
    const { orgId, roleplayId } = key
    await jobs.enqueue('judge-roleplay', { orgId, roleplayId }, { key: roleplayId, on: tx })
  })
}
