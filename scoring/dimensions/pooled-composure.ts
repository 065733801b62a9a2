import { openingsOf, type Opening } from '../opportunities.ts'
import type { BlindTranscript } from '../transcript.ts'
import { leastForShift, mannerZ, type Feature } from './manner-shift.ts'
import { firstObjection, ground, isThreat, recovered } from './threats.ts'

/** Counts of turns: `gave` ground in so many `of` them. */
type Given = { readonly gave: number; readonly of: number }

/** One rep beside themselves over several of their own conversations. */
export type PooledComposure = {
  readonly conversations: number
  /** Turns after a challenge, and the others that they are set beside. */
  readonly threats: number
  readonly others: number
  readonly ground: Given
  readonly afterPrice: Given
  /** By conversation: the turn that answered the first objection. */
  readonly firstObjection: Given
  /** Of the slips that a turn came after: those after which it gave no ground. */
  readonly recovery: { readonly next: number; readonly of: number }
  /** Null below a dozen challenges or four other turns: it would be chance. */
  readonly shift: {
    /** Mean over the features, in standard deviations of the rep's own other turns. */
    readonly z: number
    readonly most: Feature
    /** Mean number of turns after a challenge until one lies within one standard deviation; 0 is the answer itself. */
    readonly turnsBack: number
  } | null
}

/** Fewer other turns give no measure of how somebody usually speaks. */
const leastOthers = 4

/**
 * Composure over conversations of one person, each read on its own: what is pooled are turns, never two people. Sees
 * neither outcome nor the buyer's state.
 */
export function pooledComposure(transcripts: readonly BlindTranscript[]): PooledComposure {
  const talks = transcripts.map(openingsOf).filter((openings) => openings.length > 0)
  const [threats, others] = [talks.flat().filter(isThreat), talks.flat().filter((one) => !isThreat(one))]
  const firsts = talks.flatMap((openings) => firstObjection(openings) ?? [])
  const after = talks.flatMap((openings) =>
    openings
      .filter((one) => isThreat(one) && ground(one) > 0)
      .flatMap((slip) => recovered(openings, slip) ?? []),
  )
  return {
    conversations: talks.length,
    threats: threats.length,
    others: others.length,
    ground: given(threats),
    afterPrice: given(threats.filter(({ kinds }) => kinds.has('price'))),
    firstObjection: given(firsts),
    recovery: { next: after.filter(Boolean).length, of: after.length },
    shift:
      threats.length < leastForShift || others.length < leastOthers ? null : shiftOf(talks, threats, others),
  }
}

const given = (of: readonly Opening[]): Given => ({
  gave: of.filter((opening) => ground(opening) > 0).length,
  of: of.length,
})

function shiftOf(
  talks: readonly (readonly Opening[])[],
  threats: readonly Opening[],
  others: readonly Opening[],
): PooledComposure['shift'] {
  const { z, by } = mannerZ(threats, others)
  const [most = ['length', 0] as const] = Object.entries(by).toSorted(([, a], [, b]) => b - a) as [
    Feature,
    number,
  ][]
  const back = talks.flatMap((openings) =>
    openings.flatMap((opening, at) => (isThreat(opening) ? [turnsBack(openings.slice(at), others)] : [])),
  )
  return { z, most: most[0], turnsBack: back.reduce((sum, one) => sum + one, 0) / Math.max(1, back.length) }
}

/** Turns from a challenge on until one lies within one standard deviation; all of them where none does. */
function turnsBack(from: readonly Opening[], others: readonly Opening[]): number {
  const at = from.findIndex((opening) => mannerZ([opening], others).z <= 1)
  return at < 0 ? from.length : at
}
