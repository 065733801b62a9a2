import { and, eq, isNotNull } from 'drizzle-orm'
import type { AskJudge } from '#scoring/judge/judge-transcript.ts'
import { judgeCall } from '../db/schema/judging.ts'
import { RequestRefused } from '../errors.ts'
import { allowanceOf } from '../llm/allowance.ts'
import type { Model } from '../llm/model.ts'
import { bodyHash } from '../roleplay/body-hash.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'
import { askModel } from './ask-model.ts'
import type { JudgingDeps } from './deps.ts'

/**
 * Asks the judge about one roleplay. What was answered before is not asked again; every call is written down with its
 * cost as soon as it is over, and none is made beyond what the organisation's admin allows.
 */
export function askStored(
  { db, clock, newId }: Pick<JudgingDeps, 'db' | 'clock' | 'newId'>,
  model: Model,
  { orgId, roleplayId }: RoleplayKey,
  signal: AbortSignal,
): AskJudge {
  return async (call) => {
    const requestHash = bodyHash([model.name, call.lines])
    const [answered] = await db
      .select({ reply: judgeCall.reply })
      .from(judgeCall)
      .where(
        and(
          eq(judgeCall.orgId, orgId),
          eq(judgeCall.roleplayId, roleplayId),
          eq(judgeCall.requestHash, requestHash),
          isNotNull(judgeCall.reply),
        ),
      )
      .limit(1)
    const known = answered && call.schema.safeParse(answered.reply)
    if (known?.success) return known.data
    const allowance = await allowanceOf(db, orgId, clock.now())
    if (allowance === 'off') throw new RequestRefused('model/not_allowed')
    if (allowance === 'capped') throw new RequestRefused('model/cap_reached')
    const asked = await askModel(model, call, { org: orgId, signal })
    await db.insert(judgeCall).values({
      orgId,
      roleplayId,
      id: newId(),
      name: call.name,
      judgeModel: model.name,
      requestHash,
      reply: asked.value,
      reason: asked.reason,
      ...asked.usage,
      estimated: asked.estimated,
      createdAt: clock.now(),
    })
    return asked.value
  }
}
