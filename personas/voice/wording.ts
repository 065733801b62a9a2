import { remembered } from '../remembered.ts'

/** Words of a text that carry meaning here: four letters and more, lower case, without their endings. */
export const stems = remembered((text): ReadonlySet<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
  return new Set(words.map((word) => word.replace(/(?:ing|ed|es|s|ly)$/u, '').slice(0, 8)))
})

export const wordCount = (text: string): number => text.split(/\s+/u).filter(Boolean).length

/** How a text begins, to tell whether it begins like another: its first two words, lower case. */
export const openingOf = remembered((text): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []).slice(0, 2).join(' '),
)

/** The first sentence of a line: all that somebody says who has lost interest. */
export const firstSentence = (text: string): string => /^.*?[.?!]["”’]?(?=\s|$)/su.exec(text)?.[0] ?? text

/** An authored line with the rep's own words where it takes them up. */
export const spell = (text: string, echo: string | null): string =>
  text.replaceAll('{echo}', echo ?? '').replace(/ {2,}/gu, ' ')
