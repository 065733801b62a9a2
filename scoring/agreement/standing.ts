/** Pairs of a coach's level and the scorer's from which on figures are shown, and from which a decision may rest on them. */
export const pilotFrom = 30
export const decisionFrom = 100

export type Standing = 'not-yet' | 'pilot' | 'decision'

/** What so many pairs allow to be said: nothing yet, a first figure, or one to decide by. */
export const standingOf = (n: number): Standing =>
  n < pilotFrom ? 'not-yet' : n < decisionFrom ? 'pilot' : 'decision'
