import type { BehaviourCode } from './behaviours/codes.ts'

/** What may count for somebody. */
export const creditable: ReadonlySet<BehaviourCode> = new Set([
  'open_question',
  'closed_question',
  'specific_reflection',
  'direct_answer',
  'candour',
  'owned_conviction',
  'proof_tied_to_need',
  'two_sided',
  'clean_ask',
  'invite_no',
  'name_tension',
  'hold_with_reason',
  'costly_truth',
])
