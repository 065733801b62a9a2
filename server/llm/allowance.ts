import { and, eq, gte, isNotNull, sum } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { judgeCall } from '../db/schema/judging.ts'
import { organizationSettings } from '../db/schema/people.ts'
import { turn } from '../db/schema/roleplay.ts'

/** Whether a model may be asked for an organisation: an admin allows it, and this month's tokens are not used up. */
export type Allowance = 'on' | 'off' | 'capped'

/** `monthlyTokens` null: no limit. A call that is under way when the limit is reached is still paid for. */
export async function allowanceOf(db: Queryable, orgId: string, now: Date): Promise<Allowance> {
  const [row] = await db
    .select({ allowed: organizationSettings.modelAllowed, limit: organizationSettings.monthlyTokens })
    .from(organizationSettings)
    .where(eq(organizationSettings.orgId, orgId))
  if (!row?.allowed) return 'off'
  if (row.limit === null) return 'on'
  const { voice, judge } = await tokensThisMonth(db, orgId, now)
  return voice + judge >= row.limit ? 'capped' : 'on'
}

/** The first moment of the calendar month, in UTC. */
export const monthOf = (now: Date): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1))

/** Tokens in and out since the month began, by what they were for: what the endpoint counted, estimated where it did not count the judge's. */
export async function tokensThisMonth(
  db: Queryable,
  orgId: string,
  now: Date,
): Promise<{ readonly voice: number; readonly judge: number }> {
  const since = monthOf(now)
  const [spoken] = await db
    .select({
      prompt: sum(turn.promptTokens).mapWith(Number),
      completion: sum(turn.completionTokens).mapWith(Number),
    })
    .from(turn)
    .where(and(eq(turn.orgId, orgId), isNotNull(turn.promptTokens), gte(turn.doneAt, since)))
  const [judged] = await db
    .select({
      prompt: sum(judgeCall.promptTokens).mapWith(Number),
      completion: sum(judgeCall.completionTokens).mapWith(Number),
    })
    .from(judgeCall)
    .where(and(eq(judgeCall.orgId, orgId), gte(judgeCall.createdAt, since)))
  const total = (of: typeof spoken) => (of?.prompt ?? 0) + (of?.completion ?? 0)
  return { voice: total(spoken), judge: total(judged) }
}
