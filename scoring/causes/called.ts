import type { BehaviourCode } from '../behaviours/codes.ts'
import { authenticityCriteria, courageCriteria } from '../criteria.ts'
import type { Called } from './met.ts'

/** Worth of a chance from which a behaviour by itself does what a moment called for. */
const byItself = 0.6
/** What leaves any moment unmet, whichever criterion it was a chance for. */
const always: readonly BehaviourCode[] = [
  'dodge',
  'canned_line',
  'pressure',
  'apology_cascade',
  'discount_early',
]

/**
 * What a chance for a criterion of authenticity or courage calls for, by its code ("C4"): what shows the criterion by
 * itself, and what counts against it. Null for criteria that no single reply can be read for: A4 belongs to a whole
 * conversation, A5 to facts.
 */
export function calledFor(code: string): Called | null {
  const criterion = [...authenticityCriteria, ...courageCriteria].find((one) => one.code === code)
  if (!criterion || code === 'A4') return null
  const wanted = (Object.entries(criterion.shownBy) as [BehaviourCode, number][])
    .filter(([behaviour, worth]) => worth >= byItself && !criterion.onlyAsNo?.includes(behaviour))
    .map(([behaviour]) => behaviour)
  return wanted.length === 0 ? null : { wanted, against: [...new Set([...criterion.against, ...always])] }
}
