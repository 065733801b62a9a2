import { percent } from '#server/acceptance/checks/check.ts'
import { adaptiveExpert, type Course, type Rep } from '#server/acceptance/course.ts'
import { mean } from '#server/acceptance/statistics.ts'
import { columns, points } from './columns.ts'

export const steps = [1, 2, 3, 4] as const
export const difficultyReps: readonly Rep[] = [
  'expert',
  'competent',
  'script-reader',
  'pleaser',
  'pushy',
  'evasive',
  'naive',
  'technician',
]

/** A step may go against the order by this much and still be noise: two of fifty seeds, a hundredth of belief. */
const slack = { share: 0.04, belief: 0.01 } as const

export type DifficultyRow = {
  readonly what: string
  readonly values: readonly number[]
  readonly kind: keyof typeof slack
  readonly falls: boolean
  /** Null where the figure is told and not asked for. */
  readonly monotone: boolean | null
}

type Average = (courses: readonly Course[], pick: (course: Course) => number) => number

const overAll: Average = (courses, pick) => mean(courses.map((course) => pick(course)))

/**
 * Success with those who can be moved and with those who cannot, half each. A harder step holds more of the second,
 * whose right ending is an honest no or a small step: counted by head, a step could look easier for that alone.
 */
const moversAndHoldersAlike: Average = (courses, pick) =>
  mean(
    [true, false]
      .map((mover) => courses.filter((course) => course.mover === mover))
      .filter((kind) => kind.length > 0)
      .map((kind) => overAll(kind, pick)),
  )

/** What four steps of difficulty do: the expert's success and belief should fall, exits rise. */
export function difficultyOf(courses: readonly Course[]): readonly DifficultyRow[] {
  const row = (
    what: string,
    rep: Rep,
    kind: DifficultyRow['kind'],
    pick: (course: Course) => number,
    { average = overAll, told = false }: { readonly average?: Average; readonly told?: boolean } = {},
  ) => {
    const own = courses.filter((course) => course.rep === rep)
    if (own.length === 0) return []
    const falls = !what.startsWith('left')
    const values = steps.map((step) =>
      average(
        own.filter(({ difficulty }) => difficulty === step),
        pick,
      ),
    )
    return [{ what, values, kind, falls, monotone: told ? null : isMonotone(values, falls, slack[kind]) }]
  }
  const isBest = ({ best }: Course): number => (best ? 1 : 0)
  return [
    ...row('best ending of the expert', 'expert', 'share', isBest, { average: moversAndHoldersAlike }),
    ...row('end belief of the expert', 'expert', 'belief', ({ belief }) => belief.end),
    // Where the best ending is an honest no, an easy buyer says yes too soon: harder is not always less often.
    ...row('best ending, following cues', adaptiveExpert, 'share', isBest, {
      average: moversAndHoldersAlike,
      told: true,
    }),
    ...row('end belief, following cues', adaptiveExpert, 'belief', ({ belief }) => belief.end),
    ...difficultyReps.flatMap((rep) => row(`left the ${rep}`, rep, 'share', ({ left }) => (left ? 1 : 0))),
  ]
}

/** Whether no step goes the other way by more than noise, and the last lies where it should to the first. */
export function isMonotone(values: readonly number[], falls: boolean, noise: number): boolean {
  const signed = falls ? values : values.map((value) => -value)
  const kept = signed.slice(1).every((value, index) => value <= (signed[index] ?? value) + noise)
  return kept && (signed.at(-1) ?? 0) <= (signed[0] ?? 0)
}

export function difficultyTable(rows: readonly DifficultyRow[]): string {
  return columns(
    ['difficulty', ...steps.map((step) => `step ${step}`), 'monotone'],
    rows.map(({ what, values, kind, monotone }) => [
      what,
      ...values.map((value) => (kind === 'share' ? percent(value) : points(value))),
      monotone === null ? 'told' : monotone ? 'yes' : 'NO',
    ]),
  )
}
