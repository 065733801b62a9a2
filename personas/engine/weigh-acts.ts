import { effects } from './effects.ts'
import { asksOn } from './subject.ts'
import type { Act } from './mind.ts'
import type { HeardTurn } from './reading.ts'
import type { BuyerState } from './state.ts'

/** Exchanges in which a positive behaviour said again counts half as much each time. */
const saturationWindow = 5
/** Below this confidence a reading may cost a little, never trust worth speaking of. */
const sureEnoughToHurt = 0.8

/**
 * What the turn's behaviours count for this time. No recipe: a positive code repeated within five exchanges counts
 * ½ⁿ unless something since invited it anew, and candour needs a question to answer or a fact to tell.
 */
export function weighActs({ reading, text }: HeardTurn, state: BuyerState, exchange: number): readonly Act[] {
  const strongest = new Map<string, Act>()
  for (const { code: named, confidence, quote } of reading.behaviours) {
    // “Why is that?” puts off nobody who has not asked anything, and hardly anybody who has.
    const code = named === 'dodge' && asksOn(text) ? 'open_question' : named
    const effect = effects[code]
    if (!effect) continue
    const strength =
      confidence *
      saturation(code, effect.polarity === '+', state, exchange) *
      opening(code, state, reading.claims.length > 0) *
      plainFacts(code, confidence, reading)
    const known = strongest.get(code)
    if (!known || strength > known.strength) strongest.set(code, { code, strength, quote })
  }
  return [...strongest.values()]
}

function saturation(code: string, positive: boolean, state: BuyerState, exchange: number): number {
  if (!positive) return 1
  const uses = (state.recent[code] ?? []).filter((at) => exchange - at <= saturationWindow)
  // What came before the last opportunity was invited by an earlier one, and is worn all the same, if less.
  const worn = uses.filter((at) => at > state.opportunityAt).length
  return 0.5 ** (worn + 0.25 * (uses.length - worn))
}

/** Codes that the coder finds in hard facts plainly told, where there is nothing of the sort. */
const mistaken: readonly string[] = ['pressure', 'canned_line', 'arguing', 'unasked_advice', 'dodge']

/** Whoever says what the fact sheet bears out gets the benefit of the doubt. */
function plainFacts(code: string, confidence: number, { claims }: HeardTurn['reading']): number {
  const borneOut = claims.length > 0 && claims.every(({ verdict }) => verdict === 'supported')
  return borneOut && confidence < sureEnoughToHurt && mistaken.includes(code) ? 0.5 : 1
}

function opening(code: string, state: BuyerState, tells: boolean): number {
  // Candour about nothing in particular is a manner of speaking.
  if (code === 'candour' || code === 'costly_truth') return state.openQuestion !== null || tells ? 1 : 0.35
  if (code === 'direct_answer') return state.openQuestion === null ? 0.5 : 1
  if (code === 'dodge') return state.openQuestion === null ? 0.6 : 1
  return 1
}

/** How much of a bad effect counts: in full only where the coder is sure, for it is wrong too often below. */
export const harm = (strength: number): number => (strength >= sureEnoughToHurt ? strength : strength / 2)

/** Trust lost to one behaviour: .05 and more only where the coder is sure. */
export function trustEffect(code: string, { strength }: Act): number {
  const effect = effects[code]
  if (!effect) return 0
  if (effect.trust >= 0 || strength >= sureEnoughToHurt) return effect.trust * strength
  return Math.max(effect.trust * harm(strength), -0.04)
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
