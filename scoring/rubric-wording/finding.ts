export const findingKinds = [
  'not-observable',
  'vague-amount',
  'several-acts',
  'depends-on-outcome',
  'not-yes-or-no',
  'too-long',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** A part of a criterion that two readers of one transcript would read differently, and what to write instead. */
export type Finding = {
  readonly kind: FindingKind
  /** UTF-16 offsets into the text. */
  readonly start: number
  readonly end: number
  /** A sentence that says what to do. */
  readonly remedy: string
}
