import { dimensionOf, notAssessed } from '../dimension.ts'
import { openingsOf, type Opening } from '../opportunities.ts'
import type { Dimension, Evidence, Subscore } from '../shape.ts'
import type { BlindTranscript } from '../transcript.ts'
import { leastForShift, mannerShift } from './manner-shift.ts'
import { firstObjection, ground, isThreat, recovered, signOf } from './threats.ts'

/** Fewer turns after a threat, or fewer others to compare with, say nothing about a person. */
const leastThreats = 3
const leastOthers = 4
/** What ground given costs, and what it costs beside that when the next turn gives way as well. */
const forGround = 80
const forNoRecovery = 20

/**
 * The rep against themselves: turns after a threat set beside their own other turns. Within one person, so that
 * dialect and disability cancel out; time to answer and hesitation are never looked at. What is counted is ground
 * given; manner only where there are threats enough to tell it from chance.
 */
export function composure(transcript: BlindTranscript): Dimension {
  const openings = openingsOf(transcript)
  const threats = openings.filter(isThreat)
  const others = openings.filter((opening) => !isThreat(opening))
  const opener = first(openings)
  if (threats.length < leastThreats || others.length < leastOthers) {
    const reason = `Needs ${leastThreats} turns after a challenge and ${leastOthers} others to compare; there were ${threats.length} and ${others.length}.`
    return { ...notAssessed('composure', reason, threats.length), ...opener }
  }
  const slips = threats.map((opening) => ({ opening, given: ground(opening) }))
  const slipped = slips.filter(({ given }) => given > 0)
  const lasting = slipped.filter(({ opening }) => recovered(openings, opening) === false)
  const share = (of: typeof slips) => of.reduce((sum, { given }) => sum + given, 0) / threats.length
  const plain = 100 - forGround * share(slips) - forNoRecovery * share(lasting)
  const shift = threats.length >= leastForShift ? mannerShift(threats, others) : null
  return dimensionOf('composure', {
    score: shift === null ? plain : Math.min(plain, 0.8 * plain + 20 * (1 - shift)),
    opportunities: threats.length,
    taken: threats.length - slipped.length,
    subscores: [
      { code: 'K1', taken: threats.length - slipped.length, of: threats.length, against: slipped.length },
      ...opener.subscores,
      ...(slipped.length === 0
        ? []
        : [
            {
              code: 'K3',
              taken: slipped.length - lasting.length,
              of: slipped.length,
              against: lasting.length,
            },
          ]),
    ],
    evidence: [...slipped.map(({ opening }) => slipOf(opening, 'K1')), ...opener.evidence].toSorted(
      (a, b) => a.turn - b.turn,
    ),
    headline: headline(threats),
  })
}

const slipOf = (opening: Opening, code: string): Evidence => ({
  turn: opening.turn.n,
  quote: signOf(opening)?.quote ?? '',
  code,
  polarity: '-',
})

/** The first objection is reported by itself, also where there are too few challenges for more. */
function first(openings: readonly Opening[]): {
  readonly subscores: readonly Subscore[]
  readonly evidence: readonly Evidence[]
} {
  const answer = firstObjection(openings)
  if (!answer) return { subscores: [], evidence: [] }
  const given = ground(answer) > 0
  return {
    subscores: [{ code: 'K2', taken: given ? 0 : 1, of: 1, against: given ? 1 : 0 }],
    evidence: given ? [slipOf(answer, 'K2')] : [],
  }
}

function headline(threats: readonly Opening[]): string {
  const price = threats.filter(({ kinds }) => kinds.has('price'))
  const [what, among] = price.length >= 2 ? ['the price', price] : ['a challenge', threats]
  const gave = among.filter((opening) => ground(opening) > 0).length
  return `After ${what}: gave ground in ${gave} of ${among.length} turns.`
}
