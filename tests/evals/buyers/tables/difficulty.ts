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
  readonly monotone: boolean
}

/** What four steps of difficulty do: the expert's success and belief should fall, exits rise. */
export function difficultyOf(courses: readonly Course[]): readonly DifficultyRow[] {
  const row = (what: string, rep: Rep, kind: DifficultyRow['kind'], pick: (course: Course) => number) => {
    const own = courses.filter((course) => course.rep === rep)
    if (own.length === 0) return []
    const falls = !what.startsWith('left')
    const values = steps.map((step) =>
      mean(own.filter(({ difficulty }) => difficulty === step).map((course) => pick(course))),
    )
    return [{ what, values, kind, falls, monotone: isMonotone(values, falls, slack[kind]) }]
  }
  return [
    ...row('best ending of the expert', 'expert', 'share', ({ best }) => (best ? 1 : 0)),
    ...row('best ending, following cues', adaptiveExpert, 'share', ({ best }) => (best ? 1 : 0)),
    ...row('end belief of the expert', 'expert', 'belief', ({ belief }) => belief.end),
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
      monotone ? 'yes' : 'NO',
    ]),
  )
}
