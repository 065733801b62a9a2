import type { TurnReading } from '#scoring/behaviours/reading.ts'
import { probability } from '#personas/engine/odds.ts'
import type { BuyerState } from '#personas/engine/state.ts'
import type { Room } from '#personas/room-schema.ts'
import type { Scenario } from '#personas/schema.ts'
import type { RehearsedRoomTurn } from './rehearse-room.ts'
import type { RehearsalEnd, RehearsedTurn } from './rehearse.ts'

const rounded = (value: number): number => {
  const short = Number(value.toFixed(4))
  // `-0` would print as another byte than 0.
  return short === 0 ? 0 : short
}

/** A buyer's state as it is printed: beliefs as probabilities, everything to four places. */
export function printedState(state: BuyerState): Record<string, unknown> {
  return {
    trust: rounded(state.trust),
    reactance: rounded(state.reactance),
    patience: rounded(state.patience),
    engagement: rounded(state.engagement),
    commit: rounded(state.commit),
    beliefs: Object.fromEntries(
      Object.entries(state.beliefs).map(([id, odds]) => [id, rounded(probability(odds))]),
    ),
    objections: Object.entries(state.objections).map(([id, { status }]) => ({ id, status })),
  }
}

/** A turn as one object of JSON Lines; no ids and no times, so that the same seed prints the same bytes. */
export function printedTurn(turn: RehearsedTurn, buyerName: string): Record<string, unknown> {
  if (turn.speaker === 'buyer') {
    const { n, text, state } = turn
    return { type: 'turn', n, speaker: 'buyer', name: buyerName, text, state: printedState(state) }
  }
  return { type: 'turn', n: turn.n, speaker: 'rep', text: turn.text, behaviours: printedBehaviours(turn) }
}

function printedBehaviours({ reading }: { readonly reading: TurnReading }): readonly unknown[] {
  return reading.behaviours.map(({ code, confidence, quote }) => ({
    code,
    confidence: rounded(confidence),
    quote,
  }))
}

/** A turn in a room: everybody's state, and to whom the rep speaks. */
export function printedRoomTurn(
  turn: RehearsedRoomTurn,
  nameOf: (buyer: string) => string,
): Record<string, unknown> {
  const { n, text } = turn
  if (turn.speaker === 'rep') {
    return { type: 'turn', n, speaker: 'rep', to: turn.to, text, behaviours: printedBehaviours(turn) }
  }
  const byBuyer = Object.fromEntries(
    Object.entries(turn.world.byBuyer).map(([id, state]) => [id, printedState(state)]),
  )
  const { buyer } = turn
  return {
    type: 'turn',
    n,
    speaker: 'buyer',
    id: buyer,
    name: nameOf(buyer),
    to: ['rep'],
    text,
    state: { byBuyer },
  }
}

export const printedEnd = ({
  outcome,
  exchanges,
  latent,
}: Pick<RehearsalEnd, 'outcome' | 'exchanges' | 'latent'>): Record<string, unknown> => ({
  type: 'outcome',
  kind: outcome.kind,
  exchanges,
  latent: rounded(latent),
})

/** A scenario as `--list` prints it. */
export const printedScenario = ({
  id,
  title,
  arena,
  persona,
  difficulty,
}: Scenario): Record<string, unknown> => ({
  id,
  title,
  arena,
  personas: [persona],
  difficulty,
})

/** A room as `--list` prints it. */
export const printedRoom = ({ id, title, arena, members, difficulty }: Room): Record<string, unknown> => ({
  id,
  title,
  arena,
  personas: members.map(({ persona }) => persona),
  difficulty,
})
