/**
 * How much of a text another one tells, measured apart from the guards and without their code: the share of its content
 * words (five letters and more, first six letters, without the words that were known before) that stand in what was
 * said, and the longest run of its letters. What was said is read with everything between letters taken out.
 */
export type Told = { readonly share: number; readonly words: number; readonly run: number }

const contentOf = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 6)))

const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

export function toldOf(secret: string, said: string, known: string): Told {
  const before = contentOf(known)
  const content = [...contentOf(secret)].filter((word) => !before.has(word))
  const heard = contentOf(said)
  const words = content.filter((word) => heard.has(word)).length
  return {
    share: content.length === 0 ? 0 : words / content.length,
    words,
    run: longestRun(secret, said, known),
  }
}

function longestRun(secret: string, said: string, known: string): number {
  const letters = lettersOf(secret)
  const heard = lettersOf(said)
  const backwards = Array.from(heard).toReversed().join('')
  const before = lettersOf(known)
  let longest = 0
  for (let from = 0; from + longest < letters.length; from += 1) {
    for (let to = from + longest + 1; to <= letters.length; to += 1) {
      const run = letters.slice(from, to)
      if (!heard.includes(run) && !backwards.includes(run)) break
      // A run that was known before tells nothing; a longer one may.
      if (!before.includes(run)) longest = run.length
    }
  }
  return longest
}

/** Half the content words of a text, three at least, or about six words of it letter by letter. */
export const isTold = ({ share, words, run }: Told): boolean => (words >= 3 && share >= 0.5) || run >= 28
