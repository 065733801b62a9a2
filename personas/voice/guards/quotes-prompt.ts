import type { Cast } from '../../schema.ts'
import { canaryLine, rules, whoYouAre } from '../rules.ts'
import { deeds } from '../what-to-do.ts'
import { sentencesOf } from './leak.ts'
import { reversed, squeezed } from './unmask.ts'

/** So much of a canary is no accident, in UTF-16 units. */
const leastOfCanary = 8

/** Whether a text holds a canary or a good part of it, spelt out and turned round too. */
export function holdsCanary(text: string, canary: string): boolean {
  const mark = squeezed(canary)
  const parts = Array.from({ length: Math.max(1, mark.length - leastOfCanary + 1) }, (_, at) =>
    mark.slice(at, at + leastOfCanary),
  )
  const letters = squeezed(text)
  return [letters, reversed(letters)].some((form) => parts.some((part) => form.includes(part)))
}

/** What a prompt says that is not for saying: the rules, what is to be done, and the sketch of the character. */
export const promptTexts = ({ persona }: Pick<Cast, 'persona'>): string[] =>
  [
    ...Object.values(rules),
    whoYouAre(persona),
    canaryLine(''),
    ...Object.values(deeds),
    persona.character,
    persona.voice.register,
    ...persona.voice.habits,
  ].flatMap(sentencesOf)
