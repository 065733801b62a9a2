import type { Mistake } from '../check/mistake.ts'
import type { Persona, Scenario } from '../schema.ts'
import { toBeWritten } from './answers.ts'
import { stockLines } from './stock-lines.ts'

/** Ways of saying one thing below which a buyer soon repeats their manner; the shipped ones have three and more. */
const fewestWordings = { surface: 3, reveal: 2 } as const
/** Of the kinds of line that are still stock so many are named. */
const namedActs = 5

/** What would make it better and does not stop it, what matters most first. */
export const gapsOf = (body: Persona | Scenario): readonly Mistake[] => [
  ...unwritten(body),
  ...('voice' in body ? gapsOfPersona(body) : gapsOfScenario(body)),
]

/** Places where nobody has said anything yet: they keep it from going live. */
export function unwritten(body: unknown, path: readonly string[] = []): readonly Mistake[] {
  if (typeof body === 'string') {
    if (!body.startsWith(toBeWritten)) return []
    return [{ field: path.join('.'), message: `Write${body.slice(toBeWritten.length)}` }]
  }
  if (typeof body !== 'object' || body === null) return []
  const entries: readonly (readonly [string, unknown])[] = Object.entries(body)
  return entries.flatMap(([key, value]) => unwritten(value, [...path, key]))
}

function gapsOfPersona(persona: Persona): readonly Mistake[] {
  const objections = persona.objections.flatMap(({ id, surface, reveal, ...layers }) => [
    ...fewer(`objections.${id}.surface`, surface, fewestWordings.surface),
    ...fewer(`objections.${id}.reveal`, reveal, fewestWordings.reveal),
    ...(['insist', 'hint', 'explore', 'weigh'] as const)
      .filter((layer) => layers[layer].every((line) => stockLines().has(line)))
      .map((layer) => inOwnWords(`objections.${id}.${layer}`)),
  ])
  const facts = persona.hiddenFacts.flatMap(({ id, reveal }) =>
    fewer(`hiddenFacts.${id}.reveal`, reveal, fewestWordings.reveal),
  )
  const answers = persona.answers
    .filter(({ open }) => open.every((line) => stockLines().has(line)))
    .map(({ id }) => inOwnWords(`answers.${id}.open`))
  return [...objections, ...facts, ...answers, ...speechGap(persona)]
}

function speechGap({ speech }: Persona): readonly Mistake[] {
  const acts = Object.entries(speech).filter(([, lines]) => lines.every((line) => stockLines().has(line)))
  if (acts.length === 0) return []
  const some = acts.slice(0, namedActs).map(([act]) => act)
  const more = acts.length > namedActs ? ` and ${acts.length - namedActs} more` : ''
  return [
    {
      field: `speech.${some[0] ?? ''}`,
      message: `Still stock: ${some.join(', ')}${more}. Word them as this person would, the frequent ones first.`,
    },
  ]
}

function gapsOfScenario({ facts, commitment, opening }: Scenario): readonly Mistake[] {
  return [
    ...facts
      .filter(({ text, number, names }) => /\d/u.test(text) && number === undefined && names === undefined)
      .map(({ id }) => ({
        field: `facts.${id}`,
        message: 'Give its number and unit, so that a wrong figure is noticed.',
      })),
    ...(facts.some(({ denied }) => denied !== undefined)
      ? []
      : [{ field: 'facts', message: 'Say of at least one fact what would be false to claim (denied).' }]),
    ...fewer('commitment.lines', commitment.lines, 2),
    ...fewer('opening.lines', opening.lines, 2),
  ]
}

const fewer = (field: string, lines: readonly string[], least: number): readonly Mistake[] =>
  lines.length >= least || lines.some((line) => line.startsWith(toBeWritten))
    ? []
    : [{ field, message: `Give at least ${least} wordings; a second talk would begin like the first.` }]

const inOwnWords = (field: string): Mistake => ({
  field,
  message: 'These are stock lines; write two or three in this person’s own words.',
})
