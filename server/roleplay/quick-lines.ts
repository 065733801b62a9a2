import type { Scenario } from '#personas/schema.ts'

/** Quick-start lines of a scenario with ids that hold while the scenario's text does. */
export function quickLinesOf(scenario: Scenario): { id: string; line: string; objection: string }[] {
  return scenario.quickStart.map(({ objection, line }, index) => ({
    id: `${scenario.id}.${objection}.${index + 1}`,
    line,
    objection,
  }))
}

export function findQuickLine(scenario: Scenario, id: string) {
  return quickLinesOf(scenario).find((quick) => quick.id === id) ?? null
}
