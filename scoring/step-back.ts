import { canonical } from './behaviours/clean-text.ts'
import { rising } from './rising.ts'
import type { RepTurn } from './transcript.ts'

/** "I don't think you should buy this", "you would be a bad fit for us", "maybe don't come", "stay where you are". */
const doesNotFit =
  /\b(?:don't|do not|wouldn't|would not|shouldn't|should not|not) (?:\w+ ){0,4}(?:need|buy|take|sign|want) (?:us|me|this|it|ours|from (?:me|us))\b|\b(?:bad|poor|wrong) fit\b|\bnot (?:a |the )?(?:good |right )?(?:fit|match)\b|\b(?:do|does|would)(?:n't| not) fit (?:to )?(?:us|you|each)\b|\bi(?:'d| would) (?:rather )?(?:leave it|not (?:do|buy|sign) (?:it|this))\b|\bstay (?:where you are|with (?:what|them|him|her))\b|\bkeep what you(?: have|'ve got)\b|\b(?:maybe|then|please) (?:don't|do not) (?:come|buy|sign|do it)\b/u

/**
 * From which rep turn on, by its place among `reps`, and how surely (0–1) the rep said themselves that it does not
 * fit: plainly said, and nothing asked for at that turn or after it. From there nobody owes an ask. Null where they
 * did not.
 */
export function steppedBack(
  reps: readonly RepTurn[],
): { readonly at: number; readonly surely: number } | null {
  const at = reps.findIndex(({ text }) => doesNotFit.test(canonical(text)))
  if (at < 0) return null
  const asks = reps
    .slice(at)
    .flatMap(({ reading }) => reading.behaviours)
    .filter(({ code }) => code === 'clean_ask' || code === 'hedged_ask')
  const surely = 1 - Math.max(0, ...asks.map(({ confidence }) => rising(confidence, 0.3, 0.6)))
  return surely > 0 ? { at, surely } : null
}
