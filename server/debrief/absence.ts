import type { CoursePoint } from '#contract/course.ts'
import type { DebriefView } from '#contract/debrief.ts'
import { driftOf } from '#scoring/absence/drift.ts'
import { swapsOf, type Spoken } from '#scoring/absence/swaps.ts'
import { repSpeaker, type TurnRow } from '../roleplay/store/rows.ts'
import type { ReadTurn } from './moments.ts'

/**
 * Where the buyer drifted from a reply that would have fitted anyone, with both swaps of every turn of the rep's. Worked
 * out on asking from what is stored; null where they did not drift, so that nobody reads of what did no harm.
 */
export function absenceOf(
  turns: readonly Pick<TurnRow, 'n' | 'speakerId' | 'text'>[],
  readings: readonly ReadTurn[],
  course: readonly CoursePoint[],
): DebriefView['absence'] {
  const spoken = turns.map(({ n, speakerId, text }): Spoken => ({
    n,
    speaker: speakerId === repSpeaker ? 'rep' : 'buyer',
    text,
    reading: readings.find(({ turnN }) => turnN === n)?.reading,
  }))
  const drift = driftOf(spoken, course)
  if (!drift) return null
  const { swaps, unused, ...rest } = drift
  return {
    drift: { ...rest, unused: [...unused], anyColleague: swaps.anyColleague },
    turns: spoken.flatMap((turn) => {
      if (turn.speaker !== 'rep') return []
      const before = spoken.findLast(({ n, speaker }) => n < turn.n && speaker === 'buyer') ?? null
      return swapsOf(turn, before)
    }),
  }
}
