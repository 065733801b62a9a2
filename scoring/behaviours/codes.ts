/**
 * The closed lists that a coder may use. Codes are added, never renamed: stored readings and
 * published agreement figures refer to them. Defined in words in `rubrics/codebook.md`.
 */
export const behaviourCodes = [
  'open_question',
  'closed_question',
  'specific_reflection',
  'generic_empathy',
  'direct_answer',
  'dodge',
  'candour',
  'owned_conviction',
  'proof_tied_to_need',
  'two_sided',
  'bare_assertion',
  'feature_dump',
  'canned_line',
  'arguing',
  'pressure',
  'discount_early',
  'clean_ask',
  'hedged_ask',
  'invite_no',
  'name_tension',
  'hold_with_reason',
  'costly_truth',
  'apology_cascade',
  'unasked_advice',
  'small_talk',
] as const

export type BehaviourCode = (typeof behaviourCodes)[number]

export const objectionKinds = [
  'price',
  'timing',
  'trust',
  'need',
  'authority',
  'competitor',
  'status_quo',
  'risk',
  'effort',
  'brush_off',
  'none',
] as const

export type ObjectionKind = (typeof objectionKinds)[number]

export const stances = ['resist', 'neutral', 'positive'] as const
export type Stance = (typeof stances)[number]

export const arenas = ['buyer', 'candidate', 'team', 'investor'] as const
export type Arena = (typeof arenas)[number]
