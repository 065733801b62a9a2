import type { Cast, Persona, Scenario } from './schema.ts'

/** A mistake in library texts: where it is and what to do about it. */
export type Mistake = { readonly field: string; readonly message: string }

/** What the schema cannot see: references, sums and repeated lines. Empty where all is well. */
export function checkPersona(persona: Persona): readonly Mistake[] {
  const mistakes: Mistake[] = []
  const beliefs = new Set(persona.beliefs.map(({ id }) => id))
  const known = new Set([...persona.objections, ...persona.hiddenFacts].map(({ id }) => id))
  const sum = persona.beliefs.reduce((total, { weight }) => total + weight, 0)
  if (Math.abs(sum - 1) > 0.001) {
    mistakes.push({ field: 'beliefs', message: `The weights sum to ${sum.toFixed(3)}; make them sum to 1.` })
  }
  for (const { id, belief } of persona.objections) {
    if (!beliefs.has(belief)) mistakes.push(unknown(`objections.${id}.belief`, belief))
  }
  for (const { id, belief, after } of persona.hiddenFacts) {
    if (belief !== undefined && !beliefs.has(belief))
      mistakes.push(unknown(`hiddenFacts.${id}.belief`, belief))
    for (const one of after) if (!known.has(one)) mistakes.push(unknown(`hiddenFacts.${id}.after`, one))
  }
  for (const twice of repeatedLines(persona)) {
    mistakes.push({ field: 'lines', message: `“${twice}” is written more than once; word one of them anew.` })
  }
  return mistakes
}

/** Whether a scenario fits the persona it names. */
export function checkScenario(scenario: Scenario, persona: Persona): readonly Mistake[] {
  const mistakes: Mistake[] = []
  const objections = new Set(persona.objections.map(({ id }) => id))
  const hidden = new Set(persona.hiddenFacts.map(({ id }) => id))
  if (scenario.arena !== persona.arena) {
    mistakes.push({
      field: 'arena',
      message: `The persona belongs to the arena “${persona.arena}”; use the same.`,
    })
  }
  for (const { objection } of scenario.quickStart) {
    if (!objections.has(objection)) mistakes.push(unknown('quickStart', objection))
  }
  for (const { id, objection, hiddenFacts } of scenario.variants) {
    if (!objections.has(objection)) mistakes.push(unknown(`variants.${id}.objection`, objection))
    for (const fact of hiddenFacts) {
      if (!hidden.has(fact)) mistakes.push(unknown(`variants.${id}.hiddenFacts`, fact))
    }
  }
  const facts = scenario.facts.map(({ id }) => id)
  for (const id of facts.filter((one, index) => facts.indexOf(one) !== index)) {
    mistakes.push({ field: `facts.${id}`, message: 'This id is used twice; give every fact its own.' })
  }
  return mistakes
}

export const checkCast = ({ persona, scenario }: Cast): readonly Mistake[] => [
  ...checkPersona(persona),
  ...checkScenario(scenario, persona),
]

const unknown = (field: string, id: string): Mistake => ({
  field,
  message: `There is no “${id}” to refer to; use an id that the persona defines.`,
})

function repeatedLines(persona: Persona): readonly string[] {
  const all = [
    ...persona.objections.flatMap(({ surface, insist, hint, reveal, explore, weigh, resolved, hardened }) =>
      [surface, insist, hint, reveal, explore, weigh, resolved, hardened].flat(),
    ),
    ...persona.hiddenFacts.flatMap(({ reveal }) => reveal),
    ...persona.answers.flatMap(({ guarded, open }) => [...(guarded ?? []), ...open]),
    ...Object.values(persona.speech).flat(),
  ]
  const seen = new Set<string>()
  return all.filter((line) => seen.size === seen.add(line).size)
}
