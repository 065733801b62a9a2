import type { Persona, Scenario } from '../schema.ts'
import { draftScenario } from './draft-scenario.ts'

/**
 * A scenario with nothing in it but the persona: every objection is the live one of a variant. For tests and previews
 * of a persona that no scenario is written for yet; never stored and never published.
 */
export const plainStage = (persona: Persona): Scenario => ({
  ...draftScenario({ arena: persona.arena }, persona, 'plain-stage'),
  commitment: {
    terms: 'A first step, agreed with a date.',
    lines: ['Then let us fix a date for a first step.'],
  },
})
