import { dimensionIds } from '#scoring/shape.ts'
import { headlines } from './gaming.ts'
import type { Flagged, Measured } from './measure.ts'
import { limit, type Shifts } from './shifts.ts'

const short = {
  authenticity: 'authenticity',
  courage: 'courage',
  belief_transfer: 'evident',
  composure: 'composure',
  foundation: 'foundation',
}

/** The figures as lines for a terminal: mean and most shift, and the share within the limit, per dimension. */
export function linesOf(measured: Measured): readonly string[] {
  const { conversations, repTurns, gaming, falseFlags } = measured
  const flags = (flagged: Flagged) => `flagged in ${flagged.turns} of ${flagged.of} turns`
  return [
    `${conversations} invented conversations, ${repTurns} rep turns; points 0–100: mean / most, share within ${limit}`,
    '',
    'Nothing of what was done has changed',
    ...Object.entries(measured.same).map(([what, shifts]) => row(what, shifts)),
    '',
    'Meant for the scorer',
    ...Object.entries(measured.meddling).map(([what, { shifts, flagged }]) =>
      row(`${what}, ${flags(flagged)}`, shifts),
    ),
    '',
    'Manipulation in every second turn; a rise is a fault',
    ...Object.entries(measured.manipulation).map(([what, { shifts, flagged }]) =>
      row(`${what}, ${flags(flagged)}, rose ${rises(shifts)}`, shifts),
    ),
    row('buzzwords in every turn', measured.buzzwords),
    '',
    `A reciter of manner beside a competent rep, ${gaming.pairs.length} pairs: below on ${headlines
      .map((id) => `${short[id]} ${gaming.below[id]}`)
      .join(', ')}; with the competent one's buyer lines ${headlines
      .map((id) => `${short[id]} ${gaming.belowWithMoved[id]}`)
      .join(', ')}`,
    `Flags on ${falseFlags.transcripts} clean conversations with ${falseFlags.turns} rep turns: ${falseFlags.flags.length}`,
    ...falseFlags.flags.map(({ id, turn, kind, quote }) => `  ${kind} in ${id}, turn ${turn}: ${quote}`),
  ]
}

const row = (what: string, shifts: Shifts): string =>
  [
    what.padEnd(78),
    ...dimensionIds.map((id) => {
      const { mean, most, within, n, lost } = shifts[id]
      const share = n === 0 ? '–' : `${Math.round(100 * within)} %`
      return `${short[id]} ${mean.toFixed(1)} / ${most.toFixed(0)}, ${share}${lost > 0 ? `, ${lost} lost` : ''}`
    }),
  ].join('  ')

const rises = (shifts: Shifts): number => dimensionIds.reduce((sum, id) => sum + shifts[id].rose, 0)
