/** How long and how much of a model is waited for. All of them apply to every attempt anew. */
export type ModelLimits = {
  /** From the request to the first words that are not blank, in ms. */
  readonly firstTokenMs: number
  /** Between words, in ms; bytes without words do not count. */
  readonly idleMs: number
  /** The whole attempt, in ms. */
  readonly totalMs: number
  /** Longest reply, in UTF-16 units. */
  readonly maxChars: number
  /** Longest body of a response, in bytes: framing costs about 200 bytes a token. */
  readonly maxBytes: number
}

export const defaultCaps = { maxChars: 24_000, maxBytes: 4_000_000 } as const
