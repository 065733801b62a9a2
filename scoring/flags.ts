import { injectedIn } from './injected.ts'
import { manipulationsOf, type ManipulationKind } from './manipulation.ts'
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

/** Confidence from which the coder alone is trusted to accuse somebody; a fixed phrase, or the words of a concession, say it without. */
const sure = 0.85
const sureWithWords = 0.5
const conceding =
  /\b(?:off|discount|free|cheaper|lower|waive|knock|throw in|no charge|for less|reduced?|bonus(?:es)?)\b|[%]/iu
/** Characters that show nothing or turn the order of others round. A joiner between two pictographs is one sign of theirs. */
const hidden =
  /\u034f|\u17b4|\u17b5|[\u061c\u115f\u1160\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]|(?<![\p{Extended_Pictographic}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})/u

/** What a line that works on somebody is taken for; what is only softened up with "but" is not flagged. */
const workedBy: Readonly<Record<Exclude<ManipulationKind, 'feigned'>, string>> = {
  urgency: 'Read as urgency or scarcity. It never raises a score.',
  guilt: 'Read as guilt. It never raises a score.',
  threat: 'Read as a threat. It never raises a score.',
  flattery: 'Read as flattery. It never raises a score.',
  pressing: 'Read as pressure. It never raises a score.',
}
const sentences: Readonly<Record<FlagKind, string>> = {
  manipulation: workedBy.pressing,
  fact_error: 'This does not match the fact sheet.',
  instructions: 'This is addressed to the scorer, not to the buyer. It was not counted.',
  hidden_text: 'There are invisible characters in this turn. They were not counted.',
  incentive:
    'A concession came before the objection was understood. Movement it bought is not counted as belief.',
}

type Worked = ReturnType<typeof manipulationsOf>[number]
const isFlagged = (one: Worked): one is Worked & { kind: Exclude<ManipulationKind, 'feigned'> } =>
  one.kind !== 'feigned'

/** What stands out in the rep's turns, in their order. */
export function flagsOf(transcript: BlindTranscript): readonly Flag[] {
  return repTurns(transcript).flatMap((turn) => {
    const { n, text, reading } = turn
    const flag = (kind: FlagKind, quote: string): Flag => ({
      turn: n,
      kind,
      quote,
      sentence: sentences[kind],
    })
    const worked = manipulationsOf(turn).find(isFlagged)
    const coded = (code: string, words?: RegExp) =>
      reading.behaviours
        .filter((one) => one.code === code)
        .filter(({ confidence, quote }) => confidence >= (words?.test(quote) ? sureWithWords : sure))
        .slice(0, 1)
    const injected = injectedIn(text)[0]
    const invisible = hidden.exec(text)
    return [
      ...(worked
        ? [{ ...flag('manipulation', worked.quote), sentence: workedBy[worked.kind] }]
        : coded('pressure').map(({ quote }) => flag('manipulation', quote))),
      ...coded('discount_early', conceding).map(({ quote }) => flag('incentive', quote)),
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
