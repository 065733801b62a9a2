import { details } from '#personas/voice/guards/details.ts'

const numbers =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?)\b/gu

const particulars = (text: string): string[] => [
  ...details(text),
  ...(text.match(/\b\d\b/gu) ?? []),
  ...(text.toLowerCase().match(numbers) ?? []),
]

/**
 * Whether a sentence states a figure or a name that nobody has said or supplied: it is then true of this buyer from
 * now on. A question states nothing.
 */
export function makesUp(sentence: string, known: readonly string[]): boolean {
  if (sentence.endsWith('?')) return false
  const stated = particulars(sentence)
  if (stated.length === 0) return false
  const given = new Set(known.flatMap((text) => [...particulars(text), ...wordsOf(text)]))
  return stated.some((one) => !given.has(one.toLowerCase()))
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
