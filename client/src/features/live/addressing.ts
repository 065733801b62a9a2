import type { RoomMember } from '#contract/scenario.ts'
import type { Buyer } from '../../components/room/presence.ts'

const atName = /@([\p{L}\p{M}'’-]+)/gu
const beforeCaret = /(?:^|\s)@([\p{L}\p{M}'’-]*)$/u

/** A name that is being written: where its @ stands, and what follows it. */
export type Mention = { readonly start: number; readonly query: string }

/** The name that is being written at the caret; null where none is. */
export function mentionAt(text: string, caret: number): Mention | null {
  const query = beforeCaret.exec(text.slice(0, caret))?.[1]
  return query === undefined ? null : { start: caret - query.length - 1, query }
}

/** The text without the name that was being written, once it has been chosen. */
export function withoutMention(text: string, { start, query }: Mention): string {
  const before = text.slice(0, start)
  const after = text.slice(start + 1 + query.length)
  return before === '' || before.endsWith(' ') ? before + after.trimStart() : before + after
}

const handles = (members: readonly RoomMember[]) => new Map(members.map(({ id, handle }) => [handle, id]))

/** Ids of those whom the text names with an @. */
export function namedIn(text: string, members: readonly RoomMember[]): readonly string[] {
  const idOf = handles(members)
  return [...text.matchAll(atName)].flatMap(([, name = '']) => idOf.get(name.toLowerCase()) ?? [])
}

/** The text without any @name of this member. */
export function withoutName(text: string, { handle }: Pick<RoomMember, 'handle'>): string {
  return text.replace(new RegExp(`@${handle}(?![\\p{L}\\p{M}'’-])[,:]?\\s*`, 'giu'), '').trimStart()
}

/** Those of the present who answer to what was written: the handle or any part of the name begins with it. */
export function answeringTo(query: string, present: readonly Buyer[]): readonly Buyer[] {
  const sought = query.toLowerCase()
  return present.filter(({ name }) =>
    name
      .toLowerCase()
      .split(/\s+/)
      .some((part) => part.startsWith(sought)),
  )
}

/** In the room's order, without those who have left. */
export const inRoom = (ids: readonly string[], present: readonly Buyer[]): readonly string[] =>
  present.filter(({ id }) => ids.includes(id)).map(({ id }) => id)
