import { behaviourCodes } from '#scoring/behaviours/codes.ts'
import type { BehaviourCode } from '#scoring/behaviours/codes.ts'
import { codeScores } from '#scoring/behaviours/code-clauses.ts'
import type { VectorOf } from '#scoring/behaviours/embed-once.ts'
import { repInputs } from '#scoring/behaviours/rep-inputs.ts'
import type { Mask } from './head-blocks.ts'
import { fitLogistic, scoresOf } from './logistic.ts'
import type { LogisticFit } from './logistic.ts'
import type { RepExample } from './rep-examples.ts'

/** Chosen on left-out batches; see the figures that `train:coder` prints. */
export const repRidge = 0.1

const all: Mask = (input) => input

/** A clause with several codes counts for each in equal parts; one without any is "none", the last output. */
const shares = (codes: ReadonlySet<BehaviourCode>): readonly number[] => [
  ...behaviourCodes.map((code) => (codes.has(code) ? 1 / codes.size : 0)),
  codes.size === 0 ? 1 : 0,
]

/** Fits the head to clauses; `examples` holds each turn in several tellings, which share one vote. */
export function fitRepHead(
  examples: readonly RepExample[],
  vectorOf: VectorOf,
  { ridge = repRidge, mask = all }: { readonly ridge?: number; readonly mask?: Mask | undefined } = {},
): Promise<LogisticFit> {
  const tellings = new Map<string, number>()
  for (const { id } of examples) tellings.set(id, (tellings.get(id) ?? 0) + 1)
  const rows = examples.flatMap(({ id, rep, clauses, buyer, clauseCodes }) =>
    repInputs(rep, clauses, buyer, vectorOf).map((input, index) => ({
      input: mask(input),
      target: shares(clauseCodes[index] ?? new Set()),
      importance: 1 / (tellings.get(id) ?? 1),
    })),
  )
  return fitLogistic({
    inputs: rows.map(({ input }) => input),
    targets: rows.map(({ target }) => target),
    importance: rows.map(({ importance }) => importance),
    link: 'softmax',
    ridge,
  })
}

/** The score of each code for a whole turn, in log-odds: that of the clause that shows it most. */
export function turnScores(
  fit: LogisticFit,
  example: RepExample,
  vectorOf: VectorOf,
  mask: Mask = all,
): Map<BehaviourCode, number> {
  const rows = repInputs(example.rep, example.clauses, example.buyer, vectorOf).map((input) =>
    codeScores(scoresOf(fit, mask(input))),
  )
  return new Map(
    behaviourCodes.map((code, column) => [code, Math.max(...rows.map((row) => row[column] ?? -Infinity))]),
  )
}

/** Every text that `repInputs` asks the vectors of. */
export const repTexts = (examples: readonly RepExample[]): string[] =>
  examples.flatMap(({ rep, buyer, clauses }) => [
    rep,
    ...(buyer === null ? [] : [buyer]),
    ...clauses.map(({ text }) => text),
  ])
