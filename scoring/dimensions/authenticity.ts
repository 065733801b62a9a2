import { assess, type Assessed } from '../assess.ts'
import { combine, takenFrom } from '../combine.ts'
import { dimensionOf, turnsOf } from '../dimension.ts'
import { openingsOf, type Opening } from '../opportunities.ts'
import type { Rubric } from '../rubric.ts'
import { criteriaOf } from '../rubric-settings.ts'
import type { Dimension } from '../shape.ts'
import { pressureCost } from '../spoiled.ts'
import type { BlindTranscript } from '../transcript.ts'

/**
 * Authenticity (in what was said): specific to this buyer, true to the facts, candid, owned, unscripted, free of
 * manipulation. Observable conduct only; sees neither outcome nor the buyer's state. 0–100 or null.
 */
export function authenticity(transcript: BlindTranscript, rubric: Rubric | null = null): Dimension {
  const openings = openingsOf(transcript)
  const assessed = assess(openings, criteriaOf(rubric, 'authenticity')).map((one) =>
    one.criterion.code === 'A5' ? consistency(openings, one) : one,
  )
  const combined = combine(assessed)
  const score = combined.score - pressureCost(transcript)
  return dimensionOf('authenticity', { ...combined, score, headline: headline(assessed) })
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

/** What spoke against it, the gravest first; one sentence says the first that is there. */
const against: readonly (readonly [code: string, one: string, more: string])[] = [
  ['A5', 'One claim went against the fact sheet.', '{n} claims went against the fact sheet.'],
  ['A6', 'One line pressed the buyer.', '{n} lines pressed the buyer.'],
  ['A4', 'One line would have come whatever was said.', '{n} lines would have come whatever was said.'],
  ['A1', 'One line of sympathy would fit anybody.', '{n} lines of sympathy would fit anybody.'],
  ['A3', 'One line praised without a ground.', '{n} lines praised without a ground.'],
]

function headline(assessed: readonly Assessed[]): string {
  const first = assessed.find(({ criterion }) => criterion.code === 'A1')
  const uptake = first ? uptakeOf(first) : null
  const [worst] = against.flatMap(([code, one, more]) => {
    const count = assessed.find(({ criterion }) => criterion.code === code)?.against.length ?? 0
    return count === 0 ? [] : [count === 1 ? one : more.replace('{n}', String(count))]
  })
  return [uptake, worst].filter(Boolean).join(' ') || 'Nothing spoke against it.'
}

function uptakeOf({ chances }: Assessed): string {
  const taken = chances.filter(({ credit }) => credit >= takenFrom).length
  return chances.length === 0
    ? 'The buyer said little that could be taken up.'
    : `Took up the buyer's own words in ${turnsOf(taken, chances.length)}.`
}
