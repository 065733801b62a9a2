import type { Directive } from '../engine/state.ts'
import type { Cast } from '../schema.ts'
import { linesFor } from './lines.ts'
import { spell } from './wording.ts'

/**
 * The authored wordings of what a buyer said: the same act on the same matter, in authored order. Where they did two
 * things at once, the second is what was left standing, and is worded. Empty where the persona has none for it.
 */
export function otherWordings(cast: Cast, directive: Directive): readonly string[] {
  return linesFor(cast, { ...directive, ...directive.then })
    .map(({ text }) => text)
    .filter((text) => directive.echo !== null || !text.includes('{echo}'))
    .map((text) => spell(text, directive.echo))
}
