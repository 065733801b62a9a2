import type { BuyerReading } from '#scoring/behaviours/reading.ts'
import type { Scored } from '#scoring/score.ts'
import { isBuyer, type BlindTranscript } from '#scoring/transcript.ts'
import type { Change } from '#scoring/what-if/change.ts'

/** What is stored of a score: its figures, and what one thing would have made of them. */
export type CardBody = Scored & {
  /** Cards made before this was worked out have none. */
  readonly changes?: readonly Change[]
}

/** The buyer's turns as the card read them. */
export type BuyerReadings = readonly { readonly turn: number; readonly reading: BuyerReading }[]

export const buyerReadingsOf = ({ turns }: BlindTranscript): BuyerReadings =>
  turns.filter(isBuyer).map(({ n, reading }) => ({ turn: n, reading }))
