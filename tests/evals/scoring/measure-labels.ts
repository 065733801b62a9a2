import type { VectorOf } from '#scoring/behaviours/embed-once.ts'
import { withoutPunctuation } from '../coder/variants.ts'
import { countsBy, f1, mean } from '../coder/measures.ts'
import { retold } from './conversations.ts'
import { encode } from './encode.ts'
import type { Figure } from './figure.ts'
import { fittedHead, macroOf, type Example, type HeadTask } from './fitted-head.ts'
import { resampledInterval } from './resampled.ts'
import type { Unit } from './units.ts'
import { wordBags } from './word-bags.ts'

export type LabelTask = HeadTask & {
  readonly set: string
  readonly what: string
  readonly speakers: readonly string[]
  readonly goal: number
}

/** Mean F1 over the labels of a set, by a head on our encoding and by one on words, both fitted to its train split. */
export async function measureLabels(
  task: LabelTask,
  train: readonly Unit[],
  dev: readonly Unit[],
  vectorOf: VectorOf,
): Promise<Figure> {
  const stripped = retold(dev, withoutPunctuation)
  const encoded = (units: readonly Unit[]) => examplesOf(units, encode(units, vectorOf, task.speakers))
  const ours = await fittedHead(task, encoded(train), encoded([...dev, ...stripped]))
  const bags = wordBags(train, task.speakers)
  const bag = await fittedHead(task, examplesOf(train, bags(train)), examplesOf(dev, bags(dev)))

  const read = dev.map((unit, index) => ({ unit, given: ours.given[index] ?? new Set<string>() }))
  const macro = (rows: typeof read) =>
    macroOf(
      task,
      rows.map(({ unit }) => unit),
      rows.map(({ given }) => given),
    )
  return {
    set: task.set,
    what: task.what,
    metric: task.exclusive ? 'macro-F1' : 'mean F1',
    how: 'fitted on train',
    n: dev.length,
    positives: null,
    value: macro(read),
    interval: resampledInterval(
      read,
      ({ unit }) => unit.conversation,
      (rows) => macro([...rows]),
    ),
    unpunctuated: macroOf(task, stripped, ours.given.slice(dev.length)),
    floor: floorOf(task, dev),
    bagOfWords: macroOf(task, dev, bag.given),
    wordCount: null,
    turnCount: null,
    goal: task.goal,
    notes: [byLabel(task, train, read)],
  }
}

const examplesOf = (units: readonly Unit[], inputs: readonly Float32Array[]): Example[] =>
  units.map(({ conversation, labels }, index) => ({
    conversation,
    labels,
    input: inputs[index] ?? new Float32Array(),
  }))

/** The commonest label for all, or, where labels do not exclude each other, every label for all. */
function floorOf(task: HeadTask, dev: readonly Unit[]): Figure['floor'] {
  const times = (label: string) => dev.filter(({ labels }) => labels.includes(label)).length
  const commonest = task.labels.reduce((best, label) => (times(label) > times(best) ? label : best))
  const all = new Set(task.exclusive ? [commonest] : task.labels)
  return {
    value: macroOf(
      task,
      dev,
      dev.map(() => all),
    ),
    of: task.exclusive ? `"${commonest}" for all` : 'every label for all',
  }
}

/** Fewer examples than this teach a label nothing. */
const fewest = 10

function byLabel(
  { labels }: HeadTask,
  train: readonly Unit[],
  read: readonly { readonly unit: Unit; readonly given: ReadonlySet<string> }[],
): string {
  const counts = countsBy(
    labels,
    read.map(({ unit, given }) => ({ given, wanted: new Set(unit.labels) })),
  )
  const listed = [...counts].map(([label, count]) => `${label} ${f1(count).toFixed(2)}`)
  const named = [...counts].filter(([label]) => label !== 'none').map(([, count]) => f1(count))
  const without = labels.includes('none') ? ` (${mean(named).toFixed(3)} over those that are named)` : ''
  const rare = labels.filter((label) => train.filter((unit) => unit.labels.includes(label)).length < fewest)
  const learnt = [...counts].filter(([label]) => !rare.includes(label)).map(([, count]) => f1(count))
  const told =
    rare.length === 0
      ? ''
      : ` ${mean(learnt).toFixed(3)} without ${rare.join(', ')}, of which there are fewer than ${fewest} to learn from.`
  return `F1 by label${without}: ${listed.join(', ')}.${told}`
}
