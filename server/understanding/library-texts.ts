import { anchorsOf } from '#personas/engine/anchors.ts'
import { roomAnchors } from '#personas/engine/room/heard-by.ts'
import type { Persona, Scenario } from '#personas/schema.ts'
import { embeddedForm } from '#scoring/behaviours/embed-once.ts'
import type { Library } from '../library/load.ts'

type Played = Pick<Library, 'scenarios' | 'persona' | 'rooms' | 'roomCast'>

/**
 * What every rep turn is compared with, as it is embedded: subjects of the buyers and facts of the offer, by the id of
 * the persona or of the room.
 */
export function libraryTextsById(library: Played): ReadonlyMap<string, readonly string[]> {
  const { scenarios, persona, rooms } = library
  const found = new Map<string, Set<string>>()
  for (const scenario of scenarios) {
    const played = persona(scenario.persona)
    if (!played) continue
    const texts = found.get(played.id) ?? new Set()
    found.set(played.id, texts)
    for (const text of textsOf(scenario, played)) texts.add(embeddedForm(text))
  }
  for (const { id, variants } of rooms) {
    const texts = variants.flatMap((variantId) => {
      const cast = library.roomCast(id, { variantId })
      return cast ? roomAnchors(cast).map(({ text }) => embeddedForm(text)) : []
    })
    found.set(id, new Set(texts))
  }
  return new Map([...found].map(([id, texts]) => [id, [...texts]]))
}

/** The texts of all scenarios, each once. */
export const libraryTexts = (library: Played): readonly string[] => [
  ...new Set([...libraryTextsById(library).values()].flat()),
]

const textsOf = (scenario: Scenario, persona: Persona): readonly string[] => [
  ...scenario.variants.flatMap((variant) => anchorsOf({ persona, variant }).map(({ text }) => text)),
  ...scenario.facts.flatMap(({ text, denied }) => (denied === undefined ? [text] : [text, denied])),
]
