import type { Cast } from '#personas/schema.ts'
import { loadLibrary } from '#server/library/load.ts'

/** The library as it ships. */
export const library = loadLibrary()

/** Every scenario in each of its variants, by a name for the test's title. */
export const casts: readonly (readonly [string, Cast])[] = library.scenarios.flatMap((scenario) =>
  scenario.variants.map(({ id: variantId }): readonly [string, Cast] => {
    const cast = library.cast(scenario.id, { variantId })
    if (!cast) throw new Error(`no cast for ${scenario.id}/${variantId}`)
    return [`${scenario.id}, ${variantId}`, cast]
  }),
)

export const personas = library.personas.map((persona) => [persona.id, persona] as const)
export const scenarios = library.scenarios.map((scenario) => [scenario.id, scenario] as const)
