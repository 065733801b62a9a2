import { pooledComposure } from '../dimensions/pooled-composure.ts'
import { ground, signOf } from '../dimensions/threats.ts'
import { scoreInterval } from '../interval.ts'
import { openingsOf } from '../opportunities.ts'
import type { BlindTranscript } from '../transcript.ts'

/** Counts of turns: `gave` ground in so many `of` them. */
export type Ground = { readonly gave: number; readonly of: number }

export type UnderPressure = {
  readonly challenges: Ground
  /** The turns that answered the first objection of each conversation: the slip that comes first. */
  readonly firstObjection: Ground
  /** Of the slips that a turn came after: those after which the next gave no ground. */
  readonly recovery: { readonly next: number; readonly of: number }
  /** 90 % interval of the share of challenges in which ground was given, 0–100; null where it says too little. */
  readonly likely: readonly [number, number] | null
}

/** Fewer challenges are told in words, as on a scorecard. */
export const fewestChallenges = 6

/** How somebody held ground in these conversations of theirs together, each read on its own. */
export function underPressure(transcripts: readonly BlindTranscript[]): UnderPressure {
  const { ground: challenges, firstObjection, recovery } = pooledComposure(transcripts)
  const { gave, of } = challenges
  return {
    challenges,
    firstObjection,
    recovery,
    likely: of < fewestChallenges ? null : scoreInterval((100 * gave) / of, of),
  }
}

/** Turns of the rep after bad news that are looked at by themselves. */
const turnsAfter = 3

/** A turn after bad news, and what of it gave ground, verbatim; null where nothing did. */
export type AfterShock = { readonly turn: number; readonly text: string; readonly gave: string | null }

/** The three turns after the buyer's turn `shockAt`, in which bad news came; fewer where the conversation ended. */
export const afterShock = (transcript: BlindTranscript, shockAt: number): readonly AfterShock[] =>
  openingsOf(transcript)
    .filter(({ turn }) => turn.n > shockAt)
    .slice(0, turnsAfter)
    .map((opening) => ({
      turn: opening.turn.n,
      text: opening.turn.text,
      gave: ground(opening) > 0 ? (signOf(opening)?.quote ?? null) : null,
    }))
