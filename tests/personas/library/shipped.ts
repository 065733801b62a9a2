import { memberCast } from '#personas/engine/room/member-cast.ts'
import type { Cast, Persona } from '#personas/schema.ts'
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

/** Every member of every room in each of its variants, as the engine plays them. */
export const memberCasts: readonly (readonly [string, Cast])[] = library.rooms.flatMap((room) =>
  room.variants.flatMap((variantId) => {
    const cast = library.roomCast(room.id, { variantId })
    if (!cast) throw new Error(`no cast for ${room.id}/${variantId}`)
    return room.members.map(({ persona }): readonly [string, Cast] => [
      `${room.id}, ${variantId}, ${persona}`,
      memberCast(cast, persona),
    ])
  }),
)

/** Whether a persona only ever sits in rooms. */
export const isStakeholder = ({ id }: Persona): boolean =>
  !library.scenarios.some(({ persona }) => persona === id)
