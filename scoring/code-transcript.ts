import type { Anchor, Embed } from './behaviours/reading.ts'
import { readBuyerTurn } from './behaviours/read-buyer-turn.ts'
import { readTurn } from './behaviours/read-turn.ts'
import type { BlindTranscript, CodedTurn, Transcript } from './transcript.ts'

const noAnchors: readonly Anchor[] = []

/** Reads every turn of a transcript in its context. `embed` batches what is asked for side by side and remembers it. */
export async function codeTranscript({ turns, facts }: Transcript, embed: Embed): Promise<BlindTranscript> {
  const utterances = turns.map(({ speaker, text }, index) => ({ n: index + 1, speaker, text }))
  const coded = await Promise.all(
    utterances.map(async (turn): Promise<CodedTurn> => {
      const context = utterances.slice(0, turn.n - 1)
      return turn.speaker === 'rep'
        ? { ...turn, speaker: 'rep', reading: await readTurn(turn, context, facts, noAnchors, embed) }
        : { ...turn, speaker: 'buyer', reading: await readBuyerTurn(turn, context, embed) }
    }),
  )
  return { turns: coded, facts }
}
