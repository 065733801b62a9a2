import type { BehaviourCode } from './behaviours/codes.ts'
import type { OpportunityKind } from './opportunities.ts'

/** What speaks for and against a criterion, and what invites it. Words for people are in the rubric. */
export type Criterion = {
  readonly code: string
  readonly invitedBy: readonly OpportunityKind[]
  /** Behaviours that show it, with the share of a chance each is worth. */
  readonly shownBy: Partial<Record<BehaviourCode, number>>
  /** Uptake 0–1 from which these show it in full: a question built on what was just said takes it up. */
  readonly shownByUptake?: { readonly from: number; readonly codes: Partial<Record<BehaviourCode, number>> }
  /** Of those, what shows it only where it tells the other side not to take the offer: who says the no themselves has invited it. */
  readonly onlyAsNo?: readonly BehaviourCode[]
  readonly against: readonly BehaviourCode[]
  /** Share of chances at which it counts as fully shown: nobody should reflect in every sentence. With 0, once is enough. */
  readonly target: number
  readonly weight: number
}

export const authenticityCriteria: readonly Criterion[] = [
  {
    code: 'A1',
    invitedBy: ['said-something'],
    shownBy: { specific_reflection: 1, proof_tied_to_need: 0.7 },
    shownByUptake: {
      from: 0.5,
      codes: {
        open_question: 0.8,
        closed_question: 0.6,
        name_tension: 0.8,
        owned_conviction: 0.7,
        direct_answer: 0.5,
      },
    },
    against: ['generic_empathy'],
    target: 0.4,
    weight: 1.5,
  },
  {
    code: 'A2',
    invitedBy: ['objection', 'question', 'bad-fit'],
    shownBy: { candour: 1, costly_truth: 1, two_sided: 0.7 },
    against: [],
    target: 0.3,
    weight: 0.8,
  },
  {
    code: 'A3',
    invitedBy: ['objection', 'question'],
    shownBy: { owned_conviction: 1 },
    against: ['bare_assertion'],
    target: 0.2,
    weight: 0.6,
  },
  {
    code: 'A4',
    invitedBy: ['said-something'],
    shownBy: {
      specific_reflection: 1,
      direct_answer: 1,
      open_question: 0.6,
      proof_tied_to_need: 1,
      owned_conviction: 1,
      name_tension: 1,
      costly_truth: 1,
      candour: 0.8,
      two_sided: 1,
      hold_with_reason: 1,
    },
    against: ['canned_line', 'feature_dump'],
    target: 0.7,
    weight: 1,
  },
  { code: 'A5', invitedBy: ['claim'], shownBy: {}, against: [], target: 0.9, weight: 0.7 },
  {
    code: 'A6',
    invitedBy: ['rejection', 'closing', 'parting'],
    shownBy: { invite_no: 1, costly_truth: 0.7 },
    onlyAsNo: ['costly_truth'],
    against: ['pressure'],
    target: 0,
    weight: 0.6,
  },
]

export const courageCriteria: readonly Criterion[] = [
  {
    code: 'C1',
    invitedBy: ['question'],
    shownBy: {
      direct_answer: 1,
      candour: 1,
      costly_truth: 1,
      hold_with_reason: 1,
      proof_tied_to_need: 0.7,
      owned_conviction: 0.8,
      two_sided: 0.8,
    },
    against: ['dodge'],
    target: 0.7,
    weight: 1.5,
  },
  {
    code: 'C2',
    invitedBy: ['discomfort', 'rejection'],
    shownBy: { name_tension: 1, open_question: 0.3 },
    against: [],
    target: 0.4,
    weight: 1,
  },
  {
    code: 'C3',
    invitedBy: ['closing'],
    shownBy: { clean_ask: 1 },
    against: ['hedged_ask'],
    target: 0,
    weight: 1.2,
  },
  {
    code: 'C4',
    invitedBy: ['term'],
    shownBy: { hold_with_reason: 1, two_sided: 0.6, direct_answer: 0.4 },
    against: ['discount_early', 'apology_cascade'],
    target: 0.4,
    weight: 1,
  },
  {
    code: 'C5',
    invitedBy: ['rejection', 'closing', 'parting'],
    shownBy: { invite_no: 1, costly_truth: 0.7 },
    onlyAsNo: ['costly_truth'],
    against: [],
    target: 0,
    weight: 0.5,
  },
  {
    code: 'C6',
    invitedBy: ['bad-fit', 'objection', 'price', 'parting'],
    shownBy: { costly_truth: 1, candour: 0.5 },
    against: [],
    target: 0.2,
    weight: 0.6,
  },
]
