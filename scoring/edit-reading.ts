import type { BehaviourCode } from './behaviours/codes.ts'
import type { TurnReading } from './behaviours/reading.ts'
import { isRep, type BlindTranscript, type RepTurn } from './transcript.ts'

/** A coded behaviour of one turn: a turn shows each code at most once. */
export type TurnCode = { readonly turn: number; readonly code: string }

/** The transcript with one rep turn read otherwise; its words stay as they are. */
export const withReading = (
  transcript: BlindTranscript,
  n: number,
  read: (turn: RepTurn) => Partial<TurnReading>,
): BlindTranscript => ({
  ...transcript,
  turns: transcript.turns.map((turn) =>
    isRep(turn) && turn.n === n ? { ...turn, reading: { ...turn.reading, ...read(turn) } } : turn,
  ),
})

/** A reading without these codes. What else was seen in the turn (claims, uptake, words) stays. */
export const withoutCodes = (reading: TurnReading, codes: readonly string[]): TurnReading => ({
  ...reading,
  behaviours: reading.behaviours.filter(({ code }) => !codes.includes(code)),
})

/** A reading in which this code was surely shown, by the whole turn, and `others` were not. */
export const withCode = (
  { text, reading }: RepTurn,
  code: BehaviourCode,
  others: readonly string[] = [],
): Pick<TurnReading, 'behaviours'> => ({
  behaviours: [
    { code, confidence: 1, quote: text, start: 0, end: text.length, source: 'cue' },
    ...withoutCodes(reading, [code, ...others]).behaviours,
  ],
})
