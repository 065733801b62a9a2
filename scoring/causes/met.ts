import type { BehaviourCode } from '../behaviours/codes.ts'
import type { TurnReading } from '../behaviours/reading.ts'
import { surest } from '../surest.ts'

/** What a moment calls for, and what undoes it however well the rest was said. */
export type Called = { readonly wanted: readonly BehaviourCode[]; readonly against: readonly BehaviourCode[] }

/** From here a reading counts for its rep, as where an answer is looked at for whom it would fit. */
const shows = 0.35

/** Whether a reply does what its moment called for, as far as its reading shows. */
export function isMet(reading: Pick<TurnReading, 'behaviours'>, { wanted, against }: Called): boolean {
  const done = surest(reading, [...wanted])
  return done >= shows && done > surest(reading, [...against])
}
