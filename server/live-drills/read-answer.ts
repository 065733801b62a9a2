import type { ReadAct } from '#contract/live-drill.ts'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import { wordsFor } from '../debrief/behaviour-words.ts'
import { readingView } from '../debrief/reading-view.ts'
import { RequestRefused } from '../errors.ts'
import { createBoundedQueue } from './bounded-queue.ts'

export type ReadAnswer = (line: string, text: string) => Promise<readonly ReadAct[]>

/** So few side by side that a live roleplay beside them waits for its turn only; a minute's answers of a hall may wait. */
const atOnce = 8
const most = 1_000

/**
 * Reads answers to a line as a debrief would, one act for each behaviour, in their own queue.
 * The function that it makes throws RequestRefused `live_drill/busy` where too many wait.
 */
export function createReadAnswer(embed: Embed): ReadAnswer {
  const queue = createBoundedQueue({ atOnce, most })
  return async (line, text) => {
    const heard = { n: 1, speaker: 'buyer' as const, text: line }
    const reading = queue.run(() => readTurn({ n: 2, speaker: 'rep', text }, [heard], [], [], embed))
    if (reading === null) throw new RequestRefused('live_drill/busy')
    const { behaviours } = readingView({ turnN: 2, reading: await reading })
    return behaviours
      .filter(({ code }, at) => behaviours.findIndex((one) => one.code === code) === at)
      .map(({ code, quote }) => actOf(code, quote))
  }
}

export const actOf = (code: string, quote: string | null = null): ReadAct => ({
  code,
  ...wordsFor(code),
  quote,
})
