import type { AbsenceView } from '#contract/debrief.ts'

const percent = (share: number) => `${Math.round(share * 100)} %`

/** The card's title: where attention fell and by how much. */
export const driftFinding = ({ turn, from, to }: AbsenceView['drift']): string =>
  `They drifted at turn ${turn}: attention fell from ${percent(from)} to ${percent(to)}`

/** How far a turn could have been said to any buyer, in words for thirds of the scale. */
export function toAnybodyWords(share: number | null): string {
  if (share === null) return 'Answers nothing'
  if (share < 1 / 3) return 'To this buyer'
  return share < 2 / 3 ? 'Partly' : 'To anybody'
}

export function colleagueWords(any: boolean | null): string {
  if (any === null) return 'Only asks'
  return any ? 'Any colleague' : 'Only you'
}
