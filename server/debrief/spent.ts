import { and, eq } from 'drizzle-orm'
import type { DebriefView } from '#contract/debrief.ts'
import type { Config } from '../config.ts'
import type { Queryable } from '../db/db.ts'
import { judgeCall } from '../db/schema/judging.ts'
import { voiceCall } from '../db/schema/voice.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'

/** The model whose price is known, and that price per million tokens. */
export type Priced = Pick<Config['model'], 'name' | 'price'>

const million = 1_000_000

/** What models cost for one roleplay, every attempt counted; null where none was asked. */
export async function spentOn(
  db: Queryable,
  { orgId, roleplayId }: RoleplayKey,
  { name, price }: Priced,
): Promise<DebriefView['spent']> {
  const calls = [
    ...(await db
      .select({
        model: voiceCall.model,
        sent: voiceCall.promptTokens,
        written: voiceCall.completionTokens,
        estimated: voiceCall.estimated,
      })
      .from(voiceCall)
      .where(and(eq(voiceCall.orgId, orgId), eq(voiceCall.roleplayId, roleplayId)))),
    ...(await db
      .select({
        model: judgeCall.judgeModel,
        sent: judgeCall.promptTokens,
        written: judgeCall.completionTokens,
        estimated: judgeCall.estimated,
      })
      .from(judgeCall)
      .where(and(eq(judgeCall.orgId, orgId), eq(judgeCall.roleplayId, roleplayId)))),
  ]
  if (calls.length === 0) return null
  const sent = calls.reduce((total, call) => total + call.sent, 0)
  const written = calls.reduce((total, call) => total + call.written, 0)
  const isPriced = price !== null && calls.every(({ model }) => model === name)
  return {
    tokens: sent + written,
    estimated: calls.some(({ estimated }) => estimated),
    cost: isPriced
      ? { amount: (sent * price.in + written * price.out) / million, currency: price.currency }
      : null,
  }
}
