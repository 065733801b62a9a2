import type { Directive, Outcome } from '../state.ts'
import type { Draft, RoomStep } from './room-draft.ts'
import type { RoomState } from './room-state.ts'
import { sway } from './sway.ts'
import { sideOf } from './vote.ts'

/** The exchange as a step: what others make of it, who drifts, who has changed sides, who has the word. */
export function closed(
  draft: Draft,
  directives: readonly [Directive, ...Directive[]],
  changed: Partial<RoomState>,
  outcome: Outcome | null,
): RoomStep {
  const { cast, world, exchange, events, answers, spokenTo } = draft
  const room: RoomState = { ...draft.room, ...changed }
  const swayed = sway(cast, room.present, { before: world.byBuyer, after: draft.states }, answers)
  events.push(...swayed.events)
  const involved = [...spokenTo, ...directives.map(({ buyer }) => buyer)]
  const states = drifting(draft, swayed.states, involved)
  const sides = { ...room.sides }
  for (const id of room.present) {
    const [from, to] = [sides[id] ?? 'against', sideOf(states[id]?.commit ?? 0)]
    if (from !== to) events.push({ type: 'side-changed', buyer: id, from, to })
    sides[id] = to
  }
  if (outcome) events.push({ type: 'ended', outcome })
  const staying = directives.findLast(({ leaves }) => !leaves)
  return {
    world: {
      ...world,
      exchange,
      byBuyer: states,
      outcome,
      room: {
        ...room,
        sides,
        lastSpoke: staying?.buyer ?? room.present[0] ?? room.lastSpoke,
        lastHeard: { ...room.lastHeard, ...Object.fromEntries(involved.map((id) => [id, exchange])) },
      },
    },
    events,
    directives,
  }
}

/** Exchanges after which somebody who is neither spoken to nor heard begins to drift, and what each costs (0–1). */
const driftsAfter = 5
const drift = 0.025

function drifting(draft: Draft, states: Draft['states'], involved: readonly string[]): Draft['states'] {
  const { room, exchange } = draft
  const left = room.present.filter(
    (id) => !involved.includes(id) && exchange - (room.lastHeard[id] ?? 0) > driftsAfter,
  )
  return Object.fromEntries(
    Object.entries(states).map(([id, state]) => [
      id,
      left.includes(id)
        ? {
            ...state,
            engagement: Math.max(0, state.engagement - drift),
            patience: Math.max(0, state.patience - drift),
          }
        : state,
    ]),
  )
}
