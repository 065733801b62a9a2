import type { Cast } from '#personas/schema.ts'
import { shared } from '#personas/engine/meaning.ts'
import { stems } from '#personas/voice/wording.ts'
import type { BuyerTurn, RehearsedTurn } from '#server/rehearsal/rehearse.ts'
import { buyerTurns } from './play.ts'

/** Authored texts that only a disclosure may bring, found in a turn of a buyer who has not disclosed them. */
export function undisclosedIn({ persona }: Cast, { text, state }: BuyerTurn): readonly string[] {
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

/** Buyer turns whose whole text was said before, and authored lines of some length that come a second time. */
export function repeatedIn(turns: readonly RehearsedTurn[]): readonly string[] {
  const seen = new Set<string>()
  return buyerTurns(turns)
    .flatMap(({ text }) => [...new Set([text, ...sentencesOf(text)])])
    .filter((text) => seen.size === seen.add(text).size)
}

/** Sentences long enough that saying them twice is noticed. */
const sentencesOf = (text: string): readonly string[] =>
  (text.match(/[^.?!]+[.?!]+/gu) ?? []).map((one) => one.trim()).filter((one) => one.split(' ').length >= 5)

/** Whether a reply shares a word that carries meaning with what it answers. */
export const takesUp = (asked: string, reply: string): boolean => shared(stems(asked), stems(reply)) > 0
