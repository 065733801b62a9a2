import type { RepName } from '#personas/reps.ts'
import type { Directive, OutcomeKind } from '#personas/engine/state.ts'
import type { Cast } from '#personas/schema.ts'
import type { Wording } from './wording-checks.ts'

/** Rates of the acceptance are taken here. */
export const byExchange = 12

/** Scripted reps say the same whatever is answered; the adaptive expert follows the buyer's cues. */
export const adaptiveExpert = 'adaptive-expert'
export type Rep = RepName | typeof adaptiveExpert
export type Stance = Directive['stance']

/** One rehearsal to play. */
export type Job = {
  readonly scenario: string
  readonly rep: Rep
  readonly seed: number
  readonly difficulty: Cast['difficulty']
  /** Null: the one that the seed draws. */
  readonly variant: string | null
}

/** A reply of the buyer with what it answers. */
export type Exchange = {
  readonly rep: string
  readonly buyer: string
  readonly stance: Stance
  /** Whether the buyer ended it here. */
  readonly ends: boolean
  /** Whether the reply is one to what was asked: an answer, a refusal of one, more on the matter. */
  readonly answers: boolean
}

/** What the tables need of one rehearsal: plain data, so that a worker can hand it over. */
export type Course = Job & {
  readonly persona: string
  readonly variant: string
  readonly mover: boolean
  /** Beliefs weighed together, 0–1, at the start and at the end or the twelfth exchange; what news moved is left out. */
  readonly belief: { readonly start: number; readonly end: number }
  readonly commit: { readonly start: number; readonly end: number }
  readonly trust: number
  /** Whether the buyer had left by the twelfth exchange. */
  readonly left: boolean
  readonly outcome: OutcomeKind
  /** Whether it came to the best ending that this buyer has. */
  readonly best: boolean
  readonly exchanges: number
  /** Concerns and hidden facts that came out by the twelfth exchange. */
  readonly disclosed: number
  /** After the opening and after every exchange, with what news moved. */
  readonly steps: readonly { readonly belief: number; readonly trust: number }[]
  readonly spoken: readonly Exchange[]
  readonly wording: Wording
}

/** The best ending of a mover is a commitment; a holder's may also be an honest no (buyer.md). */
export const isBestEnding = ({ scenario }: Cast, mover: boolean, outcome: OutcomeKind): boolean =>
  outcome === scenario.rightEnding[mover ? 'mover' : 'holder'] ||
  (!mover && (outcome === 'commitment' || outcome === 'disqualified'))
