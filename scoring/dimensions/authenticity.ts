import { assess, type Assessed } from '../assess.ts'
import { combine } from '../combine.ts'
import { authenticityCriteria } from '../criteria.ts'
import { dimensionOf, turnsOf } from '../dimension.ts'
import { openingsOf, type Opening } from '../opportunities.ts'
import type { Dimension } from '../shape.ts'
import type { BlindTranscript } from '../transcript.ts'

/**
 * Authenticity (in what was said): specific to this buyer, true to the facts, candid, owned, unscripted, free of
 * manipulation. Observable conduct only; sees neither outcome nor the buyer's state. 0–100 or null.
 */
export function authenticity(transcript: BlindTranscript): Dimension {
  const openings = openingsOf(transcript)
  const assessed = assess(openings, authenticityCriteria).map((one) =>
    one.criterion.code === 'A5' ? consistency(openings, one) : one,
  )
  const combined = combine(assessed)
  return dimensionOf('authenticity', { ...combined, headline: headline(assessed) })
}

/** Claims against the fact sheet: a typed mismatch speaks against, what the sheet does not know counts half. */
function consistency(openings: readonly Opening[], { criterion }: Assessed): Assessed {
  const claiming = openings.filter(({ kinds }) => kinds.has('claim'))
  return {
    criterion,
    chances: claiming.map(({ turn }) => {
      const { claims } = turn.reading
      const wrong = claims.some(({ verdict }) => verdict === 'mismatch')
      const known = claims.some(({ verdict }) => verdict === 'supported')
      return { turn: turn.n, criterion, credit: wrong ? 0 : known ? 1 : 0.5, shown: null }
    }),
    against: claiming.flatMap(({ turn }) =>
      turn.reading.claims
        .filter(({ verdict }) => verdict === 'mismatch')
        .map(({ quote }) => ({ turn: turn.n, quote, code: criterion.code, polarity: '-' as const })),
    ),
  }
}

function headline(assessed: readonly Assessed[]): string {
  const uptake = assessed.find(({ criterion }) => criterion.code === 'A1')
  const chances = uptake?.chances ?? []
  const taken = chances.filter(({ credit }) => credit >= 0.35).length
  const against = assessed.flatMap((one) => one.against)
  const first = `Took up the buyer's own words in ${turnsOf(taken, chances.length)}.`
  if (against.length === 0) return first
  return `${first} ${against.length === 1 ? 'One line' : `${against.length} lines`} would have fitted any buyer or went past the facts.`
}
