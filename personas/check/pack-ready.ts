import { packSlots } from '../pack/slots.ts'
import type { PackReady } from '../pack/ready.ts'
import type { Persona, Scenario } from '../schema.ts'
import { mistake, unknownId, type Mistake } from './mistake.ts'

/**
 * Whether what makes a persona's scenarios ready for any pack names only what the persona has, and only slots that a
 * pack fills. What comes out when it is played is for `checkPackPlayed`.
 */
export const checkPackReady = (
  ready: PackReady,
  persona: Persona,
  scenarios: readonly Scenario[],
): readonly Mistake[] => [...unknownIds(ready, persona, scenarios), ...strangeSlots(ready)]

const allStrings = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(allStrings)
      : []

const allowed: readonly string[] = [...packSlots, 'echo'].map((slot) => `{${slot}}`)

const strangeSlots = (ready: PackReady): readonly Mistake[] =>
  allStrings(ready)
    .flatMap((text) => text.match(/\{[^}]*\}?/gu) ?? [])
    .filter((slot) => !allowed.includes(slot))
    .map((slot) => mistake('slots', `Nothing fills “${slot}”; use one of ${allowed.join(' ')}.`))

function unknownIds(ready: PackReady, persona: Persona, scenarios: readonly Scenario[]): readonly Mistake[] {
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)
  const missing = (field: string, named: readonly string[], known: readonly string[]) =>
    named.filter((id) => !known.includes(id)).map((id) => unknownId(field, id))
  const { beliefs, objections, hiddenFacts, answers } = persona
  return [
    ...missing('beliefs', Object.keys(ready.beliefs), ids(beliefs)),
    ...missing('objections', Object.keys(ready.objections), ids(objections)),
    ...missing('hiddenFacts', Object.keys(ready.hiddenFacts), ids(hiddenFacts)),
    ...missing('leaveOut', ready.leaveOut, [
      ...ids(objections),
      ...ids(hiddenFacts),
      ...ids(answers),
      ...scenarios.flatMap(({ shocks }) => ids(shocks)),
    ]),
    ...missing(
      'scenarios',
      ready.scenarios.map(({ scenario }) => scenario),
      ids(scenarios),
    ),
  ]
}
