import { calledIn, handleOf, handlesIn } from '../../room-handles.ts'
import type { RoomCast } from '../../room-schema.ts'
import type { RoomState } from './room-state.ts'

/** Said to everybody who is there. */
const everybody =
  /\b(?:all (?:three|four|five|of you|two)|both of you|(?:each|any|every one|none|either) of you|everyone|everybody|you all|the room|the (?:two|three|four|five) of you)\b/iu

const leadingNames = /^(?:\s*@[\p{L}\p{M}'’-]+[\s,:;–-]*(?:and\s+)?)+/iu

export type Addressed = {
  /** In the room's order; at least one. */
  readonly to: readonly string[]
  /** What was said, without the names in front that said to whom. */
  readonly text: string
}

/**
 * To whom a turn is said: whoever is chosen, else whoever is named with an @ (first names, any case), else everybody
 * where it says so, else whoever is called by name (“Ruth, what …”), else whoever spoke last. Null where somebody is
 * meant who is not there.
 */
export function addressed(
  { personas }: Pick<RoomCast, 'personas'>,
  { present, lastSpoke }: Pick<RoomState, 'present' | 'lastSpoke'>,
  said: string,
  chosen: readonly string[] | null,
): Addressed | null {
  const text = said.replace(leadingNames, '').trim()
  const named = handlesIn(said).map(
    (handle) => personas.find((persona) => handleOf(persona) === handle)?.id ?? null,
  )
  const inFront = leadingNames.test(said)
  if (chosen === null && inFront && named.includes(null)) return null
  const wanted = chosen ?? named.filter((id) => id !== null)
  if (wanted.some((id) => !present.includes(id))) return null
  if (wanted.length > 0) return { to: present.filter((id) => wanted.includes(id)), text }
  if (everybody.test(text)) return { to: present, text }
  const there = personas.filter(({ id }) => present.includes(id))
  const called = calledIn(text, there.map(handleOf))
  if (called.length > 0) {
    return { to: there.filter((one) => called.includes(handleOf(one))).map(({ id }) => id), text }
  }
  return { to: present.includes(lastSpoke) ? [lastSpoke] : present.slice(0, 1), text }
}
