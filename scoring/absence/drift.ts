import { clausesOf } from '../behaviours/clauses.ts'
import { swapsOf, type Spoken, type Swaps } from './swaps.ts'
import { unusedOf } from './unused.ts'

/** The buyer's attention 0–1 as it stood after a rep turn. */
export type Attention = { readonly turn: number; readonly engagement: number }

/** Where the buyer was lost. Quotes are verbatim in their turns. */
export type Drift = {
  readonly turn: number
  /** The part of the reply that would have fitted anyone. */
  readonly quote: string
  readonly from: number
  readonly to: number
  /** What it answered, and what of that nobody took up. */
  readonly heard: { readonly turn: number; readonly quote: string }
  readonly unused: readonly string[]
  readonly swaps: Swaps
}

/** A smaller fall in one turn is not worth naming; an attention that stays above the second is not lost. */
const leastFall = 0.03
const lostBelow = 0.7
/** From here a reply would have fitted anyone. */
const fitsAnyone = 0.5

/**
 * The rep turn at which the buyer's attention fell most on the way to its lowest, as long as that reply would have fitted
 * anyone. Null where attention was kept, or fell for another reason. For the debrief alone: no score reads it.
 */
export function driftOf(turns: readonly Spoken[], course: readonly Attention[]): Drift | null {
  const lowest = course.reduce<Attention | null>(
    (low, point) => (low === null || point.engagement < low.engagement ? point : low),
    null,
  )
  if (!lowest || lowest.engagement >= lostBelow) return null
  const falls = course.flatMap((point, index) => {
    const before = course[index - 1]
    if (!before || point.turn > lowest.turn || before.engagement - point.engagement < leastFall) return []
    const drift = named(turns, point.turn, before.engagement, point.engagement)
    return drift ? [drift] : []
  })
  return falls.reduce<Drift | null>(
    (most, fall) => (most === null || fall.from - fall.to > most.from - most.to ? fall : most),
    null,
  )
}

function named(turns: readonly Spoken[], turn: number, from: number, to: number): Drift | null {
  const said = turns.find(({ n, speaker }) => n === turn && speaker === 'rep')
  const heard = turns.findLast(({ n, speaker }) => n < turn && speaker === 'buyer')
  if (!said || !heard) return null
  const swaps = swapsOf(said, heard)
  if (swaps.toAnybody === null || swaps.toAnybody < fitsAnyone) return null
  const later = turns.filter(({ n, speaker }) => n >= turn && speaker === 'rep').map(({ text }) => text)
  return {
    turn,
    quote: longestOf(said.text),
    from,
    to,
    heard: { turn: heard.n, quote: heard.text.trim() },
    unused: unusedOf(heard.text, later),
    swaps,
  }
}

const longestOf = (text: string): string =>
  clausesOf(text).reduce(
    (longest, clause) => (clause.text.length > longest.length ? clause.text : longest),
    '',
  )
