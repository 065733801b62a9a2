import { injectedIn } from './injected.ts'
import { isRep, type BlindTranscript, type RepTurn } from './transcript.ts'

/**
 * The transcript with everything void that cannot be shown: behaviours and claims whose quote does not stand word
 * for word in their turn, and what was said to the scorer rather than to the buyer.
 */
export function verified(transcript: BlindTranscript): BlindTranscript {
  return { ...transcript, turns: transcript.turns.map((turn) => (isRep(turn) ? verifiedTurn(turn) : turn)) }
}

function verifiedTurn(turn: RepTurn): RepTurn {
  const injected = injectedIn(turn.text)
  const stands = ({ quote }: { readonly quote: string }) => {
    const at = quote === '' ? -1 : turn.text.indexOf(quote)
    return at >= 0 && !injected.some(({ start, end }) => at < end && at + quote.length > start)
  }
  const { behaviours, claims } = turn.reading
  return {
    ...turn,
    reading: { ...turn.reading, behaviours: behaviours.filter(stands), claims: claims.filter(stands) },
  }
}
