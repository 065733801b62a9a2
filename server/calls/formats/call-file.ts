import type { callFormats } from '#contract/call.ts'

export type CallFormat = (typeof callFormats)[number]

/** Something that one person said, as the file has it; times in ms from the start, null where the file has none. */
export type Utterance = {
  /** The name as written; '' where the file names nobody. */
  readonly speaker: string
  readonly text: string
  readonly startMs: number | null
  readonly endMs: number | null
}

export type CallFile = {
  readonly format: CallFormat
  readonly utterances: readonly Utterance[]
  /** Names that the file itself counts to the seller's side. */
  readonly ours: readonly string[]
}

/** The most talk that is taken, in UTF-16 units: some seven hours. */
export const mostCharacters = 400_000
export const mostLines = 40_000
export const mostSpeakers = 40
export const longestName = 120

/** Why a file cannot be used. */
export const callFileCodes = [
  'call/too_large',
  'call/unknown_format',
  'call/unreadable',
  'call/no_words',
  'call/no_speakers',
  'call/too_long',
] as const
export type CallFileCode = (typeof callFileCodes)[number]

/** A file that cannot be used: which kind of trouble, and in `detail` where it is and what to do. Never its words. */
export class CallFileError extends Error {
  override readonly name = 'CallFileError'
  readonly code: CallFileCode
  readonly detail: string
  constructor(code: CallFileCode, detail: string) {
    super(detail)
    this.code = code
    this.detail = detail
  }
}
