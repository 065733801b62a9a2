import type { ActKind, Beside } from './acts/act.ts'

/** A verbatim quote that speaks for or against a criterion. */
export type Evidence = {
  readonly turn: number
  readonly quote: string
  readonly code: string
  readonly polarity: '+' | '-'
  /** The code that it was seen by, where there is one. */
  readonly sign?: string
  /** Where no code but the words themselves show it: what was done, and the line that it is set beside. */
  readonly act?: ActKind
  readonly beside?: Beside
}

export type Subscore = {
  readonly code: string
  /** Chances taken, of so many; and how often the opposite was shown. */
  readonly taken: number
  readonly of: number
  readonly against: number
}

/** One dimension of a scorecard: a figure 0–100 with what it rests on, or null with the reason. */
export type Dimension = {
  readonly id: DimensionId
  readonly score: number | null
  readonly level: number | null
  readonly reason: string | null
  readonly interval: readonly [number, number] | null
  readonly opportunities: number
  readonly taken: number
  /** Two to five chances: shown in words, held back from levels. */
  readonly provisional: boolean
  readonly headline: string
  readonly subscores: readonly Subscore[]
  readonly evidence: readonly Evidence[]
  readonly evident: number | null
  readonly latent: number | null
}

export const dimensionIds = ['authenticity', 'courage', 'belief_transfer', 'composure', 'foundation'] as const
export type DimensionId = (typeof dimensionIds)[number]
