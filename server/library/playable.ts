import type { Cast, Persona, Scenario } from '#personas/schema.ts'

/** What can be played: whose scenarios they are does not matter from here on. */
export type Playable = {
  readonly personas: readonly Persona[]
  readonly scenarios: readonly Scenario[]
  /** Null for an unknown scenario or variant. */
  cast(
    scenarioId: string,
    options?: { readonly variantId?: string; readonly difficulty?: Cast['difficulty'] },
  ): Cast | null
  persona(id: string): Persona | null
}

/** Of two with one id the first is played. */
export function playableOf(personas: readonly Persona[], scenarios: readonly Scenario[]): Playable {
  const persona = (wanted: string) => personas.find(({ id }) => id === wanted) ?? null
  return {
    personas,
    scenarios,
    persona,
    cast(scenarioId, { variantId, difficulty } = {}) {
      const scenario = scenarios.find(({ id }) => id === scenarioId)
      const played = scenario && persona(scenario.persona)
      const variant = scenario?.variants.find(({ id }, index) => (variantId ? id === variantId : index === 0))
      if (!scenario || !played || !variant) return null
      return {
        persona: played,
        scenario,
        variant,
        difficulty: difficulty ?? (scenario.difficulty as Cast['difficulty']),
      }
    },
  }
}

/** The same with further ones before it, which take the place of those of their id. */
export function withOwn<T extends Playable>(
  library: T,
  personas: readonly Persona[],
  scenarios: readonly Scenario[],
): T {
  if (personas.length === 0 && scenarios.length === 0) return library
  const others = <One extends { readonly id: string }>(all: readonly One[], own: readonly One[]) =>
    all.filter(({ id }) => !own.some((one) => one.id === id))
  return {
    ...library,
    ...playableOf(
      [...personas, ...others(library.personas, personas)],
      [...scenarios, ...others(library.scenarios, scenarios)],
    ),
  }
}
