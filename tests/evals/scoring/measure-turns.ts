import { embedOnce } from '#scoring/behaviours/embed-once.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import type { CodedTurn } from '#scoring/transcript.ts'
import { countsBy, f1 } from '../coder/measures.ts'
import { withoutPunctuation } from '../coder/variants.ts'
import { carries, codedTurns, retold, turnsOf, type LabelledTurn } from './conversations.ts'
import { encode, encodedTexts } from './encode.ts'
import type { Figure } from './figure.ts'
import { fittedHead } from './fitted-head.ts'
import { resampledInterval } from './resampled.ts'
import type { Unit } from './units.ts'
import { wordBags } from './word-bags.ts'

export type TurnTask = {
  readonly set: string
  readonly what: string
  readonly speaker: string
  /** A turn holds it where one of its units carries one of these. */
  readonly labels: readonly string[]
  /** Whether our reader says so of a turn. */
  readonly says: (turn: CodedTurn) => boolean
  readonly goal: number
}

const yes = 'yes'
type Told = { readonly conversation: string; readonly given: boolean; readonly wanted: boolean }

/**
 * F1 of one thing that a turn does or does not do: by our reader as it is, and by a head on our encoding of the units
 * that is fitted to the train split.
 */
export async function measureTurns(
  task: TurnTask,
  train: readonly Unit[],
  dev: readonly Unit[],
  embed: Embed,
): Promise<readonly Figure[]> {
  const stripped = retold(dev, withoutPunctuation)
  const holds = (turn: LabelledTurn): boolean => carries(turn, task.labels)
  const own = (units: readonly Unit[]) => units.filter(({ speaker }) => speaker === task.speaker)

  const shipped = async (units: readonly Unit[]): Promise<readonly Told[]> =>
    (await codedTurns(units, embed))
      .filter(({ speaker }) => speaker === task.speaker)
      .map((turn) => ({ conversation: turn.conversation, given: task.says(turn.coded), wanted: holds(turn) }))

  const fitted = async (of: (units: readonly Unit[]) => readonly Float32Array[]) => {
    const examples = (units: readonly Unit[]) => {
      const inputs = of(units)
      return units.map((unit, index) => ({
        conversation: unit.conversation,
        labels: unit.labels.some((label) => task.labels.includes(label)) ? [yes] : [],
        input: inputs[index] ?? new Float32Array(),
      }))
    }
    const [here, bare] = [own(dev), own(stripped)]
    const { given } = await fittedHead(
      { labels: [yes], exclusive: false },
      examples(own(train)),
      examples([...here, ...bare]),
    )
    const said = new Set([...here, ...bare].filter((_, index) => given[index]?.has(yes)))
    const told = (units: readonly Unit[]): readonly Told[] =>
      turnsOf(units).map((turn) => ({
        conversation: turn.conversation,
        given: turn.units.some((unit) => said.has(unit)),
        wanted: holds(turn),
      }))
    return { whole: told(here), bare: told(bare) }
  }

  const vectorOf = await embedOnce(embed, encodedTexts([...own(train), ...own(dev), ...own(stripped)]))
  const bags = wordBags(own(train))
  const bag = f1Of((await fitted(bags)).whole)
  const head = await fitted((units) => encode(units, vectorOf))
  const asShipped = { whole: await shipped(dev), bare: await shipped(stripped) }
  return [figureOf(task, 'as shipped', asShipped, bag), figureOf(task, 'fitted on train', head, bag)]
}

function figureOf(
  { set, what, goal }: TurnTask,
  how: Figure['how'],
  { whole, bare }: { readonly whole: readonly Told[]; readonly bare: readonly Told[] },
  bagOfWords: number,
): Figure {
  const { right, wrong, missed } = countsOf(whole)
  return {
    set,
    what,
    metric: 'F1',
    how,
    n: whole.length,
    positives: right + missed,
    value: f1Of(whole),
    interval: resampledInterval(whole, ({ conversation }) => conversation, f1Of),
    unpunctuated: f1Of(bare),
    floor: {
      value: f1({ right: right + missed, wrong: whole.length - right - missed, missed: 0 }),
      of: 'yes for all',
    },
    bagOfWords,
    wordCount: null,
    turnCount: null,
    goal,
    notes: [`Of ${right + wrong} turns given ${right} were right; ${missed} were missed.`],
  }
}

const f1Of = (told: readonly Told[]): number => f1(countsOf(told))

function countsOf(told: readonly Told[]) {
  const set = (holds: boolean) => new Set(holds ? [yes] : [])
  const rows = told.map(({ given, wanted }) => ({ given: set(given), wanted: set(wanted) }))
  return countsBy([yes], rows).get(yes) ?? { right: 0, wrong: 0, missed: 0 }
}
