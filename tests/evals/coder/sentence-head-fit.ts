import type { VectorOf } from '#scoring/behaviours/embed-once.ts'
import { sentenceInput, sentenceKinds, type SentenceKind } from '#scoring/behaviours/sentence-kinds.ts'
import type { SentenceRow } from './batches.ts'
import { fitLogistic, type LogisticFit } from './logistic.ts'
import type { RepExample } from './rep-examples.ts'

export type SentenceExample = {
  readonly text: string
  readonly kind: SentenceKind
  readonly importance: number
}

/** A sentence written for its kind weighs as much as four of the many clauses around it. */
const written = 1
const ridge = 0.3

/** What the head for sentences learns from: those written for it, and the clauses of the coded turns. */
export const sentenceExamples = (
  rows: readonly SentenceRow[],
  turns: readonly RepExample[],
): readonly SentenceExample[] => [
  ...rows.map(({ text, kind }) => ({ text, kind, importance: kind === 'plain' ? 1 : written })),
  ...turns.flatMap(({ clauses, clauseCodes }) =>
    clauses.flatMap(({ text }, index): SentenceExample[] => {
      const codes = clauseCodes[index] ?? new Set()
      // Small talk is near to filler and has a code of its own; pressure beside something else may be in the other half.
      if (codes.has('small_talk') || (codes.has('pressure') && codes.size > 1)) return []
      return codes.has('pressure')
        ? [{ text, kind: 'pressure', importance: 1 }]
        : [{ text, kind: 'plain', importance: 1 }]
    }),
  ),
]

export const fitSentenceHead = (
  examples: readonly SentenceExample[],
  vectorOf: VectorOf,
): Promise<LogisticFit> =>
  fitLogistic({
    inputs: examples.map(({ text }) => sentenceInput(text, vectorOf(text))),
    targets: examples.map(({ kind }) => sentenceKinds.map((one) => (one === kind ? 1 : 0))),
    importance: examples.map(({ importance }) => importance),
    link: 'softmax',
    ridge,
  })
