import type { BuyerReading, Fact, TurnReading } from './behaviours/reading.ts'

/** A transcript as it comes in: turns in order, facts the rep may state. */
export type Transcript = {
  readonly turns: readonly { readonly speaker: 'rep' | 'buyer'; readonly text: string }[]
  readonly facts: readonly Fact[]
}

export type RepTurn = {
  readonly n: number
  readonly speaker: 'rep'
  readonly text: string
  readonly reading: TurnReading
}
export type BuyerTurn = {
  readonly n: number
  readonly speaker: 'buyer'
  readonly text: string
  readonly reading: BuyerReading
}
export type CodedTurn = RepTurn | BuyerTurn

/**
 * What authenticity, courage, composure and foundation may see: words and their coding. It has no place for the
 * outcome or the buyer's state, so that no dimension can be swayed by how it went.
 */
export type BlindTranscript = {
  readonly turns: readonly CodedTurn[]
  readonly facts: readonly Fact[]
  /** What the same rep said to other buyers before, newest first: that it is a line of stock shows only beside it. */
  readonly earlier?: readonly OwnLine[]
}

/** A turn of the rep's own from an earlier conversation; `where` says which, in words for people. */
export type OwnLine = { readonly where: string; readonly turn: number; readonly text: string }

/** What belief transfer alone may see besides; null for conversations that no engine played. */
export type BeliefContext = {
  /** Simulated belief 0–1 before the first turn and after each rep turn, with what moved it. */
  readonly start: number
  readonly course: readonly {
    readonly turn: number
    readonly belief: number
    readonly rawDelta: number
    readonly causes: readonly string[]
  }[]
  readonly outcome: string | null
  readonly rightEnding: 'commitment' | 'disqualified'
  /** Whether the concern beneath was ever said. */
  readonly concernDisclosed: boolean
} | null

export const isRep = (turn: CodedTurn): turn is RepTurn => turn.speaker === 'rep'
export const isBuyer = (turn: CodedTurn): turn is BuyerTurn => turn.speaker === 'buyer'
export const repTurns = ({ turns }: BlindTranscript): readonly RepTurn[] => turns.filter(isRep)
export const buyerTurns = ({ turns }: BlindTranscript): readonly BuyerTurn[] => turns.filter(isBuyer)

/** The buyer turn that a rep turn answers, or null. */
export function answeredBy({ turns }: BlindTranscript, rep: RepTurn): BuyerTurn | null {
  const before = turns.filter(({ n }) => n < rep.n).at(-1)
  return before && isBuyer(before) ? before : null
}
