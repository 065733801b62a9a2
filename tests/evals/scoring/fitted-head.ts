import { fitLogistic, scoresOf, type LogisticFit } from '../coder/logistic.ts'
import { countsBy, macroF1 } from '../coder/measures.ts'
import { bestThreshold } from './discrimination.ts'
import { inHeldPart } from './held-part.ts'

export type Example = {
  readonly conversation: string
  readonly labels: readonly string[]
  readonly input: Float32Array
}

export type HeadTask = {
  readonly labels: readonly string[]
  /** Whether a unit has one label; otherwise each label is given or not by itself. */
  readonly exclusive: boolean
}

type Setting = { readonly ridge: number; readonly rarity: number }

/** Ridge on the weights; rarity 1 lets each label count the same in sum, 0 each example. */
const settings: readonly Setting[] = [0.1, 0.3, 1].flatMap((ridge) =>
  [0, 0.5, 0.75].map((rarity) => ({ ridge, rarity })),
)

export type HeadResult = {
  /** The labels given to each unit of `test`, and the score of each label in the order of the task. */
  readonly given: readonly ReadonlySet<string>[]
  readonly scores: readonly (readonly number[])[]
  readonly setting: Setting
}

/**
 * A linear head fitted to `train` and read on `test`. How strongly its weights are held, and from which score a label is
 * given, is chosen on a fifth of the conversations of `train`; then it is fitted to all of them.
 */
export async function fittedHead(
  task: HeadTask,
  train: readonly Example[],
  test: readonly Example[],
): Promise<HeadResult> {
  const held = train.filter(({ conversation }) => inHeldPart(conversation))
  const rest = train.filter(({ conversation }) => !inHeldPart(conversation))
  let best: { setting: Setting; thresholds: readonly number[]; reached: number } | null = null
  for (const setting of settings) {
    const scores = scoresBy(await fitted(task, rest, setting), held)
    const thresholds = thresholdsOf(task, held, scores)
    const reached = macroOf(task, held, labelsOf(task, scores, thresholds))
    if (best === null || reached > best.reached) best = { setting, thresholds, reached }
  }
  if (best === null) throw new Error('there is no setting to choose from')
  const scores = scoresBy(await fitted(task, train, best.setting), test)
  return { given: labelsOf(task, scores, best.thresholds), scores, setting: best.setting }
}

export const macroOf = (
  { labels }: HeadTask,
  examples: readonly { readonly labels: readonly string[] }[],
  given: readonly ReadonlySet<string>[],
): number =>
  macroF1(
    countsBy(
      labels,
      examples.map((example, index) => ({
        given: given[index] ?? new Set(),
        wanted: new Set(example.labels),
      })),
    ),
  )

const scoresBy = (fit: LogisticFit, examples: readonly Example[]) =>
  examples.map(({ input }) => scoresOf(fit, input))

function fitted({ labels, exclusive }: HeadTask, examples: readonly Example[], { ridge, rarity }: Setting) {
  const seen = new Map(
    labels.map((label) => [label, examples.filter((example) => example.labels.includes(label)).length]),
  )
  const weights = examples.map((example) => {
    const rarest = Math.min(examples.length, ...example.labels.map((label) => seen.get(label) ?? 1))
    return (examples.length / rarest) ** rarity
  })
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length
  return fitLogistic({
    inputs: examples.map(({ input }) => input),
    targets: examples.map((example) => labels.map((label) => (example.labels.includes(label) ? 1 : 0))),
    importance: weights.map((weight) => weight / mean),
    link: exclusive ? 'softmax' : 'sigmoid',
    ridge,
  })
}

const thresholdsOf = (
  { labels, exclusive }: HeadTask,
  examples: readonly Example[],
  scores: readonly (readonly number[])[],
): readonly number[] =>
  exclusive
    ? []
    : labels.map((label, column) =>
        bestThreshold(
          scores.map((row) => row[column] ?? -Infinity),
          examples.map((example) => example.labels.includes(label)),
        ),
      )

function labelsOf(
  { labels, exclusive }: HeadTask,
  scores: readonly (readonly number[])[],
  thresholds: readonly number[],
): readonly ReadonlySet<string>[] {
  return scores.map((row) => {
    const top = Math.max(...row)
    return new Set(
      labels.filter((_, column) => {
        const score = row[column] ?? -Infinity
        return exclusive ? score === top : score >= (thresholds[column] ?? 0)
      }),
    )
  })
}
