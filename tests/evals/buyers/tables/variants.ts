import type { Course, Rep } from '#server/acceptance/course.ts'
import { mean } from '#server/acceptance/statistics.ts'
import { columns } from './columns.ts'

export const variantReps: readonly Rep[] = ['expert', 'competent']
/** Points (belief ×100) that a variant may lie from the mean of its scenario. */
const mostApart = 5

export type VariantRow = {
  readonly variant: string
  readonly rep: Rep
  readonly points: number
  /** From the mean of the scenario's variants. */
  readonly apart: number
  readonly equal: boolean
}

/** End belief of two reps by variant, on the same seeds for each: variants have to be equally hard. */
export function variantsOf(courses: readonly Course[]): readonly VariantRow[] {
  const variants = [...new Set(courses.map(({ variant }) => variant))]
  return variantReps.flatMap((rep) => {
    const ends = variants.map((variant) => {
      const own = courses.filter((course) => course.variant === variant && course.rep === rep)
      return { variant, points: 100 * mean(own.map(({ belief }) => belief.end)) }
    })
    const middle = mean(ends.map(({ points }) => points))
    return ends.map(({ variant, points }) => {
      const apart = points - middle
      return { variant, rep, points, apart, equal: Math.abs(apart) <= mostApart }
    })
  })
}

export function variantsTable(rows: readonly VariantRow[]): string {
  const variants = [...new Set(rows.map(({ variant }) => variant))]
  return columns(
    ['variant, end belief × 100', ...variantReps, 'within 5 of the mean'],
    variants.map((variant) => {
      const own = rows.filter((row) => row.variant === variant)
      return [
        variant,
        ...variantReps.map((rep) => {
          const row = own.find((one) => one.rep === rep)
          return row ? `${row.points.toFixed(1)} (${signed(row.apart)})` : '-'
        }),
        own.every(({ equal }) => equal) ? 'yes' : 'NO',
      ]
    }),
  )
}

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
