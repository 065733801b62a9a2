import { anchorsOf } from '#personas/engine/anchors.ts'
import { readBuyerTurn } from '#scoring/behaviours/read-buyer-turn.ts'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import type { Embed, TurnReading, Utterance } from '#scoring/behaviours/reading.ts'
import type { BlindTranscript, CodedTurn } from '#scoring/transcript.ts'
import { repSpeaker } from '../roleplay/store/rows.ts'
import type { Subject } from './subject.ts'

export type ReadSubject = {
  readonly transcript: BlindTranscript
  /** Readings that were not stored yet, by turn number. */
  readonly fresh: readonly { readonly turn: number; readonly reading: TurnReading }[]
}

/** The transcript as coded: rep turns as they were read in the run, read now where that is missing. */
export async function readSubject(subject: Subject, embed: Embed): Promise<ReadSubject> {
  const { cast, readings, earlier } = subject
  const { facts } = cast.scenario
  const utterances = subject.turns.map(({ n, speakerId, text }): Utterance => ({
    n,
    speaker: speakerId === repSpeaker ? 'rep' : 'buyer',
    text,
  }))
  const turns = await Promise.all(
    utterances.map(async ({ n, speaker, text }): Promise<CodedTurn> => {
      const turn = { n, speaker, text }
      if (speaker === 'buyer') {
        return { n, speaker, text, reading: await readBuyerTurn(turn, utterances, embed) }
      }
      const stored = readings.get(n)
      const reading = stored ?? (await readTurn(turn, utterances, facts, anchorsOf(cast), embed))
      return { n, speaker, text, reading }
    }),
  )
  return {
    transcript: { turns, facts, earlier },
    fresh: turns.flatMap((turn) =>
      turn.speaker === 'rep' && !readings.has(turn.n) ? [{ turn: turn.n, reading: turn.reading }] : [],
    ),
  }
}
