import type { Cast, Shock } from '#personas/schema.ts'
import { anyCast } from './turns.ts'

/** News for the buyer of any shipped cast: late in the talk, with every kind of consequence. */
export const news: Shock = {
  id: 'freeze',
  when: { exchange: 3 },
  lines: [
    'Hold on. Legal have just written to everyone. No new suppliers until the audit is through.',
    'Sorry, I have to read this. Everything new is stopped until the audit is done, it says.',
    'One moment. That is the notice I was hoping not to get, and it starts today.',
  ],
  trust: 0,
  patience: -0.05,
  reactance: 0.1,
  beliefs: { now: -0.8 },
  raises: anyCast.persona.objections.at(-1)?.id,
  concern: 'The freeze came out of a leak that was theirs to prevent.',
}

/** The same cast in a scenario in which this breaks in. */
export const withNews = (changed: Partial<Shock> = {}, cast: Cast = anyCast): Cast => ({
  ...cast,
  scenario: { ...cast.scenario, shocks: [{ ...news, ...changed }] },
})
