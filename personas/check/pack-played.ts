import { checkCast } from '../check.ts'
import { personaWithPack } from '../pack/persona-with-pack.ts'
import type { PackReady } from '../pack/ready.ts'
import { boundIn, withPack } from '../pack/with-pack.ts'
import { packSchema, type Pack } from '../pack.ts'
import { personaSchema, scenarioSchema, type Persona, type Scenario } from '../schema.ts'
import { linesOfPersona, linesOfScenario } from './authored-lines.ts'
import { mistake, type Mistake } from './mistake.ts'

/** A pack whose words stand out, and the same without a customer: whatever has to be said is said with it too. */
const full: Pack = packSchema.parse({
  name: 'Zzoffer',
  sentence: 'Zzoffer does one thing for whoever needs it done.',
  forWhom: 'whoever needs it',
  price: { amount: 71, currency: 'EUR', per: 'zzunit' },
  priceRule: { text: 'The price is one for all.', discount: 'never' },
  time: { number: 17, unit: 'days', until: 'it works' },
  asks: { text: 'It asks for an hour a week.' },
  limits: ['do anything else'],
  proofs: [{ customer: 'Zzproof', text: 'It works there every day.' }],
  trouble: { wentWrong: 'Once it came a week late.', notFor: 'Whoever has it already.' },
})
const bareOfProof: Pack = { ...full, proofs: [] }

/** The fewest lines that a layer or act may be left with: fewer, and a long conversation falls back on fillers. */
const fewest = {
  surface: 3,
  insist: 3,
  hint: 2,
  reveal: 1,
  explore: 2,
  weigh: 2,
  resolved: 1,
  hardened: 2,
} as const
const fewestSpoken = 3

/**
 * Whether a persona's scenarios can be played with any pack: nothing said is bound to the invented offer, no act or
 * layer runs dry, and what comes out is a sound cast. Takes some 60 ms a persona, so it is for tests of the library
 * rather than for each start. Takes for granted that `checkPackReady` found nothing.
 */
export function checkPackPlayed(
  ready: PackReady,
  persona: Persona,
  scenarios: readonly Scenario[],
): readonly Mistake[] {
  const isBound = boundIn(ready, scenarios)
  const played = personaWithPack(persona, ready, bareOfProof, isBound)
  return [
    ...dryParts(played, persona),
    ...ready.scenarios.flatMap((block) => {
      const scenario = scenarios.find(({ id }) => id === block.scenario)
      if (!scenario) return []
      const cast = withPack({ persona, scenario }, ready, full, null, scenarios)
      const parsed = [personaSchema.safeParse(cast.persona), scenarioSchema.safeParse(cast.scenario)]
      const broken = parsed.flatMap(({ error }) =>
        (error?.issues ?? []).map(({ path, message }) =>
          mistake(`${block.scenario}: ${path.join('.')}`, message),
        ),
      )
      const [variant] = cast.scenario.variants
      if (broken.length > 0 || !variant) return broken
      return [
        ...checkCast({ ...cast, variant, difficulty: 1 }).map(({ field, message }) =>
          mistake(`${block.scenario}: ${field}`, message),
        ),
        ...stillBound(cast, isBound, block.scenario),
      ]
    }),
  ]
}

function dryParts(played: Persona, persona: Persona): readonly Mistake[] {
  const dry = (field: string, left: number, needed: number) =>
    left < needed
      ? [
          mistake(
            field,
            `Only ${left} of its lines are free of the invented offer; write ${needed - left} more for any.`,
          ),
        ]
      : []
  return [
    ...played.objections.flatMap((objection) => [
      ...dry(`objections.${objection.id}.topics`, objection.topics.length, 2),
      ...Object.entries(fewest).flatMap(([layer, needed]) =>
        dry(`objections.${objection.id}.${layer}`, objection[layer as keyof typeof fewest].length, needed),
      ),
    ]),
    ...played.hiddenFacts.flatMap(({ id, topics, reveal }) => [
      ...dry(`hiddenFacts.${id}.topics`, topics.length, 2),
      ...dry(`hiddenFacts.${id}.reveal`, reveal.length, 1),
    ]),
    ...Object.entries(played.speech).flatMap(([act, lines]) =>
      dry(
        `speech.${act}`,
        lines.length,
        Math.min(
          act === 'ask-back' ? 6 : fewestSpoken,
          persona.speech[act as keyof Persona['speech']].length,
        ),
      ),
    ),
    ...dry('answers', played.answers.length, 12),
  ]
}

/** Texts of a played cast that still speak of the invented offer, wherever somebody could read or hear them. */
function stillBound(
  { persona, scenario }: { readonly persona: Persona; readonly scenario: Scenario },
  isBound: (text: string) => boolean,
  name: string,
): readonly Mistake[] {
  const texts = [
    ...linesOfPersona(persona),
    ...linesOfScenario(scenario),
    ...persona.beliefs.map(({ id, proposition }) => ({ field: `beliefs.${id}`, text: proposition })),
    ...persona.objections.flatMap(({ id, concern, softens, hardens }) =>
      [concern, softens, hardens].map((text) => ({
        field: `objections.${id} (concern, softens, hardens)`,
        text,
      })),
    ),
    ...persona.hiddenFacts.map(({ id, fact }) => ({ field: `hiddenFacts.${id}.fact`, text: fact })),
    { field: 'about', text: persona.about },
    { field: 'character', text: persona.character },
    ...(['title', 'summary', 'situation', 'goal'] as const).map((field) => ({
      field,
      text: scenario[field],
    })),
    { field: 'commitment.terms', text: scenario.commitment.terms },
    ...scenario.facts.map(({ id, text }) => ({ field: `facts.${id}`, text })),
    ...scenario.shocks.map(({ id, concern }) => ({ field: `shocks.${id}.concern`, text: concern })),
    ...scenario.quickStart.map(({ line }, index) => ({ field: `quickStart.${index}`, text: line })),
  ]
  return texts
    .filter(({ text }) => isBound(text))
    .map(({ field, text }) =>
      mistake(`${name}: ${field}`, `“${text.slice(0, 90)}” speaks of the invented offer; word it for any.`),
    )
}
