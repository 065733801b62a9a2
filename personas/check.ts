import {
  linesOfPersona,
  linesOfScenario,
  repeatedLines,
  wordingsOf,
  wrongSlots,
} from './check/authored-lines.ts'
import { checkFacts } from './check/facts.ts'
import { mistake, unknownId, usedTwice, type Mistake } from './check/mistake.ts'
import { beyondTrust, circles, unreachable } from './check/reach.ts'
import { checkShocks } from './check/shocks.ts'
import type { Cast, Persona, Scenario } from './schema.ts'

export type { Mistake } from './check/mistake.ts'

/** What the schema cannot see: references, sums, what can never come out and repeated lines. Empty where all is well. */
export function checkPersona(persona: Persona): readonly Mistake[] {
  const { beliefs, objections, hiddenFacts, answers } = persona
  return [
    ...usedTwice('beliefs', ids(beliefs)),
    // One name for both kinds: `after` may mean either.
    ...usedTwice('hiddenFacts', [...ids(objections), ...ids(hiddenFacts)]),
    ...usedTwice('answers', ids(answers)),
    ...checkBeliefs(persona),
    ...checkReferences(persona),
    ...circles(persona),
    ...beyondTrust(persona),
    ...answers.filter(({ guarded, openAt }) => guarded !== undefined && openAt === 0).map(neverGuarded),
    ...wrongSlots(linesOfPersona(persona)),
    ...repeatedLines(linesOfPersona(persona)),
  ]
}

/** Whether a scenario fits the persona it names. */
export function checkScenario(scenario: Scenario, persona: Persona): readonly Mistake[] {
  const { arena, quickStart, variants, facts } = scenario
  const objections = ids(persona.objections)
  const hidden = ids(persona.hiddenFacts)
  return [
    ...(arena === persona.arena
      ? []
      : [mistake('arena', `The persona belongs to the arena “${persona.arena}”; use the same.`)]),
    ...quickStart
      .filter(({ objection }) => !objections.includes(objection))
      .map(({ objection }) => unknownId('quickStart', objection)),
    ...usedTwice('variants', ids(variants)),
    ...variants.flatMap((variant) => [
      ...(objections.includes(variant.objection)
        ? []
        : [unknownId(`variants.${variant.id}.objection`, variant.objection)]),
      ...variant.hiddenFacts
        .filter((fact) => !hidden.includes(fact))
        .map((fact) => unknownId(`variants.${variant.id}.hiddenFacts`, fact)),
      ...unreachable(variant, persona),
    ]),
    ...checkFacts(facts),
    ...checkEnding(scenario, persona),
    ...checkShocks(scenario, persona),
    ...wrongSlots(linesOfScenario(scenario)),
    ...repeatedLines(linesOfScenario(scenario), wordingsOf(persona)),
  ]
}

export const checkCast = ({ persona, scenario }: Cast): readonly Mistake[] => [
  ...checkPersona(persona),
  ...checkScenario(scenario, persona),
]

const ids = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id)

function checkBeliefs({ beliefs }: Persona): readonly Mistake[] {
  const sum = beliefs.reduce((total, { weight }) => total + weight, 0)
  return [
    ...(Math.abs(sum - 1) > 0.001
      ? [mistake('beliefs', `The weights sum to ${sum.toFixed(3)}; make them sum to 1.`)]
      : []),
    ...beliefs
      .filter(({ start, ceiling }) => ceiling < start)
      .map(({ id, start, ceiling }) =>
        mistake(
          `beliefs.${id}.ceiling`,
          `It lies at ${ceiling}, below the start of ${start}; raise the one or lower the other.`,
        ),
      ),
  ]
}

function checkReferences({ beliefs, objections, hiddenFacts }: Persona): readonly Mistake[] {
  const believed = ids(beliefs)
  const tellable = [...ids(objections), ...ids(hiddenFacts)]
  return [
    ...objections
      .filter(({ belief }) => !believed.includes(belief))
      .map(({ id, belief }) => unknownId(`objections.${id}.belief`, belief)),
    ...hiddenFacts.flatMap(({ id, belief, after }) => [
      ...(belief === undefined || believed.includes(belief)
        ? []
        : [unknownId(`hiddenFacts.${id}.belief`, belief)]),
      ...after
        .filter((one) => !tellable.includes(one))
        .map((one) => unknownId(`hiddenFacts.${id}.after`, one)),
    ]),
  ]
}

const neverGuarded = ({ id }: { readonly id: string }): Mistake =>
  mistake(`answers.${id}.guarded`, 'Without openAt these are never said; give the trust from which it opens.')

/** A yes cannot be the right ending where a belief that the buyer cannot do without stays below even odds. */
function checkEnding({ rightEnding }: Scenario, { beliefs }: Persona): readonly Mistake[] {
  const never = beliefs.find(({ critical, ceiling }) => critical && ceiling < 0.5)
  if (rightEnding.mover !== 'commitment' || !never) return []
  return [
    mistake(
      'rightEnding.mover',
      `“${never.id}” never gets beyond ${never.ceiling}, so there is no yes; use disqualified or raise its ceiling.`,
    ),
  ]
}
