import type { RatingView } from '#contract/rating.ts'
import type { ReviewView } from '#contract/review.ts'
import type { DimensionId } from '#contract/scorecard.ts'

/** One line to rate: a dimension as a whole, or a criterion of it. */
export type Line = {
  readonly key: string
  readonly dimension: DimensionId
  readonly criterion: string | null
  readonly title: string
  readonly about: string
  /** What levels 1 to 5 look like; of a criterion nothing but what it asks for. */
  readonly levels: readonly string[]
}

export const keyOf = (dimension: DimensionId, criterion: string | null) => criterion ?? dimension

/** Lines in their order; criteria only of the dimensions that are opened. */
export function linesOf(view: Pick<ReviewView, 'dimensions'>, opened: ReadonlySet<DimensionId>): Line[] {
  return view.dimensions.flatMap(({ id, title, subtitle, levels, criteria }) => [
    { key: id, dimension: id, criterion: null, title, about: subtitle, levels },
    ...(opened.has(id)
      ? criteria.map((one) => ({
          key: one.code,
          dimension: id,
          criterion: one.code,
          title: one.title,
          about: one.for,
          levels: [],
        }))
      : []),
  ])
}

export type Rated = {
  /** The one that counts: given after the reveal where there is one. */
  readonly standing: RatingView | null
  readonly blind: RatingView | null
}

export function ratedOf(ratings: readonly RatingView[], line: Line): Rated {
  const own = ratings.filter(
    ({ dimension, criterion }) => dimension === line.dimension && criterion === line.criterion,
  )
  const blind = own.find((one) => one.blind) ?? null
  return { standing: own.find((one) => !one.blind) ?? blind, blind }
}

/** Where to go on: the first dimension without a level, or the first line. */
export function firstOpen(view: ReviewView): string {
  const open = linesOf(view, new Set()).find((line) => ratedOf(view.ratings, line).standing === null)
  return open?.key ?? view.dimensions[0]?.id ?? ''
}

/** "you and the scorer differ on 2 of 4 dimensions": counted where both gave a level. */
export function differences(view: ReviewView): { readonly both: number; readonly differ: number } {
  const levels = linesOf(view, new Set()).flatMap((line) => {
    const mine = ratedOf(view.ratings, line).blind?.level
    const theirs = view.revealed?.scorecard.dimensions.find(({ id }) => id === line.dimension)?.level
    return mine === undefined || theirs === undefined || theirs === null ? [] : [mine !== theirs]
  })
  return { both: levels.length, differ: levels.filter(Boolean).length }
}
