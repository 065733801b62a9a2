import { stemsOf } from './behaviours/content-words.ts'
import type { CodedBehaviour } from './behaviours/reading.ts'
import { creditable } from './creditable.ts'
import { hasNoBearing, isSympathy, saysNothing } from './empty-quote.ts'
import { isHollow } from './hollow-candour.ts'
import { injectedIn, withoutInjected } from './injected.ts'
import { buyerTurns, isRep, type BlindTranscript, type RepTurn } from './transcript.ts'

/**
 * The transcript with everything void that cannot be shown: behaviours and claims whose quote does not stand word
 * for word in their turn, says nothing or has no bearing, and credit in what was said to the scorer rather than to the
 * buyer.
 */
export function verified(transcript: BlindTranscript): BlindTranscript {
  const { turns, facts } = transcript
  const texts = [...buyerTurns(transcript), ...facts].map(({ text }) => text)
  const matter = new Set(texts.flatMap((text) => [...stemsOf(text)]))
  return { ...transcript, turns: turns.map((turn) => (isRep(turn) ? verifiedTurn(turn, matter) : turn)) }
}

function verifiedTurn(turn: RepTurn, matter: ReadonlySet<string>): RepTurn {
  const injected = injectedIn(turn.text)
  const stands = ({ quote }: { readonly quote: string }) => quote !== '' && turn.text.includes(quote)
  const meantForScorer = ({ quote }: { readonly quote: string }) => {
    const at = turn.text.indexOf(quote)
    return injected.some(({ start, end }) => at < end && at + quote.length > start)
  }
  const heard = { ...turn, text: withoutInjected(turn.text) }
  const { behaviours, unsure, claims } = turn.reading
  const quoted = behaviours.filter(
    (one) => stands(one) && !saysNothing(one, heard) && !hasNoBearing(one, heard, matter) && !isSympathy(one),
  )
  const isVoid = (one: CodedBehaviour) =>
    isHollow(one, heard) || (creditable.has(one.code) && meantForScorer(one))
  return {
    ...turn,
    reading: {
      ...turn.reading,
      behaviours: quoted.filter((one) => !isVoid(one)),
      // Never scored, and yet the turn was read: who speaks to the scorer does not make it a turn of nothing.
      unsure: [...unsure, ...quoted.filter(isVoid)],
      claims: claims.filter((claim) => stands(claim) && !meantForScorer(claim)),
    },
  }
}
