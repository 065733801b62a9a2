import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../db/db.ts'
import { judging } from '../db/schema/judging.ts'
import { scorecard } from '../db/schema/scoring.ts'
import { allowanceOf } from '../llm/allowance.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'
import { isOfRoleplay } from '../scoring/card-key.ts'
import type { JudgingRequests } from './deps.ts'

/**
 * Has a scored roleplay read by the model as well, where one is configured and the organisation's admin allows it. The
 * job exists only if `tx` is committed. Where this month's tokens are used up, that is noted instead. Does nothing
 * where the model has a card of it already.
 */
export async function requestJudging(
  tx: Tx,
  { clock, judge, jobs }: JudgingRequests,
  { orgId, roleplayId }: RoleplayKey,
): Promise<void> {
  if (!judge) return
  const now = clock.now()
  const allowance = await allowanceOf(tx, orgId, now)
  if (allowance === 'off' || (await hasCard(tx, { orgId, roleplayId }, judge.name))) return
  const capped = allowance === 'capped'
  const standing = {
    status: capped ? ('failed' as const) : ('queued' as const),
    reason: capped ? ('model/cap_reached' as const) : null,
    tries: 0,
    judgeModel: judge.name,
    changedAt: now,
  }
  await tx
    .insert(judging)
    .values({ orgId, roleplayId, ...standing })
    .onConflictDoUpdate({ target: [judging.orgId, judging.roleplayId], set: standing })
  if (!capped) await jobs.enqueue('judge-roleplay', { orgId, roleplayId }, { key: roleplayId, on: tx })
}

async function hasCard(tx: Tx, key: RoleplayKey, model: string): Promise<boolean> {
  const rows = await tx
    .select({ id: scorecard.id })
    .from(scorecard)
    .where(
      and(
        isOfRoleplay(key),
        eq(scorecard.scorerKind, 'model'),
        eq(scorecard.judgeModel, model),
        inArray(scorecard.status, ['scored', 'held']),
      ),
    )
    .limit(1)
  return rows.length > 0
}
