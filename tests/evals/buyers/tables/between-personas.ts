import { plainCheck, type Check } from '#server/acceptance/checks/check.ts'
import type { Course, Rep } from '#server/acceptance/course.ts'
import { deviation, mean } from '#server/acceptance/statistics.ts'
import { columns, points } from './columns.ts'

const reps: readonly Rep[] = ['expert', 'competent', 'naive', 'technician', 'pushy']
/** Fewer personas say nothing about what personas differ by. */
const fewestPersonas = 3

export type BetweenRow = {
  readonly rep: Rep
  readonly mover: boolean
  readonly personas: number
  /** Standard deviations of end belief: of the personas' means, and of seeds within a persona. */
  readonly between: number
  readonly within: number
}

/**
 * How far personas lie apart and how far seeds of one persona do, for the same rep and the same kind of buyer: whether
 * a seed makes a mover or a holder is a difference of the person and no noise.
 */
export function betweenOf(courses: readonly Course[]): readonly BetweenRow[] {
  return reps.flatMap((rep) =>
    [true, false].flatMap((mover) => {
      const own = courses.filter((course) => course.rep === rep && course.mover === mover)
      const groups = [...Map.groupBy(own, ({ persona }) => persona).values()]
        .map((group) => group.map(({ belief }) => belief.end))
        .filter((ends) => ends.length > 1)
      if (groups.length < fewestPersonas) return []
      const between = deviation(groups.map(mean))
      const within = Math.sqrt(mean(groups.map((ends) => deviation(ends) ** 2)))
      return [{ rep, mover, personas: groups.length, between, within }]
    }),
  )
}

/** B6: summed over reps and kinds, what personas vary by is more than what seeds do. */
export function betweenCheck(rows: readonly BetweenRow[]): Check | null {
  if (rows.length === 0) return null
  const sum = (pick: (row: BetweenRow) => number) => mean(rows.map((row) => pick(row) ** 2))
  const [between, within] = [sum((row) => row.between), sum((row) => row.within)]
  const ratio = between / Math.max(within, 1e-9)
  return plainCheck(
    'B6',
    'end belief varies more between personas than between seeds of one',
    `variance ${between.toFixed(5)} against ${within.toFixed(5)}, ${ratio.toFixed(1)} times`,
    ratio > 1,
  )
}

export const betweenTable = (rows: readonly BetweenRow[]): string =>
  columns(
    ['end belief, deviation', 'personas', 'between personas', 'between seeds'],
    rows.map(({ rep, mover, personas, between, within }) => [
      `${rep}, ${mover ? 'movers' : 'holders'}`,
      String(personas),
      points(between),
      points(within),
    ]),
  )
