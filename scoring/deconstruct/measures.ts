import type { BehaviourCode } from '../behaviours/codes.ts'
import type { Opening } from '../opportunities.ts'
import { surest } from '../surest.ts'

export const measureIds = [
  'asks_openly',
  'asks_before_claiming',
  'gives_back',
  'answers_directly',
  'says_limit',
  'says_own_reason',
  'ties_proof',
  'holds_with_reason',
  'names_tension',
  'asks_plainly',
  'invites_no',
  'claims_bare',
  'lists_features',
  'advises_unasked',
  'argues',
  'discounts_early',
  'softens_ask',
  'uptake',
  'words',
] as const
export type MeasureId = (typeof measureIds)[number]

export type Measure = {
  readonly id: MeasureId
  /** What the figure is: a share of moments 0–1, a mean of 0–1, or words a moment. */
  readonly unit: 'share' | 'mean' | 'words'
  /** The codes that show it; none where it is no code. */
  readonly codes: readonly BehaviourCode[]
  /** The figure at one moment, shares as 0 or 1; null where it cannot be told there. */
  readonly at: (opening: Opening) => number | null
}

/** Confidence from which a code counts as done: at calibrated readings it is rather there than not. */
const done = 0.5

const shown = (id: MeasureId, ...codes: readonly BehaviourCode[]): Measure => ({
  id,
  unit: 'share',
  codes,
  at: ({ turn }) => (surest(turn.reading, codes) >= done ? 1 : 0),
})

const questions: readonly BehaviourCode[] = ['open_question', 'closed_question']
const tellings: readonly BehaviourCode[] = ['bare_assertion', 'feature_dump', 'proof_tied_to_need']

/** 1 where a question comes before anything is claimed of the offer, 0 where it does not; null where neither is there. */
function asksFirst({ turn: { text, reading } }: Opening): number | null {
  const from = (codes: readonly BehaviourCode[]): readonly number[] =>
    reading.behaviours.flatMap((one) =>
      codes.includes(one.code) && one.confidence >= done ? [one.start] : [],
    )
  const claims = reading.claims.map(({ quote }) => text.indexOf(quote)).filter((at) => at >= 0)
  const [asked, told] = [Math.min(...from(questions)), Math.min(...from(tellings), ...claims)]
  if (asked === Infinity && told === Infinity) return null
  return asked < told ? 1 : 0
}

/** What is looked at in a moment. All of it is read from the words of the reply; nothing of how it went. */
export const measures: readonly Measure[] = [
  shown('asks_openly', 'open_question'),
  { id: 'asks_before_claiming', unit: 'share', codes: questions, at: asksFirst },
  shown('gives_back', 'specific_reflection'),
  shown('answers_directly', 'direct_answer'),
  shown('says_limit', 'candour', 'costly_truth', 'two_sided'),
  shown('says_own_reason', 'owned_conviction'),
  shown('ties_proof', 'proof_tied_to_need'),
  shown('holds_with_reason', 'hold_with_reason'),
  shown('names_tension', 'name_tension'),
  shown('asks_plainly', 'clean_ask'),
  shown('invites_no', 'invite_no'),
  shown('claims_bare', 'bare_assertion'),
  shown('lists_features', 'feature_dump'),
  shown('advises_unasked', 'unasked_advice'),
  shown('argues', 'arguing'),
  shown('discounts_early', 'discount_early'),
  shown('softens_ask', 'hedged_ask'),
  { id: 'uptake', unit: 'mean', codes: [], at: ({ turn }) => turn.reading.uptake },
  { id: 'words', unit: 'words', codes: [], at: ({ turn }) => turn.reading.words },
]

const byId = new Map(measures.map((measure) => [measure.id, measure]))

/** @throws Error for an id outside the list, which the type rules out */
export function measureOf(id: MeasureId): Measure {
  const measure = byId.get(id)
  if (!measure) throw new Error(`no measure ${id}`)
  return measure
}
