import type { BehaviourCode } from '#scoring/behaviours/codes.ts'
import type { VectorOf } from '#scoring/behaviours/embed-once.ts'
import { foldsOf } from './folds.ts'
import type { RepExample } from './rep-examples.ts'
import { fitRepHead, turnScores } from './rep-head-fit.ts'

export type HeldOut = { readonly example: RepExample; readonly scores: ReadonlyMap<BehaviourCode, number> }

/** Scores of every turn by a head fitted to the `tellings` of other batches than its own. */
export async function heldOutRepScores(
  examples: readonly RepExample[],
  vectorOf: VectorOf,
  tellings: readonly RepExample[],
  options: { readonly folds?: number; readonly ridge?: number } = {},
): Promise<readonly HeldOut[]> {
  const folds = foldsOf(
    examples.map(({ batch }) => batch),
    options.folds ?? 3,
  )
  const results: HeldOut[] = []
  for (const fold of folds) {
    const fit = await fitRepHead(
      tellings.filter(({ batch }) => !fold.has(batch)),
      vectorOf,
      options.ridge === undefined ? {} : { ridge: options.ridge },
    )
    for (const example of examples) {
      if (fold.has(example.batch)) results.push({ example, scores: turnScores(fit, example, vectorOf) })
    }
  }
  return results
}
