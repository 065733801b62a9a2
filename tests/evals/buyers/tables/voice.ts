import { percent, withInterval } from '#server/acceptance/checks/check.ts'
import type { VoiceFigures } from '../voice-figures.ts'
import { columns, points } from './columns.ts'

/** Runs of words beyond this are noticed as the same sentence. */
const mostRepeated = 7

/** What in a persona's voice fails, in words. */
export const voiceFaults = ({ contradictions, longestRepeat }: VoiceFigures): readonly string[] => [
  ...(longestRepeat.words > mostRepeated
    ? [`${longestRepeat.words} words come twice in a roleplay: “${longestRepeat.text}”`]
    : []),
  ...contradictions.map(({ one, other }) => `it contradicts itself: “${one}” and “${other}”`),
]

export function voiceTable(all: readonly VoiceFigures[]): string {
  return columns(
    [
      'voice of',
      'n',
      'pairs',
      'run',
      'takes up or answers',
      'contradicts',
      'openings',
      'lengths',
      'last 3 words',
      'before',
      'exits',
    ],
    all.map((one) => [
      one.persona,
      String(one.roleplays),
      points(one.distinctPairs, 2),
      String(one.longestRepeat.words),
      withInterval(one.responsive),
      String(one.contradictions.length),
      percent(one.openings),
      points(one.lengths, 2),
      one.beforeExit.n === 0 ? '-' : one.beforeExit.last.toFixed(1),
      one.beforeExit.n === 0 ? '-' : one.beforeExit.earlier.toFixed(1),
      String(one.beforeExit.n),
    ]),
  )
}
