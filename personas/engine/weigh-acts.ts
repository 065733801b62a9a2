import { effects } from './effects.ts'
import type { Act } from './mind.ts'
import type { HeardTurn } from './reading.ts'
import type { BuyerState } from './state.ts'

/** Exchanges in which a positive behaviour said again counts half as much each time. */
const saturationWindow = 5
/** Below this confidence a reading may cost a little, never trust worth speaking of. */
const sureEnoughToHurt = 0.8

/**
 * What the turn's behaviours count for this time. No recipe: a positive code repeated within five exchanges counts
 * ½ⁿ unless something since invited it anew, and candour needs a question, an objection or a doubt to answer.
 */
export function weighActs({ reading }: HeardTurn, state: BuyerState, exchange: number): readonly Act[] {
  const strongest = new Map<string, Act>()
  for (const { code, confidence, quote } of reading.behaviours) {
    const effect = effects[code]
    if (!effect) continue
    const strength =
      confidence * saturation(code, effect.polarity === '+', state, exchange) * opening(code, state)
    const known = strongest.get(code)
    if (!known || strength > known.strength) strongest.set(code, { code, strength, quote })
  }
  return [...strongest.values()]
}

function saturation(code: string, positive: boolean, state: BuyerState, exchange: number): number {
  if (!positive) return 1
  const uses = (state.recent[code] ?? []).filter((at) => exchange - at <= saturationWindow)
  const last = uses.at(-1)
  if (last === undefined) return 1
  const invited = state.opportunityAt >= last
  return 0.5 ** (invited ? Math.max(0, uses.length - 1) : uses.length)
}

function opening(code: string, state: BuyerState): number {
  const inDoubt = state.openQuestion !== null || state.lastStance === 'resist'
  if (code === 'candour' || code === 'costly_truth') return inDoubt ? 1 : 0.5
  if (code === 'direct_answer' || code === 'dodge') return state.openQuestion === null ? 0.5 : 1
  return 1
}

/** Trust lost to one behaviour: .05 and more only where the coder is sure. */
export function trustEffect(code: string, { strength }: Act): number {
  const effect = effects[code]
  if (!effect) return 0
  if (effect.trust > -0.05 || strength >= sureEnoughToHurt) return effect.trust * strength
  return Math.max(effect.trust * strength, -0.04)
}

/** The codes of this turn, entered where later turns look for repetition. */
export function remembered(
  recent: BuyerState['recent'],
  acts: readonly Act[],
  exchange: number,
): Record<string, readonly number[]> {
  const kept = Object.entries(recent).map(([code, at]): [string, readonly number[]] => [
    code,
    at.filter((one) => exchange - one <= saturationWindow),
  ])
  const all = new Map(kept.filter(([, at]) => at.length > 0))
  for (const { code } of acts) {
    if (effects[code]?.polarity === '+') all.set(code, [...(all.get(code) ?? []), exchange])
  }
  return Object.fromEntries(all)
}
