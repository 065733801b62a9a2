import { and, eq, isNotNull } from 'drizzle-orm'
import type { AskJudge } from '#scoring/judge/judge-transcript.ts'
import { judgeCall } from '../db/schema/judging.ts'
import { RequestRefused } from '../errors.ts'
import { bookTokens } from '../llm/allowance.ts'
import type { Model } from '../llm/model.ts'
import { estimateUsage } from '../llm/usage.ts'
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
    const id = newId()
    const own = and(eq(judgeCall.orgId, orgId), eq(judgeCall.id, id))
    const now = clock.now()
    const allowance = await bookTokens(db, { orgId, now }, (tx) =>
      tx.insert(judgeCall).values({
        orgId,
        roleplayId,
        id,
        name: call.name,
        judgeModel: model.name,
        requestHash,
        reply: null,
        reason: null,
        ...estimateUsage(call.lines, ''),
        estimated: true,
        createdAt: now,
      }),
    )
    if (allowance === 'off') throw new RequestRefused('model/not_allowed')
    if (allowance === 'capped') throw new RequestRefused('model/cap_reached')
    try {
      const { value, reason, usage, estimated } = await askModel(model, call, { org: orgId, signal })
      await db
        .update(judgeCall)
        .set({ reply: value, reason, ...usage, estimated })
        .where(own)
      return value
    } catch (error) {
      // It was never answered: whoever tries again books anew.
      await db.delete(judgeCall).where(own)
      throw error
    }
  }
}
