import type { RoomReps } from '../room-reps.ts'
import type { Room } from '../room-schema.ts'
import { handleOf, handlesIn } from '../room-handles.ts'
import type { Persona } from '../schema.ts'
import { mistake, type Mistake } from './mistake.ts'

/** Whom the scripted reps of a room speak to, and when: everybody named must sit there. Empty where all is well. */
export function checkRoomReps(
  { process, tension, orders }: RoomReps,
  { members }: Pick<Room, 'members'>,
  personas: readonly Persona[],
): readonly Mistake[] {
  const handles = personas.map(handleOf)
  const ids = members.map(({ persona }) => persona)
  const spoken = [
    ...process.map((text, index) => ({ field: `process.${index}`, text })),
    { field: 'tension.line', text: tension.line },
    ...orders.lines.map((text, index) => ({ field: `orders.lines.${index}`, text })),
  ]
  return [
    ...spoken.flatMap(({ field, text }) =>
      handlesIn(text)
        .filter((handle) => !handles.includes(handle))
        .map((handle) =>
          mistake(
            field,
            `Nobody here answers to “@${handle}”; use one of ${handles.map((one) => `@${one}`).join(', ')}.`,
          ),
        ),
    ),
    ...(['better', 'worse'] as const).flatMap((order) =>
      orders[order].flatMap((to, index) =>
        to
          .filter((id) => !ids.includes(id))
          .map((id) =>
            mistake(
              `orders.${order}.${index}`,
              `“${id}” is no member of this room; use one of ${ids.join(', ')}.`,
            ),
          ),
      ),
    ),
    ...(tension.after < process.length
      ? []
      : [mistake('tension.after', `Only ${process.length} lines are said; put it before the last of them.`)]),
  ]
}
