import type { Briefing, QuickLine, ScenarioCard } from '#contract/scenario.ts'
import { handleOf } from '#personas/room-handles.ts'
import type { Room } from '#personas/room-schema.ts'
import type { Persona, Scenario } from '#personas/schema.ts'
import { quickLinesOf } from './quick-lines.ts'

type Mine = ScenarioCard['mine']

export const buyerCard = (persona: Persona) => ({
  id: persona.id,
  name: persona.name,
  title: persona.title,
  organisation: persona.organisation,
  industry: persona.industry,
  faceSeed: persona.face.seed,
})

export function scenarioCard(scenario: Scenario, persona: Persona, mine: Mine): ScenarioCard {
  return {
    id: scenario.id,
    title: scenario.title,
    arena: scenario.arena,
    summary: scenario.summary,
    buyers: [buyerCard(persona)],
    difficulty: scenario.difficulty as ScenarioCard['difficulty'],
    exchanges: scenario.limits.exchanges,
    mine,
  }
}

const lookedAt = ['Authenticity', 'Courage', 'Belief transfer', 'Composure', 'Foundation']

/**
 * What a rep may know beforehand. Built field by field, so that a new part of a persona stays inside until
 * somebody decides otherwise. Claims known to be false are part of the sheet for the scorer only.
 */
export function briefingView(scenario: Scenario, persona: Persona, mine: Mine, packReady: boolean): Briefing {
  return {
    ...scenarioCard(scenario, persona, mine),
    situation: scenario.situation,
    goal: scenario.goal,
    about: persona.about,
    members: [],
    offer: scenario.offer,
    facts: scenario.facts.map(factView),
    lookedAt,
    opensBy: scenario.opening.by,
    packReady,
    pack: scenario.pack ? { id: scenario.pack.id, name: scenario.offer.name } : null,
  }
}

export const roomCard = (room: Room, personas: readonly Persona[], mine: Mine): ScenarioCard => ({
  id: room.id,
  title: room.title,
  arena: room.arena,
  summary: room.summary,
  buyers: personas.map(buyerCard),
  difficulty: room.difficulty as ScenarioCard['difficulty'],
  exchanges: room.limits.exchanges,
  mine,
})

/** The same for a room: who sits in it and what their part is, never what they want from it. */
export function roomBriefing(room: Room, personas: readonly Persona[], mine: Mine): Briefing {
  const sponsor = personas.find(({ id }) => id === room.vote.sponsor)
  return {
    ...roomCard(room, personas, mine),
    situation: room.situation,
    goal: room.goal,
    about: sponsor?.about ?? '',
    members: personas.map((persona) => ({
      id: persona.id,
      role: room.members.find((member) => member.persona === persona.id)?.role ?? '',
      about: persona.about,
      handle: handleOf(persona),
    })),
    offer: room.offer,
    facts: room.facts.map(factView),
    lookedAt,
    opensBy: room.opening.by === 'rep' ? 'rep' : 'buyer',
    packReady: false,
    pack: null,
  }
}

/** A fact as its rep may see it; what it denies is for the scorer only. */
export const factView = ({ id, subject, text, seen }: Scenario['facts'][number]) => ({
  id,
  subject,
  text,
  seen: seen === true,
})

export function quickLineViews(scenario: Scenario, persona: Persona): QuickLine[] {
  return quickLinesOf(scenario).map(({ id, line }) => ({
    id,
    line,
    scenarioId: scenario.id,
    buyer: buyerCard(persona),
  }))
}
