import type { Persona } from './schema.ts'

/** What a member is called to their face, lower-case: the first name. */
export const handleOf = ({ name }: Pick<Persona, 'name'>): string =>
  (name.split(' ')[0] ?? name).toLowerCase()
