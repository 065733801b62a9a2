import type { Cast, Objection } from '../schema.ts'
import { beliefNamed, gainOf, moved } from './belief.ts'
import { readingEffects } from './effects.ts'
import { difficultyOf } from './difficulty.ts'
import { clamp } from './odds.ts'
import type { Random } from './random.ts'
import type { HeardTurn } from './reading.ts'
import type { BuyerState, EngineEvent, ObjectionStatus } from './state.ts'

type Draft<T> = {
  -readonly [K in keyof T]: T[K] extends Readonly<Record<string, unknown>> | readonly unknown[] | object
    ? Draft<T[K]>
    : T[K]
}
export type MindState = Draft<BuyerState>

/** A behaviour as it counts this time: confidence and saturation in one number, 0–1. */
export type Act = { readonly code: string; readonly strength: number; readonly quote: string }

/**
 * One buyer's thinking about one rep turn. `state` is this turn's own copy and is changed in place by the steps of
 * `advance`, in their order; nothing outside sees it before it is done.
 */
export type Mind = {
  readonly cast: Cast
  readonly buyer: string
  readonly exchange: number
  readonly heard: HeardTurn
  readonly before: BuyerState
  readonly state: MindState
  readonly events: EngineEvent[]
  readonly next: Random
  acts: readonly Act[]
  /** Subjects the turn touched, by kind: similarity 0–1. */
  readonly touched: Touched
}

export type Touched = {
  readonly objection: ReadonlyMap<string, number>
  readonly hidden: ReadonlyMap<string, number>
  readonly answer: ReadonlyMap<string, number>
  readonly belief: ReadonlyMap<string, number>
}

/** How strongly the turn shows one of these codes; 0 where none. */
export const shows = ({ acts }: Pick<Mind, 'acts'>, ...codes: readonly string[]): number =>
  Math.max(0, ...acts.filter(({ code }) => codes.includes(code)).map(({ strength }) => strength))

/** The coder's confidence in the surest of these codes, however often they were shown before; 0 where none. */
export const sureOf = ({ heard }: Pick<Mind, 'heard'>, ...codes: readonly string[]): number =>
  Math.max(
    0,
    ...heard.reading.behaviours
      .filter(({ code }) => codes.includes(code))
      .map(({ confidence }) => confidence),
  )

export const quoteOf = ({ acts }: Pick<Mind, 'acts'>, ...codes: readonly string[]): string | null =>
  acts.find(({ code }) => codes.includes(code))?.quote ?? null

export const objectionOf = (mind: Mind, id: string | null): Objection | null =>
  mind.cast.persona.objections.find((objection) => objection.id === id) ?? null

/** Whether the concern beneath this objection is the one that is live in this variant. */
export const isLive = (mind: Mind, objectionId: string): boolean =>
  mind.cast.variant.objection === objectionId

export function moveTrust(mind: Mind, delta: number, cause: string, quote: string | null) {
  const was = mind.state.trust
  mind.state.trust = clamp(was + delta)
  const real = mind.state.trust - was
  if (Math.abs(real) >= 0.0005) {
    mind.events.push({ type: 'trust-moved', buyer: mind.buyer, delta: real, cause, quote })
  }
}

/**
 * Δbelief = gain · ln(ratio) · relevance · trust · (1 − reactance) · (heard ≥ .5 ? 1 : ¼), by one cause. What speaks
 * against counts in full: nobody has to be trusted to be disliked.
 */
export function moveBelief(
  mind: Mind,
  belief: string,
  change: { readonly ratio: number; readonly relevance: number; readonly heard: number },
  cause: string,
  quote: string | null,
) {
  const { state, cast } = mind
  const log = Math.log(change.ratio) * change.relevance
  const open = state.trust * (1 - state.reactance) * (change.heard >= 0.5 ? 1 : 0.25)
  const weight = log > 0 ? open * difficultyOf(cast).weight : 0.5
  const delta = gainOf(state.mover) * log * weight
  const was = state.beliefs[belief] ?? 0
  state.beliefs[belief] = moved(cast.persona, state.beliefs, belief, delta)
  const real = (state.beliefs[belief] ?? 0) - was
  if (Math.abs(real) >= 0.0005) {
    mind.events.push({ type: 'belief-moved', buyer: mind.buyer, belief, delta: real, cause, quote })
  }
}

export function changeObjection(mind: Mind, id: string, to: ObjectionStatus) {
  const objection = mind.state.objections[id]
  if (!objection || objection.status === to) return
  mind.events.push({
    type: 'objection-changed',
    buyer: mind.buyer,
    objection: id,
    from: objection.status,
    to,
  })
  objection.status = to
}

/** The buyer said a reason of their own because they were asked: worth more than anything they are told. */
export function ownReason(mind: Mind, belief: string | null, quote: string | null) {
  const id = belief ?? beliefNamed(mind.cast.persona, 'problem')
  if (!id) return
  for (const { id: one } of mind.cast.persona.beliefs) {
    const change = { ratio: readingEffects.ownReason, relevance: one === id ? 1 : coherence, heard: 1 }
    moveBelief(mind, one, change, 'own_reason', quote)
  }
}

/** How far a belief follows when another one moves: people keep their beliefs about one matter in line. */
export const coherence = 0.45
