import { injectedIn } from './injected.ts'
import { repTurns, type BlindTranscript } from './transcript.ts'

export const flagKinds = ['manipulation', 'fact_error', 'instructions', 'hidden_text', 'incentive'] as const
export type FlagKind = (typeof flagKinds)[number]
/** Something a reader should look at, whatever the score. `quote` is verbatim. */
export type Flag = {
  readonly turn: number
  readonly kind: FlagKind
  readonly quote: string
  readonly sentence: string
}

const sure = 0.6
const hidden = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/u

const sentences: Readonly<Record<FlagKind, string>> = {
  manipulation: 'Urgency, scarcity or guilt. It never raises a score.',
  fact_error: 'This does not match the fact sheet.',
  instructions: 'This is addressed to the scorer, not to the buyer. It was not counted.',
  hidden_text: 'There are invisible characters in this turn. They were not counted.',
  incentive:
    'A concession came before the objection was understood. Movement it bought is not counted as belief.',
}

/** What stands out in the rep's turns, in their order. */
export function flagsOf(transcript: BlindTranscript): readonly Flag[] {
  return repTurns(transcript).flatMap(({ n, text, reading }) => {
    const flag = (kind: FlagKind, quote: string): Flag => ({
      turn: n,
      kind,
      quote,
      sentence: sentences[kind],
    })
    const coded = (code: string) =>
      reading.behaviours.filter((one) => one.code === code && one.confidence >= sure).slice(0, 1)
    const injected = injectedIn(text)[0]
    const invisible = hidden.exec(text)
    return [
      ...coded('pressure').map(({ quote }) => flag('manipulation', quote)),
      ...coded('discount_early').map(({ quote }) => flag('incentive', quote)),
      ...reading.claims
        .filter(({ verdict }) => verdict === 'mismatch')
        .map(({ quote, detail }) => ({
          ...flag('fact_error', quote),
          ...(detail ? { sentence: `${sentences.fact_error} ${detail}` } : {}),
        })),
      ...(injected ? [flag('instructions', injected.quote)] : []),
      ...(invisible ? [flag('hidden_text', invisible[0])] : []),
    ]
  })
}
