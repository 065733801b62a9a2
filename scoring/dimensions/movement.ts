import { rising } from '../rising.ts'
import type { BuyerTurn } from '../transcript.ts'

/** What a step of the ladder is worth, 0–1. Polite agreement is worth nothing (47 % of people act on a bare yes). */
const worth = [0, 0, 0.25, 0.65, 0.85, 1] as const
/** Confidence at which a reading of a buyer turn, or of what led to it, is weak, and from which it counts in full. */
export const weak = 0.35
export const sure = 0.6
/** A step whose reading is as weak as can be is still worth this share. */
const leastTrust = 0.4
/*
 * What the reader's chances come to, on average, on turns that moved nothing and on commitments: 590 turns of unseen
 * batches. Steps in between come out at .17, .50 and .63, about what they are worth. Taken over the chances instead of
 * the likeliest step alone, the correlation with what a turn is worth is .79 instead of .72.
 */
const idle = 0.14
const full = 0.85
/** The chance of any of the steps 3 to 5 from which a turn can be shown as the likeliest of them. */
const likely = 0.4

/** How surely a turn resists, 0–1. */
export const resistance = ({ reading }: BuyerTurn): number =>
  reading.stance === 'resist' ? rising(reading.confidence.stance, weak, sure) : 0

/**
 * What a turn is worth by itself, 0–1: over the chances of all steps where they are known, since a plain reason of
 * one's own is often read as one step or another and seldom surely as one. Of a turn that moved nothing some chance
 * is left, too: so much is nothing, and so is what cannot be shown as a step. A question may be an objection in
 * disguise, and a step that somebody named without being sure of it is worth less.
 */
export function movementOf(turn: BuyerTurn): number {
  if (likeliestStep(turn) === null) return 0
  const { ladder, confidence, steps: chances } = turn.reading
  const questions = 1 - resistance(turn)
  if (chances) {
    const expected = chances.reduce(
      (sum, chance, step) => sum + chance * (worth[step] ?? 0) * (step === 2 ? questions : 1),
      0,
    )
    return Math.min(1, Math.max(0, (expected - idle) / (full - idle)))
  }
  const trust = leastTrust + (1 - leastTrust) * rising(confidence.ladder, weak, sure)
  return (worth[ladder] ?? 0) * trust * (ladder === 2 ? questions : 1)
}

/**
 * The step 2–5 that a turn can be shown as: its own, or the likeliest upper one where these together are likely enough;
 * null where neither is so.
 */
export function likeliestStep({ reading: { ladder, steps: chances = [] } }: BuyerTurn): number | null {
  if (ladder >= 2) return ladder
  const upper = ([3, 4, 5] as const).map((step) => ({ step, chance: chances[step] ?? 0 }))
  if (upper.reduce((sum, { chance }) => sum + chance, 0) < likely) return null
  return upper.reduce((best, one) => (one.chance > best.chance ? one : best)).step
}
