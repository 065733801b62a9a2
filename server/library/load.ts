import { fileURLToPath } from 'node:url'
import { checkPersona, checkScenario } from '#personas/check.ts'
import { repsSchema, type Reps } from '#personas/reps.ts'
import { personaSchema, scenarioSchema, type Cast, type Persona, type Scenario } from '#personas/schema.ts'
import { rubricSchema, type Rubric } from '#scoring/rubric.ts'
import { LibraryError, readFolder } from './read-yaml.ts'

/** Personas, scenarios, rubrics and scripted reps as they are on disk. */
export type Library = {
  readonly personas: readonly Persona[]
  readonly scenarios: readonly Scenario[]
  /** Null for an unknown scenario or variant. */
  cast(
    scenarioId: string,
    options?: { readonly variantId?: string; readonly difficulty?: Cast['difficulty'] },
  ): Cast | null
  persona(id: string): Persona | null
  rubric(id: string): { readonly id: string; readonly body: Rubric }
  reps(scenarioId: string): Reps['reps'] | null
}

/** The folder that holds `personas` and `scoring`: the project's own, also when bundled beside it. */
export const libraryRoot = fileURLToPath(new URL('../..', import.meta.url))

/** Reads and checks the whole library. @throws LibraryError naming file and field of the first file that is wrong */
export function loadLibrary(root = libraryRoot): Library {
  const personas = readFolder(`${root}/personas/library`, '.persona.yaml', personaSchema)
  const scenarios = readFolder(`${root}/personas/scenarios`, '.scenario.yaml', scenarioSchema)
  const rubrics = readFolder(`${root}/scoring/rubrics`, '.rubric.yaml', rubricSchema)
  const reps = readFolder(`${root}/personas/reps`, '.reps.yaml', repsSchema)
  const personaOf = (id: string) => personas.find(({ value }) => value.id === id)?.value ?? null
  for (const { file, value } of personas) refuse(file, checkPersona(value))
  for (const { file, value } of scenarios) {
    const persona = personaOf(value.persona)
    if (!persona)
      throw new LibraryError(file, [{ field: 'persona', message: `There is no ${value.persona}.` }])
    refuse(file, checkScenario(value, persona))
    if (!rubrics.some(({ value: { id } }) => id === value.rubric)) {
      throw new LibraryError(file, [{ field: 'rubric', message: `There is no ${value.rubric}.` }])
    }
  }
  return {
    personas: personas.map(({ value }) => value),
    scenarios: scenarios.map(({ value }) => value),
    persona: personaOf,
    cast(scenarioId, { variantId, difficulty } = {}) {
      const scenario = scenarios.find(({ value }) => value.id === scenarioId)?.value
      const persona = scenario && personaOf(scenario.persona)
      const variant = scenario?.variants.find(({ id }, index) => (variantId ? id === variantId : index === 0))
      if (!scenario || !persona || !variant) return null
      return {
        persona,
        scenario,
        variant,
        difficulty: difficulty ?? (scenario.difficulty as Cast['difficulty']),
      }
    },
    rubric(id) {
      const found = rubrics.find(({ value }) => value.id === id)
      if (!found) throw new Error(`no rubric ${id}`)
      return { id, body: found.value }
    },
    reps: (scenarioId) => reps.find(({ value }) => value.scenario === scenarioId)?.value.reps ?? null,
  }
}

function refuse(file: string, mistakes: readonly { readonly field: string; readonly message: string }[]) {
  if (mistakes.length > 0) throw new LibraryError(file, mistakes)
}
