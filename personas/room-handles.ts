import type { Persona } from './schema.ts'

/** What a member is called to their face, lower-case: the first name. */
export const handleOf = ({ name }: Pick<Persona, 'name'>): string =>
  (name.split(' ')[0] ?? name).toLowerCase()

const named = /@([\p{L}\p{M}'’-]+)/giu

/** Whom a text speaks to with an @, lower-case, in the order of the text. */
export const handlesIn = (text: string): readonly string[] =>
  [...text.matchAll(named)].map(([, handle = '']) => handle.toLowerCase())
