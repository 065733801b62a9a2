import type { Adaptive } from '../reps.ts'
import type { Persona, Scenario } from '../schema.ts'
import { mistake, type Mistake } from './mistake.ts'

/** A line as it is written, and where. */
export type AuthoredLine = { readonly field: string; readonly text: string }

const at = (field: string, texts: readonly string[]): AuthoredLine[] =>
  texts.map((text, index) => ({ field: `${field}.${index}`, text }))

const layers = ['surface', 'insist', 'hint', 'reveal', 'explore', 'weigh', 'resolved', 'hardened'] as const

/** All that a persona can say, in the order of the file. */
export const linesOfPersona = ({
  voice,
  objections,
  hiddenFacts,
  answers,
  speech,
}: Persona): readonly AuthoredLine[] => [
  ...at('voice.echoes', voice.echoes),
  ...at('voice.fillers', voice.fillers),
  ...objections.flatMap((one) => layers.flatMap((layer) => at(`objections.${one.id}.${layer}`, one[layer]))),
  ...hiddenFacts.flatMap(({ id, reveal }) => at(`hiddenFacts.${id}.reveal`, reveal)),
  ...answers.flatMap(({ id, guarded, open }) => [
    ...at(`answers.${id}.guarded`, guarded ?? []),
    ...at(`answers.${id}.open`, open),
  ]),
  ...Object.entries(speech).flatMap(([act, texts]) => at(`speech.${act}`, texts)),
]

/** What a scenario puts into the buyer's mouth. */
export const linesOfScenario = ({ opening, commitment, shocks }: Scenario): readonly AuthoredLine[] => [
  ...at('opening.lines', opening.lines),
  ...at('commitment.lines', commitment.lines),
  ...shocks.flatMap(({ id, lines }) => at(`shocks.${id}.lines`, lines)),
]

/** All that a rep who follows cues can say. */
export const linesOfAdaptive = ({ objections, ...lists }: Adaptive): readonly AuthoredLine[] => [
  ...Object.entries(lists).flatMap(([list, texts]) => at(`adaptive.${list}`, texts)),
  ...Object.entries(objections).flatMap(([id, byPurpose]) =>
    Object.entries(byPurpose).flatMap(([list, texts]) =>
      at(`adaptive.objections.${id}.${list}`, texts ?? []),
    ),
  ),
]

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}{}]+/gu, ' ')
    .trim()

/** Lines that differ from an earlier one by case and punctuation at most: a roleplay would say them both. */
export function repeatedLines(lines: readonly AuthoredLine[]): readonly Mistake[] {
  const first = new Map<string, string>()
  return lines.flatMap(({ field, text }) => {
    const earlier = first.get(plain(text))
    if (earlier === undefined) first.set(plain(text), field)
    return earlier === undefined
      ? []
      : [mistake(field, `“${text}” is already written at ${earlier}; word one of them anew.`)]
  })
}

/** Slots that no voice fills, and a slot filled twice in one breath. */
export function wrongSlots(lines: readonly AuthoredLine[]): readonly Mistake[] {
  return lines.flatMap(({ field, text }) => {
    const slots = text.match(/\{[^}]*\}?/gu) ?? []
    const strange = slots.find((slot) => slot !== '{echo}')
    if (strange !== undefined) {
      return [mistake(field, `Nothing fills “${strange}”; use {echo} for the rep's own words, or none.`)]
    }
    return slots.length > 1 ? [mistake(field, 'It takes up the rep’s words twice; write {echo} once.')] : []
  })
}
