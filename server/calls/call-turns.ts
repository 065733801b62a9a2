import type { Utterance } from './formats/call-file.ts'
import type { Sides } from './speakers.ts'

export type CallTurn = {
  /** From 1. */
  readonly n: number
  readonly speaker: string
  readonly side: 'rep' | 'buyer'
  readonly text: string
  /** In ms from the start of the call; null where the file has no times. */
  readonly atMs: number | null
}

/** As many turns as a scored transcript may have; an hour of talk has some 400. */
export const mostTurns = 1_000
/** The longest turn, as in files of transcripts; talk that goes on makes another. */
const longestTurn = 20_000

/**
 * Turns of those who count: what one speaker says without anybody between is one turn, also where somebody who is left
 * out spoke in between. Speakers without a side are left out.
 */
export function turnsOf(utterances: readonly Utterance[], sides: Sides): CallTurn[] {
  const turns: CallTurn[] = []
  for (const { speaker, text, startMs } of utterances) {
    const side = sides.get(speaker)
    if (side !== 'rep' && side !== 'buyer') continue
    const last = turns.at(-1)
    if (last?.speaker === speaker && last.text.length + text.length < longestTurn) {
      turns[turns.length - 1] = { ...last, text: `${last.text} ${text}` }
    } else {
      turns.push({
        n: turns.length + 1,
        speaker,
        side,
        text: text.slice(0, longestTurn).toWellFormed(),
        atMs: startMs,
      })
    }
  }
  return turns
}

/** How long the talk lasts in ms, from the first time in the file to the last; null where it has none. */
export function durationOf(utterances: readonly Utterance[]): number | null {
  const times = utterances.flatMap(({ startMs, endMs }) => [startMs, endMs].filter((ms) => ms !== null))
  if (times.length < 2) return null
  const [first, last] = times.reduce<[number, number]>(
    ([low, high], ms) => [Math.min(low, ms), Math.max(high, ms)],
    [Infinity, 0],
  )
  return last > first ? last - first : null
}
