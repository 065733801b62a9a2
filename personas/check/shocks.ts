import type { Persona, Scenario, Shock } from '../schema.ts'
import { mistake, unknownId, usedTwice, type Mistake } from './mistake.ts'
import { reachableTrust } from './reach.ts'

/** What a scenario's shocks refer to and whether they can happen at all. */
export function checkShocks({ shocks, limits }: Scenario, persona: Persona): readonly Mistake[] {
  return [
    ...usedTwice(
      'shocks',
      shocks.map(({ id }) => id),
    ),
    ...shocks.flatMap((shock) => [
      ...dangling(shock, persona),
      ...never(shock, limits.exchanges),
      ...taking(shock),
    ]),
  ]
}

function dangling({ id, when, beliefs, raises }: Shock, persona: Persona): readonly Mistake[] {
  const believed = persona.beliefs.map((belief) => belief.id)
  const objections = persona.objections.map((objection) => objection.id)
  const unless = (field: string, named: string | undefined, known: readonly string[]): Mistake[] =>
    named === undefined || known.includes(named) ? [] : [unknownId(`shocks.${id}.${field}`, named)]
  return [
    ...unless('when.objection', when.objection, objections),
    ...Object.keys(beliefs).flatMap((belief) => unless(`beliefs.${belief}`, belief, believed)),
    ...unless('raises', raises, objections),
  ]
}

function never({ id, when }: Shock, exchanges: number): readonly Mistake[] {
  if (when.exchange !== undefined && when.exchange >= exchanges) {
    return [
      mistake(
        `shocks.${id}.when.exchange`,
        `The conversation ends with exchange ${exchanges}; let it come sooner than ${when.exchange}.`,
      ),
    ]
  }
  if (when.trust === undefined || when.trust <= reachableTrust) return []
  return [
    mistake(
      `shocks.${id}.when.trust`,
      `Trust hardly gets beyond ${reachableTrust}; ask for that or less than ${when.trust}.`,
    ),
  ]
}

/** News breaks in on what was being said; it takes up none of it. */
const taking = ({ id, lines }: Shock): readonly Mistake[] =>
  lines.flatMap((text, index) =>
    text.includes('{echo}')
      ? [mistake(`shocks.${id}.lines.${index}`, 'It breaks in and takes up nothing; leave {echo} out.')]
      : [],
  )
