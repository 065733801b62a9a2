import { and, eq } from 'drizzle-orm'
import type * as z from 'zod'
import type { sayInDrill as sayBody } from '#contract/drill.ts'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import { calledFor } from '#scoring/causes/called.ts'
import { isMet } from '#scoring/causes/met.ts'
import type { Drill } from '#scoring/drills/drill.ts'
import type { Db } from '../db/db.ts'
import { drillSession } from '../db/schema/drills.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { findSession, heldSession, isOwn, type SessionRow, type Whose } from './rows.ts'

export type SayDeps = { readonly db: Db; readonly clock: { now(): Date }; readonly embed: Embed }

/**
 * One answer, read by the built-in coder as an answer to its line. The last one finishes the exercise. The same words
 * for the same n are the same answer. @throws RequestRefused `drill/not_found`, `drill/said` where another was said
 */
export async function sayInDrill(
  { db, clock, embed }: SayDeps,
  whose: Whose,
  drill: Drill,
  id: string,
  { n, text }: z.output<typeof sayBody>,
): Promise<void> {
  const row = await findSession(db, whose, id)
  const line = row.lines[n - 1]
  if (isSaid(row, n, text) || line === undefined) return
  const called = calledFor(drill.criterion)
  const heard = { n: 1, speaker: 'buyer' as const, text: line }
  const reading = await readTurn({ n: 2, speaker: 'rep', text }, [heard], [], [], embed)
  const done = called !== null && isMet(reading, called)
  await inTransaction(db, async (tx) => {
    const held = await heldSession(tx, whose, id)
    if (isSaid(held, n, text)) return
    const replies = [...held.replies, { line, text, done }]
    await tx
      .update(drillSession)
      .set({ replies, ...(replies.length >= held.lines.length ? { finishedAt: clock.now() } : {}) })
      .where(and(isOwn(whose), eq(drillSession.id, id)))
  })
}

/** @throws RequestRefused `drill/said` where the n-th was said with other words, or is not the next */
function isSaid({ replies, lines }: SessionRow, n: number, text: string): boolean {
  const said = replies[n - 1]
  if (said ? said.text !== text : n !== replies.length + 1 || n > lines.length)
    throw new RequestRefused('drill/said')
  return said !== undefined
}
