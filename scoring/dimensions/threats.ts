import type { Opening } from '../opportunities.ts'
import { rising } from '../rising.ts'

/** What counts as giving ground under a challenge. */
export const gaveGround: readonly string[] = [
  'discount_early',
  'apology_cascade',
  'hedged_ask',
  'dodge',
  'arguing',
]
/** Confidence at which ground is seen to be given, and from which it counts in full. */
const sure = 0.5
const full = 0.7

/** Whether a turn answers a challenge: a no, an objection that resists, or a question about the price. */
export const isThreat = ({ kinds, answers }: Opening): boolean =>
  kinds.has('rejection') ||
  (kinds.has('objection') && answers?.reading.stance === 'resist') ||
  (kinds.has('price') && kinds.has('question'))

/** The surest sign of ground given in a turn. */
export const signOf = ({ turn }: Opening) =>
  turn.reading.behaviours
    .filter(({ code }) => gaveGround.includes(code))
    .toSorted((a, b) => b.confidence - a.confidence)[0]

/** How far ground was given, 0–1. */
export const ground = (opening: Opening): number =>
  rising(signOf(opening)?.confidence ?? 0, sure - 0.01, full)

/** The turn that answers the first objection or no; undefined where there was none. */
export const firstObjection = (openings: readonly Opening[]): Opening | undefined =>
  openings.find(({ kinds }) => kinds.has('objection') || kinds.has('rejection'))

/** Whether the next turn of the rep gave no ground; the last word leaves nothing to recover in, which is null. */
export function recovered(openings: readonly Opening[], { turn }: Opening): boolean | null {
  const next = openings.find((opening) => opening.turn.n > turn.n)
  return next === undefined ? null : ground(next) === 0
}
