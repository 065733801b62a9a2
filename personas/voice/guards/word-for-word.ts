import { remembered } from '../../remembered.ts'
import { reversed, squeezed } from './unmask.ts'

/** So many letters and figures in a row in common are no accident, in UTF-16 units; about five words. */
const run = 22
/** A whole sentence may be shorter than that, but not as short as “They like me”. */
const leastWhole = 14

/** Texts by every run of letters in them: made once for what is to be looked for again and again. */
export type Quotable = {
  readonly runs: ReadonlyMap<string, readonly string[]>
  readonly whole: ReadonlyMap<string, string>
}

/** Makes texts ready to be found in others. */
export function quotable(texts: readonly string[]): Quotable {
  const runs = new Map<string, string[]>()
  const whole = new Map<string, string>()
  for (const text of new Set(texts)) {
    const letters = squeezed(text)
    if (letters.length >= leastWhole && letters.length < run) whole.set(letters, text)
    for (let at = 0; at + run <= letters.length; at += 1) {
      const stretch = letters.slice(at, at + run)
      const holders = runs.get(stretch)
      if (holders) holders.push(text)
      else runs.set(stretch, [text])
    }
  }
  return { runs, whole }
}

/** The ways in which a text may hold another one letter for letter. */
const formsOf = remembered((text): readonly string[] => {
  const letters = squeezed(text)
  return [letters, reversed(letters), squeezed(text.split(/\s+/u).toReversed().join(' '))]
})

/**
 * A test for texts that hold a stretch of another word for word, however its letters are spaced, hidden or turned
 * round. Only `closed` texts count, and no stretch that stands in one of the `open` texts too.
 */
export function createQuoteTest(
  { runs, whole }: Quotable,
  closed: ReadonlySet<string>,
  open: readonly string[],
): (text: string) => boolean {
  let openLetters: string | null = null
  const isOpen = (stretch: string) => {
    openLetters ??= open.map(squeezed).join(' ')
    return openLetters.includes(stretch)
  }
  const isIn = (letters: string): boolean => {
    for (let at = 0; at + run <= letters.length; at += 1) {
      const stretch = letters.slice(at, at + run)
      if (runs.get(stretch)?.some((text) => closed.has(text)) && !isOpen(stretch)) return true
    }
    for (const [stretch, text] of whole) {
      if (letters.includes(stretch) && closed.has(text) && !isOpen(stretch)) return true
    }
    return false
  }
  return (text) => formsOf(text).some(isIn)
}
