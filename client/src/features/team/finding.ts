import type { MapCell, MapView } from '#contract/readiness-map.ts'
import { counted } from '../../components/when.ts'

const figures = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const changes = new Intl.NumberFormat(undefined, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
})

export const levelWords = (level: number) => figures.format(level)
export const changeWords = (change: number) => changes.format(change)

/** What the map shows, in one sentence: the skill in which the team stands lowest, or why nothing can be said. */
export function findingOf({ skills, people, leastPeople }: MapView): string {
  if (people.length === 0) return 'Nobody practises in this team yet'
  const known = skills.flatMap((one) => (one.mean === null ? [] : [{ ...one, mean: one.mean }]))
  const [first, ...rest] = known
  if (!first) return `Nothing can be said yet: fewer than ${leastPeople} people have a level in any skill`
  const lowest = rest.reduce((low, one) => (one.mean < low.mean ? one : low), first)
  const highest = rest.reduce((high, one) => (one.mean > high.mean ? one : high), first)
  const over = counted(lowest.people, 'over {n} person', 'over {n} people')
  if (lowest.mean === highest.mean)
    return `The team stands at ${levelWords(lowest.mean)} of 5 in every skill that has a figure, ${over}`
  return `${lowest.title} is where the team stands lowest: ${levelWords(lowest.mean)} of 5 on average, ${over}`
}

/** One cell in words, for those who reach it by keyboard or with the pointer. */
export function cellWords(name: string, skill: string, { level, n, change }: MapCell): string {
  if (level === null) return `${name}, ${skill}: not assessed in anything submitted.`
  const from = counted(n, 'from {n} attempt', 'from {n} attempts')
  const trend =
    change === null
      ? 'too few attempts to say how it changes'
      : change === 0
        ? 'the same as in the attempts before'
        : `${changeWords(change)} against the attempts before`
  return `${name}, ${skill}: ${levelWords(level)} of 5, ${from}; ${trend}.`
}
