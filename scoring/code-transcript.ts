import type { Anchor, CodedBehaviour, Embed, TurnReading } from './behaviours/reading.ts'
import { readBuyerTurn } from './behaviours/read-buyer-turn.ts'
import { readTurn } from './behaviours/read-turn.ts'
import { withoutHesitations } from './hesitations.ts'
import { withoutInjected } from './injected.ts'
import { withoutFlattery } from './manipulation.ts'
import type { BlindTranscript, CodedTurn, Transcript } from './transcript.ts'

/** A rep's turn without what is not for the buyer or is no content; offsets stay. */
const heardFromRep = (text: string): string => withoutHesitations(withoutFlattery(withoutInjected(text)))

const noAnchors: readonly Anchor[] = []

/**
 * Reads every turn of a transcript in its context; what is addressed to the scorer, only
 * flatters or only hesitates is left out. `embed` batches what is
 * asked for side by side and remembers it.
 */
export async function codeTranscript({ turns, facts }: Transcript, embed: Embed): Promise<BlindTranscript> {
  const heard = turns.map(({ speaker, text }, index) => ({
    n: index + 1,
    speaker,
    text: speaker === 'rep' ? heardFromRep(text) : withoutInjected(text),
  }))
  const coded = await Promise.all(
    turns.map(async ({ speaker, text }, index): Promise<CodedTurn> => {
      const turn = heard[index] ?? { n: index + 1, speaker, text }
      const context = heard.slice(0, index)
      return speaker === 'rep'
        ? {
            n: turn.n,
            speaker,
            text,
            reading: asWritten(await readTurn(turn, context, facts, noAnchors, embed), turn.text, text),
          }
        : { n: turn.n, speaker, text, reading: await readBuyerTurn(turn, context, embed) }
    }),
  )
  return { turns: coded, facts }
}

/** The reading of what was heard with its quotes as they were written: the offsets are the same. */
function asWritten(reading: TurnReading, heard: string, written: string): TurnReading {
  const quoted = (one: CodedBehaviour) => ({ ...one, quote: written.slice(one.start, one.end) })
  const { behaviours, unsure, claims, worked } = reading
  return {
    ...reading,
    behaviours: behaviours.map(quoted),
    unsure: unsure.map(quoted),
    worked: worked?.map((one) => ({ ...one, quote: written.slice(one.start, one.end) })),
    claims: claims.map((claim) => {
      const at = heard.indexOf(claim.quote)
      return { ...claim, quote: written.slice(at, at + claim.quote.length) }
    }),
  }
}
