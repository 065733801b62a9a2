import type { RealCallPart } from '#contract/real-call.ts'
import type { DimensionId } from '#contract/scorecard.ts'

/** What a coach of the demo gave one dimension, and words of the rep's that it rests on. */
export type GivenLevel = readonly [dimension: DimensionId, level: number, quote: string]

/** A call that a rep of the demo brought along for a day of a campaign. Invented, as everybody in it is. */
export type DemoCall = {
  readonly rep: string
  readonly part: RealCallPart
  /** When it was handed in, in days before the demo was made. */
  readonly daysAgo: number
  /** Whom they call. */
  readonly buyer: string
  readonly about: string
  /** What was said, by turns: the rep has the first word. */
  readonly said: readonly string[]
  /** None where no coach has rated it yet. */
  readonly levels: readonly GivenLevel[]
}

/** Who has rated whose calls, and whether the words gave away which of them came first. */
export const ratedBy: Readonly<Record<string, { readonly coach: string; readonly couldTell: boolean }>> = {
  'Robin Hale': { coach: 'Noor Petrov', couldTell: false },
  'Imani Okonjo': { coach: 'Casey Lindqvist', couldTell: false },
  'Leila Haddad': { coach: 'Noor Petrov', couldTell: true },
  'Tomasz Wrona': { coach: 'Casey Lindqvist', couldTell: false },
}
