/**
 * What the engine needs to know of a rep turn. The shape is that of the coder's reading, restated here
 * because personas and scoring do not know each other; the server hands one to the other and a test
 * holds the two lists of codes together.
 */
export type HeardBehaviour = {
  readonly code: string
  /** Calibrated confidence 0–1; effects fade with it. */
  readonly confidence: number
  readonly quote: string
}

export type HeardReading = {
  readonly behaviours: readonly HeardBehaviour[]
  readonly unsure: readonly HeardBehaviour[]
  readonly claims: readonly {
    readonly quote: string
    readonly factId: string | null
    readonly verdict: 'supported' | 'mismatch' | 'unsupported'
  }[]
  /** Similarity 0–1 to the anchors that `anchorsOf(cast)` supplied. */
  readonly anchors: readonly { readonly id: string; readonly similarity: number }[]
  readonly uptake: number | null
  readonly repeatOf: { readonly turn: number; readonly times: number } | null
  readonly words: number
}

/** A rep turn as it reaches the engine. `turn` counts all turns of the transcript from 1. */
export type HeardTurn = {
  readonly turn: number
  readonly text: string
  readonly reading: HeardReading
}
