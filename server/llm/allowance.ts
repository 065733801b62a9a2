import { and, eq, gte, sum, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Db, Queryable, Tx } from '../db/db.ts'
import { draftingCall } from '../db/schema/authoring.ts'
import { judgeCall } from '../db/schema/judging.ts'
import { organizationSettings } from '../db/schema/people.ts'
import { voiceCall } from '../db/schema/voice.ts'
import { inTransaction } from '../db/transaction.ts'

/** Whether a model may be asked for an organisation: an admin allows it, and this month's tokens are not used up. */
export type Allowance = 'on' | 'off' | 'capped'

const settingsOf = (db: Queryable, orgId: string) =>
  db
    .select({ allowed: organizationSettings.modelAllowed, limit: organizationSettings.monthlyTokens })
    .from(organizationSettings)
    .where(eq(organizationSettings.orgId, orgId))

/** `monthlyTokens` null: no limit. A call that is under way when the limit is reached is still paid for. */
export async function allowanceOf(db: Queryable, orgId: string, now: Date): Promise<Allowance> {
  const [row] = await settingsOf(db, orgId)
  return standing(db, row, orgId, now)
}

async function standing(
  db: Queryable,
  row: { readonly allowed: boolean; readonly limit: number | null } | undefined,
  orgId: string,
  now: Date,
): Promise<Allowance> {
  if (!row?.allowed) return 'off'
  if (row.limit === null) return 'on'
  return totalOf(await tokensThisMonth(db, orgId, now)) >= row.limit ? 'capped' : 'on'
}

/**
 * Books what a call is going to cost, where it may be made: `book` writes its row with an estimate. One organisation's
 * bookings come one after the other, in however many processes, so that only one call can pass the limit; what it
 * turns out to cost is written over the estimate afterwards.
 */
export function bookTokens(
  db: Db,
  { orgId, now }: { readonly orgId: string; readonly now: Date },
  book: (tx: Tx) => Promise<unknown>,
): Promise<Allowance> {
  return inTransaction(db, async (tx) => {
    const [row] = await settingsOf(tx, orgId).for('update')
    const allowance = await standing(tx, row, orgId, now)
    if (allowance === 'on') await book(tx)
    return allowance
  })
}

/** The first moment of the calendar month, in UTC. */
export const monthOf = (now: Date): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1))

/** Tokens in and out, by what they were for. */
export type TokensUsed = { readonly voice: number; readonly judge: number; readonly drafting: number }

export const totalOf = ({ voice, judge, drafting }: TokensUsed): number => voice + judge + drafting

/** Share of a limit from which an admin is told that it comes near. */
const nearFrom = 0.8

/** What an admin should know of the month's tokens; null where nothing. */
export function tokensNotice(used: TokensUsed, limit: number | null): 'near' | 'reached' | null {
  if (limit === null) return null
  const total = totalOf(used)
  return total >= limit ? 'reached' : total >= limit * nearFrom ? 'near' : null
}

/** Tokens since the month began: what the endpoint counted, estimated where it did not count. */
export async function tokensThisMonth(db: Queryable, orgId: string, now: Date): Promise<TokensUsed> {
  const since = monthOf(now)
  const ofMonth = (table: Counted): SQL | undefined =>
    and(eq(table.orgId, orgId), gte(table.createdAt, since))
  return {
    voice: await tokensIn(db, voiceCall, ofMonth(voiceCall)),
    judge: await tokensIn(db, judgeCall, ofMonth(judgeCall)),
    drafting: await tokensIn(db, draftingCall, ofMonth(draftingCall)),
  }
}

type Counted = PgTable & {
  readonly orgId: PgColumn
  readonly createdAt: PgColumn
  readonly promptTokens: PgColumn
  readonly completionTokens: PgColumn
}

async function tokensIn(db: Queryable, table: Counted, where: SQL | undefined): Promise<number> {
  const [row] = await db
    .select({
      prompt: sum(table.promptTokens).mapWith(Number),
      completion: sum(table.completionTokens).mapWith(Number),
    })
    .from(table)
    .where(where)
  return (row?.prompt ?? 0) + (row?.completion ?? 0)
}
