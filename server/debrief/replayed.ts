import { replay, type ReplayTurn } from '#personas/engine/replay.ts'
import type { Outcome } from '#personas/engine/state.ts'
import { withoutCodes } from '#scoring/edit-reading.ts'
import { outcomeSentence } from '../roleplay/outcome-sentence.ts'
import type { Moment } from './course.ts'
import type { Played } from './played.ts'
import type { Rejection } from './rejections.ts'

/** The states that the buyer would have gone through without what was rejected, from the same first state. */
export function replayed(
  { stage: { cast }, turns, moments, readings }: Played,
  rejections: readonly Rejection[],
): readonly Moment[] {
  const [start] = moments
  if (!start) return []
  const heard = readings.flatMap(({ turnN, reading }): ReplayTurn[] => {
    const text = turns.find(({ n }) => n === turnN)?.text
    const state = moments.find((one) => one.turnN === turnN)?.world.byBuyer[cast.persona.id]
    if (text === undefined || !state) return []
    const without = rejections.filter((one) => one.turnN === turnN).map(({ code }) => code)
    return [{ turn: turnN, text, reading: withoutCodes(reading, without), spoken: state.spoken }]
  })
  const course = replay(cast, start.world, heard)
  return [start, ...course.map(({ turn, world, events }) => ({ turnN: turn, world, events }))]
}

/** Where the conversation would have ended otherwise than it did, in one sentence; null where it would not. */
export function endingOf(
  { row, stage: { cast, names }, moments }: Pick<Played, 'row' | 'stage' | 'moments'>,
  course: readonly Moment[],
): string | null {
  const name = names.get(cast.persona.id) ?? cast.persona.name
  const was = row.outcome as Outcome | null
  const [last, then] = [moments.at(-1), course.at(-1)]
  const would = then?.world.outcome ?? null
  if (!last || !then) return null
  if (would && then.turnN < last.turnN) {
    return `It would have ended at turn ${then.turnN}: ${outcomeSentence(would, name)}`
  }
  if (would)
    return would.kind === was?.kind ? null : `It would have ended otherwise: ${outcomeSentence(would, name)}`
  return was === null || was.kind === 'rep-ended'
    ? null
    : `${name} would not have ended it at turn ${last.turnN}.`
}
