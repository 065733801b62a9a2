import type { Persona } from './schema.ts'

/** What a member is called to their face, lower-case: the first name. */
export const handleOf = ({ name }: Pick<Persona, 'name'>): string =>
  (name.split(' ')[0] ?? name).toLowerCase()

const named = /@([\p{L}\p{M}'’-]+)/giu

/** Whom a text speaks to with an @, lower-case, in the order of the text. */
export const handlesIn = (text: string): readonly string[] =>
  [...text.matchAll(named)].map(([, handle = '']) => handle.toLowerCase())

const syntax = /[\\^$.*+?()[\]{}|/]/gu

/**
 * Whom a text speaks to by name without an @, as handles: names that begin a sentence before a comma (“Ruth, what …”,
 * “Ruth and Marek, what …”), or one that ends it after a comma (“…, Ruth?”). A name that is only talked about is not meant.
 */
export function calledIn(text: string, handles: readonly string[]): readonly string[] {
  const one = `(?:${handles.map((handle) => handle.replace(syntax, '\\$&')).join('|')})`
  const several = `${one}(?:(?:,|,? and) ${one})*`
  const opening = '(?:^|[.?!…]\\s+)(?:(?:and|so|but|ok|okay|right),? )?'
  const calls = new RegExp(`${opening}(${several}),|(?<!${one}),\\s(${one})(?=\\s*(?:[.?!…]|$))`, 'giu')
  const called = [...text.matchAll(calls)].flatMap(([, before = '', after = '']) =>
    `${before} ${after}`.toLowerCase().split(/[\s,]+/u),
  )
  return handles.filter((handle) => called.includes(handle))
}
