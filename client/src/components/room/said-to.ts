import type { TurnView } from '#contract/turn.ts'
import { firstNameOf, listed } from './names.ts'
import { presentAt, type Buyer } from './presence.ts'

type Turn = Pick<TurnView, 'n' | 'speaker' | 'speakerId' | 'leaves' | 'addresseeIds' | 'cause'>

/** “everybody”, “Ruth and Marek”, or '' where nobody in particular is meant. `rep` is what the rep is called here. */
function names(
  ids: readonly string[],
  { others, rep }: { readonly others: readonly Buyer[]; readonly rep: string | null },
) {
  const toRep = rep !== null && ids.includes('rep')
  const meant = others.filter(({ id }) => ids.includes(id))
  const all = others.length > 0 && meant.length === others.length && (rep === null || toRep)
  if (all && meant.length + (toRep ? 1 : 0) > 1) return 'everybody'
  // Whoever is named first is who the turn is said to in the first place.
  const inOrder = ids.flatMap((id) => {
    if (id === 'rep') return rep === null ? [] : [rep]
    return meant.filter((one) => one.id === id).map(firstNameOf)
  })
  return listed(inOrder)
}

/**
 * Who a turn of a room is said to and how, to follow the speaker's name: “to Ruth”, “to everybody”, “cuts in, to you”,
 * “aside to Marek”.
 */
export function saidTo(
  turn: Turn,
  turns: readonly Turn[],
  { buyers, rep }: { readonly buyers: readonly Buyer[]; readonly rep: string },
): string {
  const present = presentAt(buyers, turns, turn.n)
  if (turn.speaker === 'rep') {
    const whom = names(turn.addresseeIds, { others: present, rep: null })
    return whom === '' ? '' : `to ${whom}`
  }
  const others = present.filter(({ id }) => id !== turn.speakerId)
  const whom = names(turn.addresseeIds, { others, rep })
  if (turn.cause !== 'interruption') return whom === '' ? '' : `to ${whom}`
  const first = others.find(({ id }) => id === turn.addresseeIds[0])
  if (first) return `aside to ${firstNameOf(first)}`
  return whom === '' ? 'cuts in' : `cuts in, to ${whom}`
}

/** The same for a whole conversation, by the turns' ids; a turn with which somebody leaves says so. */
export function saidToByTurn(
  turns: readonly (Turn & Pick<TurnView, 'id'>)[],
  buyers: readonly Buyer[],
  rep: string,
): ReadonlyMap<string, string> {
  return new Map(
    turns.map((turn) => {
      const whom = saidTo(turn, turns, { buyers, rep })
      return [turn.id, turn.leaves ? `${whom}, then leaves the room` : whom]
    }),
  )
}
