import { shows, type Mind } from './mind.ts'

/** Codes that bring something to the matter, beyond questions and understanding. */
export const substance = [
  'proof_tied_to_need',
  'two_sided',
  'candour',
  'costly_truth',
  'hold_with_reason',
  'owned_conviction',
  'direct_answer',
] as const

/** Recited claims are not told to anybody. */
const recited = ['feature_dump', 'bare_assertion', 'canned_line', 'pressure', 'arguing'] as const

/** Whether the turn told the buyer something that the fact sheet bears out, and not as part of a recital. */
export const told = (mind: Pick<Mind, 'acts' | 'heard'>): boolean =>
  mind.heard.reading.claims.some(({ verdict }) => verdict === 'supported') &&
  mind.heard.reading.claims.every(({ verdict }) => verdict !== 'mismatch') &&
  shows(mind, ...recited) < 0.5
