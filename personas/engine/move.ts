import type { Directive } from './state.ts'

/** One thing the buyer does in a reply. */
export type Move = Pick<Directive, 'act' | 'objection' | 'hiddenFact' | 'answer' | 'shock'>

export const move = (act: Directive['act'], about: Partial<Omit<Move, 'act'>> = {}): Move => ({
  act,
  objection: about.objection ?? null,
  hiddenFact: about.hiddenFact ?? null,
  answer: about.answer ?? null,
  ...(about.shock === undefined ? {} : { shock: about.shock }),
})

const resisting: readonly Directive['act'][] = [
  'object',
  'insist',
  'hardened',
  'hint',
  'doubt-claim',
  'doubt-repeat',
  'dislike-pressure',
  'dislike-script',
  'dislike-advice',
  'notice-dodge',
  'catch-error',
  'deflect-question',
  'decline-ask',
  'polite-agree',
  'exit-fade',
  'exit-not-now',
  'exit-hard-no',
  'exit-hang-up',
  'stall',
  'vote-no',
]
const positive: readonly Directive['act'][] = [
  'weigh',
  'resolved',
  'weigh-proof',
  'credit-candour',
  'credit-conviction',
  'commit',
  'small-step',
  'vote-yes',
  'tension',
  'name-tension-confirmed',
]

/** How a reply stands: a second thought that resists outweighs a first that was kind. */
export function stanceOf(first: Move, then: Move | null): Directive['stance'] {
  // News that puts something on the table stands in the way for now.
  if (first.act === 'shock' && first.objection !== null) return 'resist'
  if (resisting.includes(first.act) || (then && resisting.includes(then.act))) {
    return positive.includes(first.act) ? 'neutral' : 'resist'
  }
  return positive.includes(first.act) ? 'positive' : 'neutral'
}
