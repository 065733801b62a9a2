import { actsOf } from '../acts/acts.ts'
import { withActs } from '../acts/with-acts.ts'
import { assess, type Against, type Assessed } from '../assess.ts'
import { combine, takenFrom } from '../combine.ts'
import { dimensionOf, turnsOf } from '../dimension.ts'
import { openingsOf, type Opening } from '../opportunities.ts'
import type { Rubric } from '../rubric.ts'
import { criteriaOf } from '../rubric-settings.ts'
import type { Dimension } from '../shape.ts'
import { isPressing, manipulationsOf } from '../manipulation.ts'
import { manipulationCost } from '../spoiled.ts'
import type { BlindTranscript } from '../transcript.ts'

/**
 * Authenticity (in what was said): specific to this buyer, true to the facts, candid, owned, unscripted, free of
 * manipulation. Observable conduct only; sees neither outcome nor the buyer's state. 0–100 or null.
 */
export function authenticity(transcript: BlindTranscript, rubric: Rubric | null = null): Dimension {
  const openings = openingsOf(transcript)
  const coded = assess(openings, criteriaOf(rubric, 'authenticity')).map((one) => {
    if (one.criterion.code === 'A5') return consistency(openings, one)
    return one.criterion.code === 'A6' ? { ...one, against: [...one.against, ...softening(openings)] } : one
  })
  const assessed = withActs(coded, actsOf(transcript))
  const combined = combine(assessed)
  const score = combined.score - manipulationCost(transcript)
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
      return { turn: turn.n, criterion, credit: wrong ? 0 : known ? 1 : 0.5, weight: 1, shown: null }
    }),
    against: claiming.flatMap(({ turn }) =>
      turn.reading.claims
        .filter(({ verdict }) => verdict === 'mismatch')
        .map(({ quote }) => against(turn.n, quote, criterion.code, 1)),
    ),
  }
}

/** Flattery, and sympathy that turns at "but": no code of the codebook, and yet no way to leave somebody free. */
const softening = (openings: readonly Opening[]): readonly Against[] =>
  openings.flatMap(({ turn }) =>
    manipulationsOf(turn)
      .filter(({ kind }) => !isPressing(kind))
      .slice(0, 1)
      .map(({ kind, quote }) => against(turn.n, quote, 'A6', kind === 'flattery' ? 1 : feignedWeight, kind)),
  )
/** "I understand, but" is often no more than a habit of speech. */
const feignedWeight = 0.5

const against = (turn: number, quote: string, code: string, weight: number, sign?: string): Against => ({
  evidence: { turn, quote, code, polarity: '-', ...(sign === undefined ? {} : { sign }) },
  weight,
})

/** What spoke against it, the gravest first; one sentence says the first that is there. */
const spokeAgainst: readonly (readonly [code: string, one: string, more: string])[] = [
  [
    'A5',
    'One claim went against the facts or an earlier figure.',
    '{n} claims went against the facts or an earlier figure.',
  ],
  ['A6', 'One line worked on the buyer.', '{n} lines worked on the buyer.'],
  ['A4', 'One line would have come whatever was said.', '{n} lines would have come whatever was said.'],
  ['A1', 'One line of sympathy would fit anybody.', '{n} lines of sympathy would fit anybody.'],
  ['A3', 'One line praised without a ground.', '{n} lines praised without a ground.'],
  ['A2', 'One line claimed that there is no limit.', '{n} lines claimed that there is no limit.'],
]

function headline(assessed: readonly Assessed[]): string {
  const first = assessed.find(({ criterion }) => criterion.code === 'A1')
  const uptake = first ? uptakeOf(first) : null
  const [worst] = spokeAgainst.flatMap(([code, one, more]) => {
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
