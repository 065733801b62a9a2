import { stanceOf } from '#personas/engine/move.ts'
import type { Directive } from '#personas/engine/state.ts'
import { speechActs, type Cast } from '#personas/schema.ts'

type Part = Pick<Directive, 'act' | 'objection' | 'hiddenFact' | 'answer' | 'shock'>

const objectionActs = [
  'object',
  'insist',
  'hint',
  'reveal',
  'explore',
  'weigh',
  'resolved',
  'hardened',
] as const
const nothing = { objection: null, hiddenFact: null, answer: null }

/** Everything that this buyer can be directed to do, once each. */
export function everyPart({ persona, scenario }: Cast): readonly Part[] {
  return [
    { act: 'open', ...nothing },
    ...speechActs.map((act) => ({ act, ...nothing })),
    ...persona.objections.flatMap(({ id }) =>
      objectionActs.map((act) => ({ act, ...nothing, objection: id })),
    ),
    ...scenario.shocks.map(({ id }) => ({ act: 'shock' as const, ...nothing, shock: id })),
    ...persona.hiddenFacts.map(({ id }) => ({ act: 'disclose' as const, ...nothing, hiddenFact: id })),
    ...persona.answers.flatMap(({ id, guarded }) => [
      { act: 'answer' as const, ...nothing, answer: { id, guarded: false } },
      ...(guarded ? [{ act: 'answer' as const, ...nothing, answer: { id, guarded: true } }] : []),
    ]),
  ]
}

/** A directive for one thing to do, in the mood that the engine gives it, at its most intense. */
export const directiveFor = (cast: Cast, part: Part, changed: Partial<Directive> = {}): Directive => ({
  buyer: cast.persona.id,
  ...part,
  stance: stanceOf(part, null),
  intensity: 0.9,
  engagement: 0.8,
  then: null,
  echo: null,
  unsure: false,
  maxWords: 40,
  outcome: null,
  ...changed,
})
