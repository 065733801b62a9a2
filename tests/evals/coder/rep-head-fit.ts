import { behaviourCodes } from '#scoring/behaviours/codes.ts'
import type { BehaviourCode } from '#scoring/behaviours/codes.ts'
import type { VectorOf } from '#scoring/behaviours/embed-once.ts'
import { repInputs } from '#scoring/behaviours/rep-inputs.ts'
import { fitLogistic, scoresOf } from './logistic.ts'
import type { LogisticFit } from './logistic.ts'
import type { RepExample } from './rep-examples.ts'

/** Chosen on left-out batches; see the figures that `train:coder` prints. */
export const repRidge = 0.3

export function fitRepHead(
  examples: readonly RepExample[],
  vectorOf: VectorOf,
  ridge = repRidge,
): Promise<LogisticFit> {
  const rows = examples.flatMap(({ rep, clauses, buyer, clauseCodes }) =>
    repInputs(rep, clauses, buyer, vectorOf).map((input, index) => ({
      input,
      target: behaviourCodes.map((code) => (clauseCodes[index]?.has(code) === true ? 1 : 0)),
    })),
  )
  return fitLogistic({
    inputs: rows.map(({ input }) => input),
    targets: rows.map(({ target }) => target),
    link: 'sigmoid',
    ridge,
  })
}

/** The raw score of each code for a whole turn: that of the clause that shows it most. */
export function turnScores(
  fit: LogisticFit,
  example: RepExample,
  vectorOf: VectorOf,
): Map<BehaviourCode, number> {
  const rows = repInputs(example.rep, example.clauses, example.buyer, vectorOf).map((input) =>
    scoresOf(fit, input),
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
