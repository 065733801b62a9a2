import type { CallPreview } from '#contract/call.ts'

/** How far to trust the name finder, with what that rests on. */
export const recallWords = ({ planted, found }: CallPreview['nameFinder']): string =>
  `It finds about ${Math.round((100 * found) / planted)} of 100 names (measured on ${planted} in invented calls). Look through what is below before you store it.`
