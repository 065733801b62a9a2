import type { BehaviourCode } from './behaviours/codes.ts'
import type { Opening } from './opportunities.ts'
import { surest } from './surest.ts'

/** Codes that are manner; without matter beside them they are a recital. */
const manner: readonly string[] = [
  'specific_reflection',
  'candour',
  'name_tension',
  'invite_no',
  'open_question',
]
const matter: readonly string[] = [
  'proof_tied_to_need',
  'two_sided',
  'owned_conviction',
  'direct_answer',
  'hold_with_reason',
  'clean_ask',
  'costly_truth',
]
/** Recited manner counts in full for this many turns, and for this many more for each turn with matter. */
const freeManner = 2
const mannerPerMatter = 1.5
/** Turns of the rep within which the same code counts half as much each time without a new invitation. */
const saturationWindow = 5

/** The share at which a code counts in this conversation: manner in full only where matter keeps up with it. */
export function mannerShare(openings: readonly Opening[]): (code: BehaviourCode) => number {
  const sum = (of: (opening: Opening) => number) => openings.reduce((total, one) => total + of(one), 0)
  const mannered = sum((one) => surest(one.turn.reading, manner))
  const backed = sum((one) =>
    one.turn.reading.claims.some(({ verdict }) => verdict === 'supported')
      ? 1
      : surest(one.turn.reading, matter),
  )
  const share = mannered === 0 ? 1 : Math.min(1, (freeManner + mannerPerMatter * backed) / mannered)
  return (code) => (manner.includes(code) ? share : 1)
}

/**
 * ½ⁿ for further uses within five rep turns. A fresh invitation (a question, a new objection or cue) is answered in
 * full and starts the count anew; without one a single repetition is free.
 */
export function saturation(code: BehaviourCode, n: number, openings: readonly Opening[]): number {
  const index = openings.findIndex(({ turn }) => turn.n === n)
  const fresh = openings.findLastIndex((opening, at) => at <= index && opening.fresh)
  const window = openings.slice(Math.max(0, fresh, index - saturationWindow), index)
  const uses = window.reduce((sum, one) => sum + surest(one.turn.reading, [code]), 0)
  return 0.5 ** Math.max(0, uses - 1)
}
