import type { BlindCall, RealCallLevel } from '#contract/real-call.ts'
import { findCall } from '../calls/call-rows.ts'
import { withoutDates } from '../calls/redaction/without-dates.ts'
import type { Queryable } from '../db/db.ts'
import { RequestRefused } from '../errors.ts'
import { pinnedRubric } from '../scoring/subject.ts'
import { openedCall, toRate, type Opened, type Reader } from './open-to-coach.ts'

/** What was said, without days. */
export const undatedTurns = async (db: Queryable, orgId: string, callId: string) => {
  const row = await findCall(db, { orgId, callId })
  if (!row) throw new RequestRefused('real-call/not_found')
  return {
    row,
    turns: row.turns.map(({ n, side, speaker, text }) => ({
      n,
      speaker: side,
      name: speaker,
      text: withoutDates(text),
    })),
  }
}

/**
 * A call as a coach rates it. Its title, situation, times, own id and score are left out: each of them can say when it was
 * or how it went.
 */
export async function blindCall(db: Queryable, reader: Reader, realCallId: string): Promise<BlindCall> {
  const opened = await openedCall(db, reader, realCallId)
  const { row, turns } = await undatedTurns(db, reader.orgId, opened.call.callId)
  const { rubric } = await pinnedRubric(db, row)
  const own = opened.call.reviews.find(({ coachId }) => coachId === reader.userId)
  return {
    ...toRate(opened, reader.userId),
    turns,
    dimensions: rubric.dimensions.map(({ id, title, subtitle, levels, criteria }) => ({
      id,
      title,
      subtitle,
      levels: [...levels],
      criteria: criteria.map((one) => ({ code: one.code, title: one.title, for: one.for })),
    })),
    levels: levelsOf(opened, reader.userId),
    couldTell: own?.couldTell ?? null,
  }
}

export const levelsOf = ({ call }: Opened, coachId: string): RealCallLevel[] =>
  (call.reviews.find((one) => one.coachId === coachId)?.levels ?? []).map(({ dimension, level, quotes }) => ({
    dimension: dimension as RealCallLevel['dimension'],
    level,
    quotes: [...quotes],
  }))
