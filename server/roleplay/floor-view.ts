import type * as z from 'zod'
import type { floorView as schema } from '#contract/socket.ts'
import type { Outcome } from '#personas/engine/state.ts'
import { outcomeSentence } from './outcome-sentence.ts'
import type { RoleplayRow } from './store/rows.ts'
import type { Names } from './turn-view.ts'

export type FloorView = z.infer<typeof schema>

export function outcomeView(row: RoleplayRow, names: Names): FloorView['outcome'] {
  if (!row.outcome) return null
  const outcome = row.outcome as Outcome
  const buyer = outcome.byBuyer ?? [...names.keys()].find((id) => id !== 'rep') ?? ''
  return {
    kind: outcome.kind,
    terms: outcome.terms,
    vote: outcome.vote?.members.map(({ buyer: buyerId, aloud }) => ({ buyerId, aloud })) ?? null,
    sentence: outcomeSentence(outcome, names.get(buyer) ?? 'The buyer'),
  }
}

/** Whose move it is: the small part of a roleplay that changes with every turn. */
export function floorView(row: RoleplayRow, names: Names): FloorView {
  return {
    phase: row.phase,
    floor: row.floor,
    exchangesDone: row.exchangesDone,
    outcome: outcomeView(row, names),
  }
}
