import type { TestReport } from '#contract/authoring.ts'
import { outcomeWords } from '../../components/words.ts'

export type RepReport = TestReport['reps'][number]

export const repWords = {
  expert: 'Expert',
  competent: 'Competent',
  'script-reader': 'Script reader',
  pleaser: 'Pleaser',
  pushy: 'Pushy',
  evasive: 'Evasive',
  naive: 'Naive',
} as const

export const exitWords = outcomeWords
export type Exit = keyof typeof exitWords

/** Where a course stands at its end. */
export const last = (course: readonly number[]) => course.at(-1) ?? 0
const percent = (share: number) => `${Math.round(100 * share)} %`

/** What one picture shows, as a sentence. */
export function courseFinding({ rep, belief, trust }: RepReport): string {
  const [from, to] = [belief[0] ?? 0, last(belief)]
  const moved = Math.round(100 * to) - Math.round(100 * from)
  const name = repWords[rep]
  const ends = `trust ends at ${percent(last(trust))}`
  if (moved === 0) return `${name}: belief stays at ${percent(to)}, ${ends}`
  return `${name}: belief ${moved > 0 ? 'rises' : 'falls'} from ${percent(from)} to ${percent(to)}, ${ends}`
}

/** Whom they believe most and least, in one sentence. */
export function overallFinding(reps: readonly RepReport[]): string {
  const sorted = reps.toSorted((a, b) => last(b.belief) - last(a.belief))
  const [most, least] = [sorted[0], sorted.at(-1)]
  if (!most || !least || last(most.belief) - last(least.belief) < 0.02)
    return 'All reps are believed alike: how one talks makes no difference yet'
  return `${repWords[most.rep]} is believed most (${percent(last(most.belief))}), ${repWords[least.rep].toLowerCase()} least (${percent(last(least.belief))})`
}

const left = ({ exits }: RepReport) => exits['walked-out'] ?? 0

/** Whom they leave most, in one sentence. */
export function exitsFinding(reps: readonly RepReport[], seeds: number): string {
  const most = reps.toSorted((a, b) => left(b) - left(a))[0]
  return !most || left(most) === 0
    ? 'Nobody is walked out on'
    : `${repWords[most.rep]} is walked out on most, in ${left(most)} of ${seeds}`
}
