import { remembered } from './behaviours/remembered.ts'
import { visibleText } from './behaviours/visible-text.ts'

/** A sentence of a turn: `quote` verbatim with offsets in UTF-16 units, `plain` in lower case for fixed turns of phrase. */
export type Sentence = {
  readonly quote: string
  readonly plain: string
  readonly start: number
  readonly end: number
}

const sentence = /[^.!?…\n]+[.!?…]*["'”’)\]]*/gu

/** The sentences of a turn in order; a text without marks is one. Hidden characters are not in `plain`. */
export const sentencesOf = remembered((source): readonly Sentence[] => {
  const { text, original } = visibleText(source)
  return [...text.matchAll(sentence)].flatMap((found): Sentence[] => {
    if (found[0].trim() === '') return []
    const lead = found[0].length - found[0].trimStart().length
    const start = original(found.index + lead)
    const end = original(found.index + found[0].trimEnd().length - 1) + 1
    const plain = found[0]
      .toLowerCase()
      .replace(/[‘’‛`´]/gu, "'")
      .replace(/\s+/gu, ' ')
      .trim()
    return [{ quote: source.slice(start, end), plain, start, end }]
  })
})

/** The whole of a text as `plain` has it. */
export const plainOf = (source: string): string =>
  sentencesOf(source)
    .map(({ plain }) => plain)
    .join(' ')
