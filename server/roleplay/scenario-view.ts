import type { Briefing, QuickLine, ScenarioCard } from '#contract/scenario.ts'
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

/**
 * What a rep may know beforehand. Built field by field, so that a new part of a persona stays inside until
 * somebody decides otherwise. Claims known to be false are part of the sheet for the scorer only.
 */
export function briefingView(scenario: Scenario, persona: Persona, mine: Mine): Briefing {
  return {
    ...scenarioCard(scenario, persona, mine),
    situation: scenario.situation,
    goal: scenario.goal,
    about: persona.about,
    members: [],
    offer: scenario.offer,
    facts: scenario.facts.map(({ id, subject, text }) => ({ id, subject, text })),
    lookedAt: ['Authenticity', 'Courage', 'Belief transfer', 'Composure', 'Foundation'],
    opensBy: scenario.opening.by,
  }
}

export function quickLineViews(scenario: Scenario, persona: Persona): QuickLine[] {
  return quickLinesOf(scenario).map(({ id, line }) => ({
    id,
    line,
    scenarioId: scenario.id,
    buyer: buyerCard(persona),
  }))
}
