import type { BuyerState, EngineEvent } from './state.ts'

/**
 * Beliefs (log-odds by id) without what news moved: a fall that a shock causes is nobody's doing, and two reps are
 * compared by what they did, whether or not the news came. `events` are those up to the state that the beliefs are of.
 */
export function newsApart(
  beliefs: BuyerState['beliefs'],
  events: readonly EngineEvent[],
): Readonly<Record<string, number>> {
  const apart: Record<string, number> = { ...beliefs }
  for (const event of events) {
    if (event.type !== 'belief-moved' || event.cause !== 'shock') continue
    apart[event.belief] = (apart[event.belief] ?? 0) - event.delta
  }
  return apart
}
