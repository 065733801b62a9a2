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

/** Where a wording was first written, by the wording without case and punctuation. */
type Wordings = ReadonlyMap<string, string>

/** Lines that differ from an earlier one, or from one of `before`, by case and punctuation at most: a roleplay would say both. */
export function repeatedLines(
  lines: readonly AuthoredLine[],
  before: Wordings = new Map(),
): readonly Mistake[] {
  const first = new Map<string, string>()
  return lines.flatMap(({ field, text }) => {
    const wording = plain(text)
    const earlier = before.get(wording) ?? first.get(wording)
    if (earlier === undefined) first.set(wording, field)
    return earlier === undefined
      ? []
      : [mistake(field, `“${text}” is already written at ${earlier}; word one of them anew.`)]
  })
}

const known = new WeakMap<Persona, Wordings>()

/** What a persona can say: worked out once, as each of its scenarios is checked against it. */
export function wordingsOf(persona: Persona): Wordings {
  const kept = known.get(persona)
  if (kept) return kept
  const lines = linesOfPersona(persona).toReversed()
  const made = new Map(lines.map(({ field, text }) => [plain(text), field]))
  known.set(persona, made)
  return made
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
