import type { RoomCast } from '../../room-schema.ts'
import type { HeardTurn } from '../reading.ts'
import type { BuyerState, Directive, EngineEvent, World } from '../state.ts'
import { heardBy } from './heard-by.ts'
import { memberCast } from './member-cast.ts'
import { overhear } from './overhear.ts'
import type { RoomState, Vote } from './room-state.ts'
import { voteOf } from './vote.ts'

/** What a rep turn did to a room. One or two buyers answer it, in this order. */
export type RoomStep = {
  readonly world: World
  readonly events: readonly EngineEvent[]
  readonly directives: readonly [Directive, ...Directive[]]
}

/**
 * A room on its way through one exchange. `states` and `events` are this exchange's own and are changed in place by its
 * steps; nothing outside sees them before it is done.
 */
export type Draft = {
  readonly cast: RoomCast
  readonly world: World
  readonly room: RoomState
  readonly heard: HeardTurn
  readonly exchange: number
  readonly spokenTo: readonly string[]
  /** Who answers. */
  readonly answers: string
  states: Readonly<Record<string, BuyerState>>
  readonly events: EngineEvent[]
}

/** One takes the turn in at a share (0–1) and says nothing. */
export function hear(draft: Draft, id: string, share: number) {
  const { cast, world, heard } = draft
  const { state, events } = overhear(memberCast(cast, id), world, heardBy(heard, id), share)
  draft.states = { ...draft.states, [id]: state }
  draft.events.push(...events)
}

/** The vote as it falls once everybody has taken this turn in. */
export function voteAfter({ cast, world, heard, room, answers, states, exchange }: Draft): Vote {
  const { state } = overhear(memberCast(cast, answers), world, heardBy(heard, answers), 1)
  return voteOf(cast, { ...world, exchange, byBuyer: { ...states, [answers]: state } }, room)
}
