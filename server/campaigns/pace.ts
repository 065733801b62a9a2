import type { LatePerson } from '#contract/campaign.ts'

/** Before so many days have gone a pace says nothing. */
export const leastDays = 3

export type Progress = {
  readonly userId: string
  readonly name: string
  readonly done: number
  readonly left: number
}

/**
 * Who will not make it at the pace so far: with `done` pieces in `daysGone` days, what is left takes
 * `left / (done / daysGone)` days, and there are `daysLeft`. Nobody before the third day.
 */
export function latePeople(people: readonly Progress[], daysGone: number, daysLeft: number): LatePerson[] {
  if (daysGone < leastDays) return []
  return people
    .filter(({ left }) => left > 0)
    .map((one) => ({
      ...one,
      daysGone,
      daysLeft,
      daysNeeded: one.done === 0 ? null : Math.ceil((one.left * daysGone) / one.done),
    }))
    .filter(({ daysNeeded }) => daysNeeded === null || daysNeeded > daysLeft)
    .toSorted((a, b) => (b.daysNeeded ?? Infinity) - (a.daysNeeded ?? Infinity) || (a.name < b.name ? -1 : 1))
}
