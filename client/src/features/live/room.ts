import type { Briefing } from '#contract/scenario.ts'
import { firstNameOf, listed } from '../../components/room/names.ts'
import { lastToSpeak, presentAt, type Buyer } from '../../components/room/presence.ts'
import { inRoom, namedIn, withoutName } from './addressing.ts'
import type { LiveSnapshot, LiveStore } from './live-store.ts'
import { speakingTurn } from './live-state.ts'

/** Several buyers: who is there, who speaks, and to whom the rep is about to speak. */
export type Room = {
  readonly buyers: readonly Buyer[]
  readonly members: Briefing['members']
  readonly present: readonly Buyer[]
  readonly speakingId: string | null
  /** Those chosen by face or key, or from the list of names. */
  readonly tapped: readonly string[]
  /** These and whom the words name with an @. */
  readonly chosen: readonly string[]
  /** Who is meant where nobody was chosen. */
  readonly otherwise: Buyer | null
  /** “Ruth and Marek”, “everybody”: whom the next turn goes to. */
  readonly whom: string
  /** What to send along; null leaves it to the words and to who spoke last. */
  readonly to: readonly string[] | null
  /** Adds somebody for good, also where the words name them already. */
  choose(id: string): void
  chooseAll(): void
  toggle(id: string): void
  toggleAll(): void
}

/** Null where there is one buyer. */
export function roomOf({ buyers, members }: Briefing, snapshot: LiveSnapshot, store: LiveStore): Room | null {
  if (buyers.length < 2) return null
  const { turns, draft } = snapshot
  const present = presentAt(buyers, turns)
  const named = namedIn(draft.text, members)
  const tapped = inRoom(draft.to ?? [], present)
  const chosen = inRoom([...tapped, ...named], present)
  const otherwise = lastToSpeak(present, turns)
  const isAll = chosen.length > 1 && chosen.length === present.length
  const whom = isAll
    ? 'everybody'
    : chosen.length > 0
      ? listed(present.filter(({ id }) => chosen.includes(id)).map(firstNameOf))
      : otherwise
        ? firstNameOf(otherwise)
        : 'the room'
  const chooseAll = () => store.address(present.map(({ id }) => id))
  const choose = (id: string) => store.address(tapped.includes(id) ? tapped : [...tapped, id])
  return {
    buyers,
    members,
    present,
    tapped,
    speakingId: speakingTurn(snapshot)?.speakerId ?? null,
    chosen,
    otherwise,
    whom,
    to: tapped.length > 0 ? chosen : null,
    choose,
    chooseAll,
    toggle(id) {
      const member = members.find((one) => one.id === id)
      if (!chosen.includes(id)) choose(id)
      else {
        // Chosen by name and taken out again: the name goes as well, or it would still say so.
        if (member && named.includes(id)) store.write(withoutName(draft.text, member))
        store.address(tapped.filter((one) => one !== id))
      }
    },
    toggleAll: () => (isAll ? store.address([]) : chooseAll()),
  }
}
