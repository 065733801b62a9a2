import { and, eq, isNull } from 'drizzle-orm'
import type { LiveStanding, ReadAct } from '#contract/live-drill.ts'
import type { Db } from '../db/db.ts'
import { liveDrill, livePhone } from '../db/schema/live-drills.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { phoneOf, ticketFor } from './code.ts'
import { actOf, type ReadAnswer } from './read-answer.ts'
import { isDrill, isOver, isPhoneOf, joinedIn, liveDrillByCode, type LiveDrillRow } from './rows.ts'

export type PhoneDeps = {
  readonly db: Db
  readonly clock: { now(): Date }
  readonly secret: string
  readonly readAnswer: ReadAnswer
}

/** Largest hall that one code is for. */
const mostPhones = 2_000

export const over: LiveStanding = { state: 'closed', line: null, who: null, situation: null, first: null }

export const standingOf = (row: LiveDrillRow, shown: boolean, now: Date): LiveStanding =>
  isOver(row, now) || !shown
    ? over
    : {
        state: row.first === null ? 'first' : 'open',
        line: row.line,
        who: row.who,
        situation: row.situation,
        first: row.first,
      }

/**
 * Lets a phone in; the same phone again is the same one.
 * @returns its ticket. @throws RequestRefused `live_drill/not_found`, `live_drill/closed`, `live_drill/full`
 */
export async function joinLive(
  { db, clock, secret }: PhoneDeps,
  code: string,
  phone: string,
): Promise<{ ticket: string; standing: LiveStanding }> {
  const { row, shown } = await liveDrillByCode(db, code)
  const standing = standingOf(row, shown, clock.now())
  if (standing.state === 'closed') throw new RequestRefused('live_drill/closed')
  await inTransaction(db, async (tx) => {
    // Held, so that it does not close in between and that two phones are not both the last one.
    const [held] = await tx.select().from(liveDrill).where(isDrill(row)).for('update')
    if (!held || held.closedAt !== null) throw new RequestRefused('live_drill/closed')
    const [known] = await tx
      .select({ id: livePhone.id })
      .from(livePhone)
      .where(and(isPhoneOf(row), eq(livePhone.id, phone)))
    if (known) return
    if ((await joinedIn(tx, row)) >= mostPhones) throw new RequestRefused('live_drill/full')
    await tx.insert(livePhone).values({ orgId: row.orgId, id: phone, liveDrillId: row.id })
  })
  return { ticket: ticketFor(secret, phone, row), standing }
}

/**
 * Reads a phone's answer, and keeps what was read and nothing of its words. A second answer is not counted: it gets
 * what was read in the first. @throws RequestRefused `live_drill/not_found`, `live_drill/closed`, `live_drill/not_yet`,
 * `live_drill/not_joined`, `live_drill/busy`
 */
export async function answerLive(
  { db, clock, secret, readAnswer }: PhoneDeps,
  code: string,
  { ticket, text }: { readonly ticket: string; readonly text: string },
): Promise<readonly ReadAct[]> {
  const { row, shown } = await liveDrillByCode(db, code)
  const { state, line } = standingOf(row, shown, clock.now())
  if (state === 'closed' || line === null) throw new RequestRefused('live_drill/closed')
  if (state === 'first') throw new RequestRefused('live_drill/not_yet')
  const phone = phoneOf(secret, ticket, row)
  if (phone === null) throw new RequestRefused('live_drill/not_joined')
  const mine = and(isPhoneOf(row), eq(livePhone.id, phone))
  const [before] = await db.select().from(livePhone).where(mine)
  if (!before) throw new RequestRefused('live_drill/not_joined')
  if (before.codes !== null) return before.codes.map((one) => actOf(one))
  const read = await readAnswer(line, text)
  const kept = await db
    .update(livePhone)
    .set({ answeredAt: clock.now(), codes: read.map((one) => one.code) })
    .where(and(mine, isNull(livePhone.answeredAt)))
    .returning({ id: livePhone.id })
  if (kept.length > 0) return read
  const [after] = await db.select().from(livePhone).where(mine)
  // It closed while this was read: single answers are gone then.
  if (!after) throw new RequestRefused('live_drill/closed')
  return (after.codes ?? []).map((one) => actOf(one))
}
