import type * as z from 'zod'
import type { sayRetake as sayBody } from '#contract/cause.ts'
import { anchorsOf } from '#personas/engine/anchors.ts'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import { calledFor } from '#scoring/causes/called.ts'
import { isMet } from '#scoring/causes/met.ts'
import type { Db } from '../db/db.ts'
import { causeSearch } from '../db/schema/causes.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import type { Stages } from '../roleplay/stage.ts'
import { repSpeaker, turnsOf } from '../roleplay/store/rows.ts'
import { castOf } from './lines-of.ts'
import { findCause, heldCause, isOwn, type CauseRow, type OwnTalk } from './rows.ts'
import { standingOf } from './standing.ts'

export type SayDeps = { readonly db: Db; readonly stages: Stages; readonly embed: Embed }

/**
 * The line that is heard before the n-th retake, from 1. Wordings take turns, one further each round: where there are as
 * many as conditions, a condition would always have the same.
 */
export function lineBefore({ lines }: Pick<CauseRow, 'lines'>, n: number): string {
  const round = lines.length > 2 ? Math.floor((n - 1) / lines.length) : 0
  return lines[(n - 1 + round) % Math.max(1, lines.length)] ?? ''
}

/**
 * One retake. It is read here, by the built-in coder: nothing of it is sent anywhere. The same words for the same n are
 * the same retake. @throws RequestRefused `cause/not_found`, `cause/over`, `cause/conflict` where another was said
 */
export async function sayRetake(
  deps: SayDeps,
  own: OwnTalk,
  { n, text }: z.output<typeof sayBody>,
): Promise<void> {
  const row = await findCause(deps.db, own)
  if (!row) throw new RequestRefused('cause/not_found')
  if (isSaid(row, n, text)) return
  const done = await isDone(deps, own, row, n, text)
  await inTransaction(deps.db, async (tx) => {
    const held = await heldCause(tx, own)
    if (isSaid(held, n, text)) return
    const { state, next } = standingOf(held)
    if (state !== 'running' || next.kind !== 'retake') throw new RequestRefused('cause/over')
    const said = { condition: next.condition, line: lineBefore(held, n), text, done }
    await tx
      .update(causeSearch)
      .set({ retakes: [...held.retakes, said] })
      .where(isOwn(own))
  })
}

/** @throws RequestRefused `cause/conflict` where the n-th was said with other words, or is not the next */
function isSaid({ retakes }: CauseRow, n: number, text: string): boolean {
  const said = retakes[n - 1]
  if (said ? said.text !== text : n !== retakes.length + 1) throw new RequestRefused('cause/conflict')
  return said !== undefined
}

/** Whether a reply does what the moment called for, read after what had been said until then. */
async function isDone(
  { db, stages, embed }: SayDeps,
  own: OwnTalk,
  row: CauseRow,
  n: number,
  text: string,
): Promise<boolean> {
  const called = calledFor(row.code)
  if (!called) return false
  const before = (await turnsOf(db, own)).filter((turn) => turn.n < row.turnN)
  const heard = before.findLast(({ speakerId }) => speakerId !== repSpeaker)
  const cast = castOf(await stages.of(own), heard?.speakerId ?? '')
  const context = before.map((turn) => ({
    n: turn.n,
    speaker: turn.speakerId === repSpeaker ? ('rep' as const) : ('buyer' as const),
    text: turn.id === heard?.id ? lineBefore(row, n) : turn.text,
  }))
  const said = { n: row.turnN, speaker: 'rep' as const, text }
  return isMet(await readTurn(said, context, cast.scenario.facts, anchorsOf(cast), embed), called)
}
