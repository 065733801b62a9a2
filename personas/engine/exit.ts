import type { Mind } from './mind.ts'
import { probability } from './odds.ts'
import type { BuyerState, Outcome } from './state.ts'

/** The chance 0–1 that the buyer leaves at this turn (buyer.md). */
export function hazardOf(state: BuyerState): number {
  const hardened = Object.values(state.objections).filter(({ status }) => status === 'hardened').length
  return probability(
    -5.5 +
      4 * state.reactance +
      3 * (1 - state.patience) +
      2 * (1 - state.engagement) +
      1.5 * Math.min(hardened, 2) -
      2 * state.trust,
  )
}

/** Nobody leaves before they have heard a second sentence, unless pushed hard. */
const earliestExit = 3

/** Nobody who is at ease leaves out of nowhere: below this chance there is none. */
const leastHazard = 0.03

/** Whoever trusts the rep and is in the talk says what is wrong and does not walk out on them. */
const isAtEase = ({ trust, engagement, reactance }: BuyerState): boolean =>
  trust >= 0.4 && engagement >= 0.5 && reactance < 0.3

/** Whether the buyer leaves now, and how. Decided by numbers, never by a voice. */
export function drawExit(mind: Mind): Outcome | null {
  const { state, exchange } = mind
  const hazard = hazardOf(state)
  const draw = mind.next()
  const restless = hazard >= leastHazard && !isAtEase(state)
  const left = restless && draw < hazard && (exchange >= earliestExit || state.reactance >= 0.7)
  mind.events.push({ type: 'exit-drawn', buyer: mind.buyer, hazard, left })
  if (!left) return null
  return { kind: 'walked-out', byBuyer: mind.buyer, terms: null, exit: formOf(state) }
}

function formOf(state: BuyerState): NonNullable<Outcome['exit']> {
  if (state.reactance >= 0.75) return 'hang-up'
  if (state.reactance >= 0.45) return 'hard-no'
  if (state.engagement < 0.45) return 'fade'
  return 'not-now'
}
