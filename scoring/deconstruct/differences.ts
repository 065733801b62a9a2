import { measures, type MeasureId } from './measures.ts'
import { seatingsOf, waysToSeat } from './seatings.ts'
import { median, repFigures, type RepFigures, type RepMoments } from './rep-figures.ts'

/** Shuffles of who is who. */
export const shuffles = 1000
/** From here down a difference is called clear: one in twenty, over all that is looked at together. */
const clearly = shuffles / 20
const mostShown = 3
/** With fewer colleagues than this there is no middle to speak of. */
export const fewestColleagues = 4
/** Moments that the strong performers need altogether. */
export const fewestOwnMoments = 3

export type Difference = {
  readonly measure: MeasureId
  /** Median of the strong performers' means, and of the colleagues'; in the unit of the measure. */
  readonly own: number
  readonly others: number
  /** Reps on either side from whom it could be told, and their moments. */
  readonly n: {
    readonly own: number
    readonly others: number
    readonly ownMoments: number
    readonly otherMoments: number
  }
  /** In so many of 1,000 shuffles of who is who some measure stood as far apart as this one does. */
  readonly asLarge: number
  readonly clear: boolean
}

export type Differences =
  | {
      readonly kind: 'too-few'
      /** What there is, and what it takes. */
      readonly own: number
      readonly ownMoments: number
      readonly colleagues: number
    }
  | {
      readonly kind: 'compared'
      /** At most three, the one furthest out first. */
      readonly differences: readonly Difference[]
      readonly looked: number
      readonly colleagues: number
      /** No difference among so few people can be rarer than this, in 1,000 shuffles. */
      readonly rarest: number
    }

type Sides = { readonly own: readonly RepMoments[]; readonly others: readonly RepMoments[] }

/**
 * What strong performers do otherwise at one kind of moment, at most three things. A rep counts once, by their mean,
 * and people are shuffled rather than moments: colleagues differ from one another too, and one who was chosen for
 * results differs from them by as much anyway. Each shuffle is judged by the measure that stands
 * furthest apart in it (Westfall and Young 1993), since the three were picked out of many. Where people can be
 * seated in at most 1,000 ways, each of them is looked at once and the count is exact; else `next` draws, which gives
 * numbers in [0, 1): the same generator, the same answer.
 */
export function differencesOf({ own, others }: Sides, next: () => number): Differences {
  const told = (side: readonly RepMoments[]) => side.map(repFigures).filter(({ means }) => means.size > 0)
  const [stars, colleagues] = [told(own), told(others)]
  const ownMoments = stars.reduce((sum, { moments }) => sum + moments, 0)
  if (stars.length === 0 || ownMoments < fewestOwnMoments || colleagues.length < fewestColleagues) {
    return { kind: 'too-few', own: stars.length, ownMoments, colleagues: colleagues.length }
  }
  const people = [...stars, ...colleagues]
  const looked = measures.flatMap(({ id }) => apartnessOf(id, people, stars.length) ?? [])
  const seats = people.map((_, index) => index < stars.length)
  const found = looked.map((one) => Math.abs(one.apart(seats) ?? 0))
  const counts = found.map(() => 0)
  const seatings = seatingsOf(seats, { next, most: shuffles })
  for (const seated of seatings) {
    const furthest = Math.max(0, ...looked.map((one) => Math.abs(one.apart(seated) ?? 0)))
    // Rounding must not decide whether a difference is as large as itself.
    for (const [index, value] of found.entries()) {
      if (furthest >= value - 1e-9) counts[index] = (counts[index] ?? 0) + 1
    }
  }
  const inThousand = (count: number) => Math.ceil((shuffles * count) / seatings.length)
  const differences = looked
    .map(({ measure }, index) => ({
      measure,
      apart: found[index] ?? 0,
      asLarge: inThousand(counts[index] ?? seatings.length),
    }))
    .filter(({ apart }) => apart > 1e-9)
    .toSorted((a, b) => b.apart - a.apart)
    .slice(0, mostShown)
    .map(({ measure, asLarge }) => difference(measure, { stars, colleagues }, asLarge))
  return {
    kind: 'compared',
    differences,
    looked: looked.length,
    colleagues: colleagues.length,
    rarest: Math.ceil(shuffles / waysToSeat(people.length, stars.length)),
  }
}

type Apartness = {
  readonly measure: MeasureId
  /** How far the two sides' medians stand apart, in spreads of all people; null where a side has nobody to tell it. */
  readonly apart: (seats: readonly boolean[]) => number | null
}

/** Null where too few can be told, or everybody does the same. */
function apartnessOf(measure: MeasureId, people: readonly RepFigures[], stars: number): Apartness | null {
  const values = people.map(({ means }) => means.get(measure) ?? null)
  const told = values.filter((value) => value !== null)
  const known = (from: number, to?: number) => values.slice(from, to).filter((value) => value !== null).length
  if (known(0, stars) === 0 || known(stars) < fewestColleagues) return null
  const mean = told.reduce((sum, value) => sum + value, 0) / told.length
  const spread = Math.sqrt(told.reduce((sum, value) => sum + (value - mean) ** 2, 0) / told.length)
  if (spread < 1e-9) return null
  const side = (seats: readonly boolean[], star: boolean) =>
    values.filter((value, index) => value !== null && seats[index] === star) as readonly number[]
  return {
    measure,
    apart: (seats) => {
      const [own, others] = [side(seats, true), side(seats, false)]
      return own.length === 0 || others.length === 0 ? null : (median(own) - median(others)) / spread
    },
  }
}

function difference(
  measure: MeasureId,
  {
    stars,
    colleagues,
  }: { readonly stars: readonly RepFigures[]; readonly colleagues: readonly RepFigures[] },
  asLarge: number,
): Difference {
  const [own, others] = [stars, colleagues].map((side) => side.filter(({ means }) => means.has(measure)))
  const middle = (side: readonly RepFigures[] = []) =>
    median(side.flatMap(({ means }) => means.get(measure) ?? []))
  const moments = (side: readonly RepFigures[] = []) => side.reduce((sum, one) => sum + one.moments, 0)
  return {
    measure,
    own: middle(own),
    others: middle(others),
    n: {
      own: own?.length ?? 0,
      others: others?.length ?? 0,
      ownMoments: moments(own),
      otherMoments: moments(others),
    },
    asLarge,
    clear: asLarge <= clearly,
  }
}
