/** What can be seen in the words and has no code of the codebook. Each counts against one criterion. */
export const actKinds = [
  'echo',
  'perfection',
  'intensifiers',
  'feel-felt-found',
  'stock-line',
  'fits-any-buyer',
  'contradiction',
  'deferral',
  'topic-switch',
  'softened-price',
  'escape',
] as const
export type ActKind = (typeof actKinds)[number]

/** The line that an act is set beside: `where` names another conversation, null for this one. */
export type Beside = { readonly turn: number; readonly quote: string; readonly where: string | null }

/** One act of one rep turn. `quote` is verbatim; `weight` 0–1 is how far it counts. */
export type Act = {
  readonly kind: ActKind
  readonly turn: number
  readonly quote: string
  readonly weight: number
  readonly beside?: Beside
}

/** The criterion that each speaks against, and why in one sentence: a rubric's own words are for its codes. */
export const actWords: Readonly<Record<ActKind, { readonly code: string; readonly sentence: string }>> = {
  echo: { code: 'A1', sentence: 'Gave one of their words back and left it there.' },
  perfection: { code: 'A2', sentence: 'Claimed that there is no limit and no downside.' },
  intensifiers: { code: 'A3', sentence: 'Piled up strong words where a reason would have stood.' },
  'feel-felt-found': { code: 'A4', sentence: 'Used the feel, felt, found pattern.' },
  'stock-line': {
    code: 'A4',
    sentence: 'Nearly the same line as in an earlier conversation with another buyer.',
  },
  'fits-any-buyer': { code: 'A4', sentence: 'Nothing in this answer belongs to what this buyer has said.' },
  contradiction: { code: 'A5', sentence: 'Does not match what you said earlier in this conversation.' },
  deferral: { code: 'C1', sentence: 'Put the question off without saying when it will be answered.' },
  'topic-switch': { code: 'C2', sentence: 'Changed the subject right after an objection.' },
  'softened-price': { code: 'C3', sentence: 'Took the price back in the same breath.' },
  escape: { code: 'C3', sentence: 'Offered to send something where a plain next step was open.' },
}
