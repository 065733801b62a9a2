import { replay } from '#personas/engine/replay.ts'
import { replayRoom } from '#personas/engine/room/replay-room.ts'
import type { Outcome } from '#personas/engine/state.ts'
import { withoutCodes } from '#scoring/edit-reading.ts'
import { outcomeSentence } from '../roleplay/outcome-sentence.ts'
import type { Moment } from './course.ts'
import type { Played } from './played.ts'
import type { Rejection } from './rejections.ts'

/** The states that the buyers would have gone through without what was rejected, from the same first state. */
export function replayed(played: Played, rejections: readonly Rejection[]): readonly Moment[] {
  const { stage, moments } = played
  const [start] = moments
  if (!start) return []
  const heard = heardAgain(played, rejections)
  const { id } = stage.cast.persona
  const course = stage.room
    ? replayRoom(stage.room, start.world, heard)
    : replay(
        stage.cast,
        start.world,
        heard.map(({ to: _to, ...turn }) => ({ ...turn, spoken: turn.spoken[id] ?? [] })),
      )
  return [start, ...course.map(({ turn, world, events }) => ({ turnN: turn, world, events }))]
}

/** The rep's turns as they are to be heard, with what had been said by everybody when they were answered. */
function heardAgain({ turns, moments, readings }: Played, rejections: readonly Rejection[]) {
  return readings.flatMap(({ turnN, reading }) => {
    const said = turns.find(({ n }) => n === turnN)
    const world = moments.find((one) => one.turnN === turnN)?.world
    if (!said || !world) return []
    const without = rejections.filter((one) => one.turnN === turnN).map(({ code }) => code)
    const spoken = Object.fromEntries(Object.entries(world.byBuyer).map(([id, state]) => [id, state.spoken]))
    const { text, addresseeIds: to } = said
    return [{ turn: turnN, text, to, reading: withoutCodes(reading, without), spoken }]
  })
}

/** Where the conversation would have ended otherwise than it did, in one sentence; null where it would not. */
export function endingOf(
  { row, stage: { cast, room, names }, moments }: Pick<Played, 'row' | 'stage' | 'moments'>,
  course: readonly Moment[],
): string | null {
  const nameOf = (id: string | null) => names.get(id ?? cast.persona.id) ?? cast.persona.name
  const was = row.outcome as Outcome | null
  const [last, then] = [moments.at(-1), course.at(-1)]
  const would = then?.world.outcome ?? null
  if (!last || !then) return null
  if (would && then.turnN < last.turnN) {
    return `It would have ended at turn ${then.turnN}: ${outcomeSentence(would, nameOf(would.byBuyer))}`
  }
  if (would)
    return would.kind === was?.kind
      ? null
      : `It would have ended otherwise: ${outcomeSentence(would, nameOf(would.byBuyer))}`
  if (was === null || was.kind === 'rep-ended') return null
  return room
    ? `It would not have ended at turn ${last.turnN}.`
    : `${nameOf(was.byBuyer)} would not have ended it at turn ${last.turnN}.`
}
