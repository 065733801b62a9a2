import { anchorsOf } from '#personas/engine/anchors.ts'
import type { Persona, Scenario } from '#personas/schema.ts'
import { embeddedForm } from '#scoring/behaviours/embed-once.ts'
import type { Library } from '../library/load.ts'

type Played = Pick<Library, 'scenarios' | 'persona'>

/** What every rep turn is compared with, as it is embedded: subjects of a buyer and facts of the offer, by persona. */
export function textsByPersona({ scenarios, persona }: Played): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  for (const scenario of scenarios) {
    const played = persona(scenario.persona)
    if (!played) continue
    const texts = found.get(played.id) ?? new Set()
    found.set(played.id, texts)
    for (const text of textsOf(scenario, played)) texts.add(embeddedForm(text))
  }
  return new Map([...found].map(([id, texts]) => [id, [...texts]]))
}

/** The texts of all scenarios, each once. */
export const libraryTexts = (library: Played): readonly string[] => [
  ...new Set([...textsByPersona(library).values()].flat()),
]

const textsOf = (scenario: Scenario, persona: Persona): readonly string[] => [
  ...scenario.variants.flatMap((variant) => anchorsOf({ persona, variant }).map(({ text }) => text)),
  ...scenario.facts.flatMap(({ text, denied }) => (denied === undefined ? [text] : [text, denied])),
]
