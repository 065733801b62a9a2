import { dimensionOf, notAssessed } from '../dimension.ts'
import { openingsOf, type Opening } from '../opportunities.ts'
import { rising } from '../rising.ts'
import type { Dimension, Evidence, Subscore } from '../shape.ts'
import type { BlindTranscript } from '../transcript.ts'
import { mannerShift } from './manner-shift.ts'

/** Fewer turns after a threat, or fewer others to compare with, say nothing about a person. */
const leastThreats = 3
const leastOthers = 4
/** A shift in standard deviations is read only over so many threats. */
const leastForShift = 12

/** What counts as giving ground under a challenge. */
export const gaveGround: readonly string[] = [
  'discount_early',
  'apology_cascade',
  'hedged_ask',
  'dodge',
  'arguing',
]
/** Confidence at which ground is seen to be given, and from which it counts in full. */
const sure = 0.5
const full = 0.7
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
  const first = firstObjection(openings)
  if (threats.length < leastThreats || others.length < leastOthers) {
    const reason = `Needs ${leastThreats} turns after a challenge and ${leastOthers} others to compare; there were ${threats.length} and ${others.length}.`
    return { ...notAssessed('composure', reason, threats.length), ...first }
  }
  const slips = threats.map((opening) => ({ opening, given: ground(opening) }))
  const slipped = slips.filter(({ given }) => given > 0)
  const lasting = slipped.filter(({ opening }) => !recovered(openings, opening))
  const share = (of: typeof slips) => of.reduce((sum, { given }) => sum + given, 0) / threats.length
  const plain = 100 - forGround * share(slips) - forNoRecovery * share(lasting)
  const shift = threats.length >= leastForShift ? mannerShift(threats, others) : null
  return dimensionOf('composure', {
    score: shift === null ? plain : Math.min(plain, 0.8 * plain + 20 * (1 - shift)),
    opportunities: threats.length,
    taken: threats.length - slipped.length,
    subscores: [
      { code: 'K1', taken: threats.length - slipped.length, of: threats.length, against: slipped.length },
      ...first.subscores,
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
    evidence: [...slipped.map(({ opening }) => slipOf(opening, 'K1')), ...first.evidence].toSorted(
      (a, b) => a.turn - b.turn,
    ),
    headline: headline(threats),
  })
}

const isThreat = ({ kinds, answers }: Opening): boolean =>
  kinds.has('rejection') ||
  (kinds.has('objection') && answers?.reading.stance === 'resist') ||
  (kinds.has('price') && kinds.has('question'))

const signOf = ({ turn }: Opening) =>
  turn.reading.behaviours
    .filter(({ code }) => gaveGround.includes(code))
    .toSorted((a, b) => b.confidence - a.confidence)[0]

/** How far ground was given, 0–1. */
const ground = (opening: Opening): number => rising(signOf(opening)?.confidence ?? 0, sure - 0.01, full)

const slipOf = (opening: Opening, code: string): Evidence => ({
  turn: opening.turn.n,
  quote: signOf(opening)?.quote ?? '',
  code,
  polarity: '-',
})

/** Whether the next turn of the rep gave no ground; the last word leaves nothing to recover in. */
function recovered(openings: readonly Opening[], { turn }: Opening): boolean {
  const next = openings.find((opening) => opening.turn.n > turn.n)
  return next === undefined || ground(next) === 0
}

/** The first objection is reported by itself, also where there are too few challenges for more. */
function firstObjection(openings: readonly Opening[]): {
  readonly subscores: readonly Subscore[]
  readonly evidence: readonly Evidence[]
} {
  const first = openings.find(({ kinds }) => kinds.has('objection') || kinds.has('rejection'))
  if (!first) return { subscores: [], evidence: [] }
  const given = ground(first) > 0
  return {
    subscores: [{ code: 'K2', taken: given ? 0 : 1, of: 1, against: given ? 1 : 0 }],
    evidence: given ? [slipOf(first, 'K2')] : [],
  }
}

function headline(threats: readonly Opening[]): string {
  const price = threats.filter(({ kinds }) => kinds.has('price'))
  const [what, among] = price.length >= 2 ? ['the price', price] : ['a challenge', threats]
  const gave = among.filter((opening) => ground(opening) > 0).length
  return `After ${what}: gave ground in ${gave} of ${among.length} turns.`
}
