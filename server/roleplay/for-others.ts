import type { RoleplayView } from '#contract/roleplay.ts'

/** A roleplay for somebody else than its rep: neither its tree nor what the rep had seen themselves is theirs. */
export const forOthers = (view: RoleplayView): RoleplayView => ({
  ...view,
  origin: null,
  scenario: { ...view.scenario, facts: view.scenario.facts.filter(({ seen }) => !seen) },
  turns: view.turns.map((turn) => ({ ...turn, copiedFrom: null })),
})
