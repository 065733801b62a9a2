import type { Adaptive } from '../reps.ts'
import type { Persona, Scenario } from '../schema.ts'
import { linesOfAdaptive, repeatedLines } from './authored-lines.ts'
import { mistake, unknownId, type Mistake } from './mistake.ts'

/** Whether the lines of a rep who follows cues fit the buyer: one set for every objection, each line its own. */
export function checkAdaptive(
  adaptive: Adaptive,
  { shocks }: Scenario,
  { objections }: Persona,
): readonly Mistake[] {
  const ids = objections.map(({ id }) => id)
  const raised = shocks.map(({ raises }) => raises)
  return [
    ...ids
      .filter((id) => !Object.hasOwn(adaptive.objections, id))
      .map((id) => mistake(`adaptive.objections.${id}`, 'The persona raises it; give hear, name and meet.')),
    ...Object.entries(adaptive.objections).flatMap(([id, { shock }]) => {
      const field = `adaptive.objections.${id}`
      if (!ids.includes(id)) return [unknownId(field, id)]
      if (raised.includes(id) === (shock !== undefined)) return []
      return [
        shock === undefined
          ? mistake(`${field}.shock`, 'A shock of the scenario raises it; give one or two lines.')
          : mistake(`${field}.shock`, 'No shock of the scenario raises it; take these lines out.'),
      ]
    }),
    ...repeatedLines(linesOfAdaptive(adaptive)),
  ]
}
