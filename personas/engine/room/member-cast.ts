import type { Member, RoomCast } from '../../room-schema.ts'
import type { Cast, Persona, Scenario } from '../../schema.ts'

const made = new WeakMap<RoomCast, Map<string, Cast>>()

/**
 * One member as the engine of one buyer plays them: the room's matter with what is live for them, and the lines that the
 * room adds. Throws for somebody who is not in the room.
 */
export function memberCast(room: RoomCast, id: string): Cast {
  const known = made.get(room) ?? new Map<string, Cast>()
  made.set(room, known)
  const cast = known.get(id) ?? work(room, id)
  known.set(id, cast)
  return cast
}

function work({ room, personas, variantId, difficulty }: RoomCast, id: string): Cast {
  const persona = personas.find((one) => one.id === id)
  const member = room.members.find((one) => one.persona === id)
  const live = member?.variants[variantId]
  if (!persona || !member || !live) throw new Error(`${id} is not in the room ${room.id}`)
  const { vote, opening, commitment } = room
  const scenario: Scenario = {
    id: room.id,
    title: room.title,
    arena: room.arena,
    persona: id,
    summary: room.summary,
    situation: room.situation,
    goal: room.goal,
    offer: room.offer,
    facts: room.facts,
    rubric: room.rubric,
    difficulty: room.difficulty,
    // The room ends it, never one of its members for lack of time.
    limits: { exchanges: room.limits.exchanges + 1 },
    shocks: [],
    opening: { by: opening.by === id ? 'buyer' : 'rep', lines: opening.lines },
    quickStart: [],
    commitment: {
      terms: commitment.terms,
      lines: vote.sponsor === id ? commitment.lines : member.lines.yes,
    },
    rightEnding: { holder: room.rightEnding, mover: room.rightEnding },
    variants: [{ id: variantId, ...live }],
  }
  const roomLines = {
    aside: member.lines.aside,
    'vote-yes': member.lines.yes,
    'vote-no': member.lines.no,
    'quiet-yes': member.lines.quietYes ?? member.lines.yes,
    tension: room.tension.lines[id] ?? [],
  }
  return { persona, scenario, variant: { id: variantId, ...live }, difficulty, roomLines }
}

export function memberOf({ room }: Pick<RoomCast, 'room'>, id: string): Member {
  const member = room.members.find(({ persona }) => persona === id)
  if (!member) throw new Error(`${id} is not in the room ${room.id}`)
  return member
}

export function personaIn({ personas }: Pick<RoomCast, 'personas'>, id: string): Persona {
  const persona = personas.find((one) => one.id === id)
  if (!persona) throw new Error(`${id} is not in the room`)
  return persona
}
