import type { Directive } from '../../engine/state.ts'
import type { Cast } from '../../schema.ts'
import { linesFor } from '../lines.ts'

type Part = Pick<Directive, 'act' | 'objection' | 'hiddenFact' | 'answer'>
type Opening = Part & { readonly then: Part | null }

/**
 * What of this persona a reply may not tell, as texts: every concern, hidden fact and guarded answer that the directive
 * does not open. What is out already is among the `known` texts of the guard, so it may stand here too.
 */
export function secretsOf(
  { persona, roomLines }: Pick<Cast, 'persona' | 'roomLines'>,
  directive: Opening,
): string[] {
  const parts: readonly Part[] = directive.then ? [directive, directive.then] : [directive]
  const explored = (id: string) => parts.some((part) => part.act === 'explore' && part.objection === id)
  const revealed = (id: string) => parts.some((part) => part.act === 'reveal' && part.objection === id)
  return [
    ...(roomLines && directive.act !== 'tension' ? roomLines.tension : []),
    ...persona.objections.flatMap(({ id, concern, reveal, explore }) => [
      ...(explored(id) || revealed(id) ? [] : [concern, ...reveal]),
      ...(explored(id) ? [] : explore),
    ]),
    ...persona.hiddenFacts
      .filter(({ id }) => !parts.some((part) => part.act === 'disclose' && part.hiddenFact === id))
      .flatMap(({ fact, reveal }) => [fact, ...reveal]),
    ...persona.answers
      .filter(({ guarded }) => guarded !== undefined)
      .filter(({ id }) => !parts.some(({ answer }) => answer?.id === id && !answer.guarded))
      .flatMap(({ open }) => open),
  ]
}

const nothing: Opening = { act: 'acknowledge', objection: null, hiddenFact: null, answer: null, then: null }

/** What a persona keeps to itself as long as no directive has opened anything. */
export const everySecret = (cast: Pick<Cast, 'persona' | 'roomLines'>): string[] => secretsOf(cast, nothing)

/** What both sides know or what this reply may say: the words in it are free. */
export function knownTexts(cast: Cast, directive: Directive, said: readonly string[]): string[] {
  const { persona, scenario } = cast
  return [
    persona.name,
    persona.title,
    persona.organisation,
    persona.industry,
    persona.about,
    scenario.title,
    scenario.summary,
    scenario.situation,
    scenario.offer.name,
    scenario.offer.summary,
    ...scenario.facts.map(({ text }) => text),
    ...linesFor(cast, directive).map(({ text }) => text),
    ...(directive.then ? linesFor(cast, directive.then).map(({ text }) => text) : []),
    ...said,
  ]
}
