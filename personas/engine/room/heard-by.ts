import { anchorsOf, type SuppliedAnchor } from '../anchors.ts'
import type { RoomCast } from '../../room-schema.ts'
import type { HeardTurn } from '../reading.ts'
import { memberCast } from './member-cast.ts'

/** Between a member's id and their own anchor's id; in neither. */
const by = ':'
const tensionAnchor = 'tension'

/** What a turn to a room is compared with: everybody's subjects, each under their name, and the unspoken one. */
export function roomAnchors(cast: RoomCast): readonly SuppliedAnchor[] {
  return [
    ...cast.personas.flatMap(({ id }) =>
      anchorsOf(memberCast(cast, id)).map((anchor) => ({ id: `${id}${by}${anchor.id}`, text: anchor.text })),
    ),
    ...cast.room.tension.topics.map((text) => ({ id: tensionAnchor, text })),
  ]
}

/** The turn with what is one member's own in it. */
export function heardBy(heard: HeardTurn, id: string): HeardTurn {
  const mine = `${id}${by}`
  const anchors = heard.reading.anchors
    .filter((anchor) => anchor.id.startsWith(mine))
    .map((anchor) => ({ id: anchor.id.slice(mine.length), similarity: anchor.similarity }))
  return { ...heard, reading: { ...heard.reading, anchors } }
}

/** How near (0–1) the turn comes to what nobody says. */
export const nearTension = ({ reading }: HeardTurn): number =>
  reading.anchors.find(({ id }) => id === tensionAnchor)?.similarity ?? 0
