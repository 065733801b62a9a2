import { withoutHidden } from './clean-text.ts'

/** A text without the characters that show nothing, with the way back to the offsets of the original. */
export type VisibleText = {
  readonly text: string
  /** The offset in the original of the visible offset `at`, both in UTF-16 units. */
  readonly original: (at: number) => number
}

/**
 * Leaves hidden characters out and keeps line breaks, which end clauses. Text cut by the visible offsets
 * reads the same however many zero-width characters were slipped in.
 */
export function visibleText(source: string): VisibleText {
  let text = ''
  const offsets: number[] = []
  let at = 0
  for (const letter of source) {
    const shown = letter === '\n' || letter === '\r' ? '\n' : withoutHidden(letter)
    for (let unit = 0; unit < shown.length; unit += 1) offsets.push(at + unit)
    text += shown
    at += letter.length
  }
  offsets.push(source.length)
  return { text, original: (place) => offsets[place] ?? source.length }
}
