import { shared } from '#personas/engine/meaning.ts'
import type { BuyerState } from '#personas/engine/state.ts'
import type { Cast } from '#personas/schema.ts'
import { stems } from '#personas/voice/wording.ts'
import type { Exchange } from './course.ts'

/** What is counted in the buyer's words of one rehearsal. */
export type Wording = {
  readonly turns: number
  /** Turns that say what was not disclosed. */
  readonly leaks: number
  /** Lines that came a second time. */
  readonly repeated: readonly string[]
  /** Rep turns that end on a question, those of them that were answered or turned aside, and taken up by a word. */
  readonly asked: number
  readonly answered: number
  readonly takenUp: number
}

type Told = { readonly text: string; readonly state: BuyerState }

export function wordingOf(cast: Cast, turns: readonly Told[], spoken: readonly Exchange[]): Wording {
  const asked = spoken.filter(({ rep, ends }) => !ends && rep.trimEnd().endsWith('?'))
  return {
    turns: turns.length,
    leaks: turns.filter((turn) => undisclosedIn(cast, turn).length > 0).length,
    repeated: repeatedIn(turns.map(({ text }) => text)),
    asked: asked.length,
    answered: asked.filter(({ answers }) => answers).length,
    takenUp: asked.filter(({ rep, buyer }) => takesUp(rep, buyer)).length,
  }
}

/** Authored texts that only a disclosure may bring, found in a turn of a buyer who has not disclosed them. */
export function undisclosedIn({ persona }: Cast, { text, state }: Told): readonly string[] {
  const kept = [
    ...persona.hiddenFacts
      .filter(({ id }) => state.hiddenFacts[id]?.disclosed !== true)
      .flatMap(({ reveal }) => reveal),
    ...persona.objections
      .filter(
        ({ id }) => state.objections[id]?.disclosed !== true && state.objections[id]?.status !== 'resolved',
      )
      .flatMap(({ reveal }) => reveal),
  ]
  return kept.filter((line) => text.includes(line))
}

/** Texts that were said before as a whole, and authored lines of some length that come a second time. */
export function repeatedIn(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return texts
    .flatMap((text) => [...new Set([text, ...sentencesOf(text)])])
    .filter((text) => seen.size === seen.add(text).size)
}

/** Sentences long enough that saying them twice is noticed. */
const sentencesOf = (text: string): readonly string[] =>
  (text.match(/[^.?!]+[.?!]+/gu) ?? []).map((one) => one.trim()).filter((one) => one.split(' ').length >= 5)

/** Whether a reply shares a word that carries meaning with what it answers. */
export const takesUp = (asked: string, reply: string): boolean => shared(stems(asked), stems(reply)) > 0
