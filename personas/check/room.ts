import type { Member, Room, Tension } from '../room-schema.ts'
import type { Persona } from '../schema.ts'
import { handleOf } from '../room-handles.ts'
import { repeatedLines, wordingsOf, wrongSlots, type AuthoredLine } from './authored-lines.ts'
import { checkFacts } from './facts.ts'
import { mistake, unknownId, usedTwice, type Mistake } from './mistake.ts'
import { reachableTrust, unreachable } from './reach.ts'

/** What a room's schema cannot see, given the personas of its members in order. Empty where all is well. */
export function checkRoom(room: Room, personas: readonly Persona[]): readonly Mistake[] {
  const ids = room.members.map(({ persona }) => persona)
  return [
    ...usedTwice('members', ids),
    ...usedTwice('variants', room.variants),
    ...checkFacts(room.facts),
    ...sameHandles(personas),
    ...checkVote(room),
    ...(room.opening.by === 'rep' || ids.includes(room.opening.by)
      ? []
      : [unknownMember('opening.by', room.opening.by)]),
    ...room.members.flatMap((member, index) => {
      const persona = personas[index]
      return persona ? checkMember(room, member, persona) : []
    }),
    ...checkTension(room.tension, personas),
  ]
}

const unknownMember = (field: string, id: string): Mistake =>
  mistake(field, `“${id}” is no member of this room; use the persona’s id of one.`)

/** People are spoken to by their first name. */
function sameHandles(personas: readonly Persona[]): readonly Mistake[] {
  const handles = personas.map(handleOf)
  return handles.flatMap((handle, index) =>
    handles.indexOf(handle) === index
      ? []
      : [
          mistake(
            `members.${index}.persona`,
            `Two members answer to “${handle}”; take people of different names.`,
          ),
        ],
  )
}

function checkVote({ vote, members }: Room): readonly Mistake[] {
  const sum = members.reduce((total, { weight }) => total + weight, 0)
  const sponsor = members.find(({ persona }) => persona === vote.sponsor)
  const alone = sponsor && (vote.rule === 'weight' ? sponsor.weight : 1 / members.length)
  return [
    ...(Math.abs(sum - 1) > 0.001
      ? [mistake('members', `The weights sum to ${sum.toFixed(3)}; make them sum to 1.`)]
      : []),
    ...(sponsor ? [] : [unknownMember('vote.sponsor', vote.sponsor)]),
    ...(alone !== undefined && alone >= vote.threshold
      ? [mistake('vote.threshold', 'The sponsor alone reaches it, so nobody else counts; raise it.')]
      : []),
    ...(sponsor?.veto === 'quiet'
      ? [mistake('vote.sponsor', 'Whoever brings it in does not let it die quietly; let another member.')]
      : []),
  ]
}

function checkMember(room: Room, member: Member, persona: Persona): readonly Mistake[] {
  const at = `members.${persona.id}`
  const others = room.members.map((one) => one.persona).filter((one) => one !== persona.id)
  const told = linesOfMember(room, member, at)
  return [
    ...(persona.arena === room.arena
      ? []
      : [mistake(`${at}.persona`, `They belong to the arena “${persona.arena}”; use the same.`)]),
    ...Object.keys(member.sways)
      .filter((one) => !others.includes(one))
      .map((one) => unknownMember(`${at}.sways`, one)),
    ...((member.lines.quietYes !== undefined) === (member.veto === 'quiet')
      ? []
      : [mistake(`${at}.lines.quietYes`, 'Give it where the veto is quiet, and only there.')]),
    ...checkVariants(room, member, persona, at),
    ...wrongSlots(told),
    ...repeatedLines(told, wordingsOf(persona)),
  ]
}

function checkVariants(room: Room, member: Member, persona: Persona, at: string): readonly Mistake[] {
  const objections = persona.objections.map(({ id }) => id)
  const hidden = persona.hiddenFacts.map(({ id }) => id)
  return [
    ...room.variants
      .filter((id) => !Object.hasOwn(member.variants, id))
      .map((id) => mistake(`${at}.variants.${id}`, 'It is missing; say what is live for them in it.')),
    ...Object.entries(member.variants).flatMap(([id, live]) => {
      const field = `${at}.variants.${id}`
      if (!room.variants.includes(id)) return [mistake(field, 'The room has no such variant; take it out.')]
      return [
        ...(objections.includes(live.objection) ? [] : [unknownId(`${field}.objection`, live.objection)]),
        ...live.hiddenFacts
          .filter((fact) => !hidden.includes(fact))
          .map((fact) => unknownId(`${field}.hiddenFacts`, fact)),
        ...unreachable({ id, ...live }, persona).map((one) => ({ ...one, field: `${at}.${one.field}` })),
      ]
    }),
  ]
}

/** All that a room puts into one member's mouth. */
export function linesOfMember({ tension, opening, commitment, vote }: Room, member: Member, at: string) {
  const { persona, lines } = member
  const keyed = (field: string, texts: readonly string[]): AuthoredLine[] =>
    texts.map((text, index) => ({ field: `${field}.${index}`, text }))
  return [
    ...Object.entries(lines).flatMap(([kind, texts]) => keyed(`${at}.lines.${kind}`, texts ?? [])),
    ...keyed(`tension.lines.${persona}`, tension.lines[persona] ?? []),
    ...(opening.by === persona ? keyed('opening.lines', opening.lines) : []),
    ...(vote.sponsor === persona ? keyed('commitment.lines', commitment.lines) : []),
  ]
}

function checkTension(tension: Tension, personas: readonly Persona[]): readonly Mistake[] {
  const { between, trust, lines, moves } = tension
  const ids = personas.map(({ id }) => id)
  return [
    ...between.filter((id) => !ids.includes(id)).map((id) => unknownMember('tension.between', id)),
    ...(between[0] === between[1] ? [mistake('tension.between', 'It takes two; name another member.')] : []),
    ...between
      .filter((id) => !Object.hasOwn(lines, id))
      .map((id) => mistake(`tension.lines.${id}`, 'It is missing; write what they say when it comes out.')),
    ...Object.keys(lines)
      .filter((id) => !between.includes(id))
      .map((id) => mistake(`tension.lines.${id}`, 'Only the two it stands between speak then; take it out.')),
    ...Object.entries(lines).flatMap(([id, texts]) =>
      texts.flatMap((text, index) =>
        text.includes('{echo}')
          ? [mistake(`tension.lines.${id}.${index}`, 'It breaks out and takes up nothing; leave {echo} out.')]
          : [],
      ),
    ),
    ...(trust <= reachableTrust
      ? []
      : [mistake('tension.trust', `Trust hardly gets beyond ${reachableTrust}; ask for that or less.`)]),
    ...Object.entries(moves).flatMap(([id, { beliefs }]) => {
      const persona = personas.find((one) => one.id === id)
      if (!persona) return [unknownMember(`tension.moves.${id}`, id)]
      return Object.keys(beliefs)
        .filter((belief) => !persona.beliefs.some((one) => one.id === belief))
        .map((belief) => unknownId(`tension.moves.${id}.beliefs`, belief))
    }),
  ]
}
